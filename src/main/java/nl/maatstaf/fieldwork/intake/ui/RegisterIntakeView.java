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
import nl.maatstaf.fieldwork.intake.RegisterColumn;
import nl.maatstaf.fieldwork.intake.RegisterFile;
import nl.maatstaf.fieldwork.intake.RegisterIntake;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.shell.Confirmation;
import nl.maatstaf.shell.Numbers;
import nl.maatstaf.shell.StaffFrame;
import nl.maatstaf.staff.Role;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.study.Quarter;

/** Where an official hands in the register of a quarter: always of the whole frame. */
@Behind(Door.INTAKE)
@Route(value = "aanleveren/register", layout = StaffFrame.class)
@RolesAllowed(Role.IS_OFFICIAL)
class RegisterIntakeView extends Div implements LocaleChangeObserver, HasDynamicTitle {

    private final RegisterIntake intake;
    private final Surveys surveys;
    private final Div outcome = new Div();

    RegisterIntakeView(RegisterIntake intake, Surveys surveys) {
        this.intake = intake;
        this.surveys = surveys;
        addClassNames("workspace", "intake");
        outcome.addClassName("outcome");
        outcome.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("register.title");
    }

    @Override
    public void localeChange(LocaleChangeEvent change) {
        outcome.removeAll();
        show();
    }

    private void show() {
        removeAll();
        var lead = new Paragraph(getTranslation("register.lead"));
        lead.addClassName("headline");
        add(new H1(getTranslation("register.heading")), lead);
        List<RegisterIntake.Open> open = intake.open();
        add(open.isEmpty() ? Notices.plain(getTranslation("register.nothing-open")) : steps(open), outcome,
                new OwnRegisters(intake.own()));
    }

    private Section steps(List<RegisterIntake.Open> open) {
        var choice = new Select<RegisterIntake.Open>();
        choice.setLabel(getTranslation("register.quarter"));
        choice.setItemLabelGenerator(this::name);
        choice.setItems(open);
        choice.setValue(open.getFirst());
        choice.addValueChangeListener(_ -> outcome.removeAll());
        choice.addClassName("wide");
        return new Section(new H2(getTranslation("intake.step.file")), choice,
                new ColumnGuide(RegisterColumn.values(), getTranslation("intake.template.register")),
                new FilePicker(intake.largestFile(), outcome::removeAll, file -> look(choice.getValue(), file)));
    }

    private String name(RegisterIntake.Open open) {
        return getTranslation("register.quarter.name", words(open.quarter()), number(open.expected()),
                surveys.protocol(open.study()).orElseThrow().title().in(getLocale().getLanguage()));
    }

    private String words(Quarter quarter) {
        return getTranslation("quarter.long", quarter.number(), Integer.toString(quarter.year()));
    }

    private void look(RegisterIntake.Open about, byte[] file) {
        outcome.removeAll();
        switch (intake.dryRun(about, file)) {
            case RegisterFile.Refused refused -> outcome.add(new FaultTable(refused.shown(), refused.count()));
            case RegisterFile.NotWhole notWhole -> outcome.add(sentence(notWhole));
            case RegisterFile.Sound sound -> outcome.add(new Section(new H2(getTranslation("intake.step.look")),
                    new Paragraph(getTranslation("register.found", number(sound.people()), number(sound.activities()))),
                    handIn(about, file)));
        }
    }

    private NativeButton handIn(RegisterIntake.Open about, byte[] file) {
        var button = new NativeButton(getTranslation("register.hand-in"), _ -> new Confirmation(
                getTranslation("register.hand-in"), getTranslation("register.hand-in.sure", words(about.quarter())),
                getTranslation("register.hand-in"), () -> tell(intake.handIn(about, file))).open());
        button.addClassName("main-button");
        return button;
    }

    private void tell(RegisterFile handed) {
        outcome.removeAll();
        switch (handed) {
            case RegisterFile.Refused refused -> outcome.add(new FaultTable(refused.shown(), refused.count()));
            case RegisterFile.NotWhole notWhole -> outcome.add(sentence(notWhole));
            case RegisterFile.Sound _ -> {
                show();
                outcome.add(Notices.plain(getTranslation("register.done")));
            }
        }
    }

    private Div sentence(RegisterFile.NotWhole notWhole) {
        return Notices.warning(getTranslation("register.not-whole", number(notWhole.given()), number(notWhole.expected())));
    }

    private String number(int people) {
        return Numbers.format(people, 0, getLocale());
    }
}
