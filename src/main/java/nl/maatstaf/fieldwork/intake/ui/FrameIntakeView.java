package nl.maatstaf.fieldwork.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import nl.maatstaf.fieldwork.intake.Column;
import nl.maatstaf.fieldwork.intake.FrameFile;
import nl.maatstaf.fieldwork.intake.FrameIntake;
import nl.maatstaf.fieldwork.intake.Handed;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.shell.Confirmation;
import nl.maatstaf.shell.StaffFrame;
import nl.maatstaf.staff.Role;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.study.Quarter;

/** Where an official hands in the frame of a cohort: choose, look, confirm, and see the counts. */
@Behind(Door.INTAKE)
@Route(value = "aanleveren", layout = StaffFrame.class)
@RolesAllowed(Role.IS_OFFICIAL)
class FrameIntakeView extends Div implements LocaleChangeObserver, HasDynamicTitle {

    private final FrameIntake intake;
    private final Surveys surveys;
    private final Div outcome = new Div();
    private final Div own = new Div();

    FrameIntakeView(FrameIntake intake, Surveys surveys) {
        this.intake = intake;
        this.surveys = surveys;
        addClassNames("workspace", "intake");
        outcome.addClassName("outcome");
        outcome.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("intake.title");
    }

    @Override
    public void localeChange(LocaleChangeEvent change) {
        show();
        outcome.removeAll();
    }

    private void show() {
        removeAll();
        var lead = new Paragraph(getTranslation("intake.lead"));
        lead.addClassName("headline");
        add(new H1(getTranslation("intake.heading")), lead);
        List<FrameIntake.Open> open = intake.open();
        add(open.isEmpty() ? Notices.plain(getTranslation("intake.nothing-open")) : steps(open), outcome, own);
        own.removeAll();
        own.add(new OwnFrames(intake.own()));
    }

    private Section steps(List<FrameIntake.Open> open) {
        var choice = new Select<FrameIntake.Open>();
        choice.setLabel(getTranslation("intake.cohort"));
        choice.setItemLabelGenerator(this::name);
        choice.setItems(open);
        choice.setValue(open.getFirst());
        var guide = new Div(guide(open.getFirst()));
        choice.addValueChangeListener(chosen -> {
            outcome.removeAll();
            guide.removeAll();
            guide.add(guide(chosen.getValue()));
        });
        choice.addClassName("wide");
        return new Section(new H2(getTranslation("intake.step.file")), choice,
                guide,
                new FilePicker(intake.largestFile(), outcome::removeAll, file -> look(choice.getValue(), file)));
    }

    private ColumnGuide guide(FrameIntake.Open open) {
        return new ColumnGuide(intake.columns(open).toArray(Column[]::new), getTranslation("intake.template.frame"));
    }

    private String name(FrameIntake.Open open) {
        Quarter quarter = open.cohort().allocation();
        return getTranslation("intake.cohort.name", open.cohort().name(),
                getTranslation("quarter.long", quarter.number(), Integer.toString(quarter.year())),
                surveys.protocol(open.study()).orElseThrow().title().in(getLocale().getLanguage()));
    }

    private void look(FrameIntake.Open into, byte[] file) {
        outcome.removeAll();
        switch (intake.dryRun(into, file)) {
            case FrameFile.Refused refused -> outcome.add(new FaultTable(refused.shown(), refused.count()));
            case FrameFile.Sound sound -> outcome.add(new FrameFound(sound, handIn(into, file)));
        }
    }

    private NativeButton handIn(FrameIntake.Open into, byte[] file) {
        var button = new NativeButton(getTranslation("intake.hand-in"), _ -> new Confirmation(getTranslation("intake.hand-in"),
                getTranslation("intake.hand-in.sure", name(into)), getTranslation("intake.hand-in"),
                () -> tell(intake.handIn(into, file))).open());
        button.addClassName("main-button");
        return button;
    }

    private void tell(Handed handed) {
        outcome.removeAll();
        switch (handed) {
            case Handed.Done _ -> {
                show();
                outcome.add(Notices.plain(getTranslation("intake.done")));
            }
            case Handed.Refused refused -> outcome.add(new FaultTable(refused.why().shown(), refused.why().count()));
            case Handed.CohortTaken _ -> outcome.add(Notices.warning(getTranslation("intake.cohort-taken")));
            case Handed.NumbersTaken _ -> outcome.add(Notices.warning(getTranslation("intake.numbers-taken")));
        }
    }
}
