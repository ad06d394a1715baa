package nl.maatstaf.fieldwork.calendar.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import nl.maatstaf.fieldwork.calendar.LetterRun;
import nl.maatstaf.fieldwork.calendar.LetterRuns;
import nl.maatstaf.fieldwork.calendar.Step;
import nl.maatstaf.fieldwork.calendar.Step.Stand;
import nl.maatstaf.fieldwork.calendar.WaveLetters;
import nl.maatstaf.fieldwork.letter.LetterPreview;
import nl.maatstaf.fieldwork.letter.Letters;
import nl.maatstaf.shell.Confirmation;
import nl.maatstaf.shell.Days;
import nl.maatstaf.shell.FigureTable;
import nl.maatstaf.shell.StaffFrame;
import nl.maatstaf.shell.work.UnderWay;
import nl.maatstaf.staff.Role;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;

/** Where fieldwork begins: what there is to do today, and what is to come. */
@Behind(Door.FIELDWORK)
@Route(value = "veldwerk", layout = StaffFrame.class)
@RolesAllowed(Role.IS_FIELDWORK)
class PlannerView extends Div implements LocaleChangeObserver, HasDynamicTitle {

    private final LetterRuns runs;
    private final Letters letters;
    private final LetterPreview preview;
    private final UnderWay underWay;
    private final Paragraph told = new Paragraph();

    /** One kind of letter of one wave. */
    private record Line(WaveLetters wave, Step step) {}

    PlannerView(LetterRuns runs, Letters letters, LetterPreview preview, UnderWay underWay) {
        this.runs = runs;
        this.letters = letters;
        this.preview = preview;
        this.underWay = underWay;
        told.getElement().setAttribute("role", "status");
        addClassNames("workspace", "planner");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("planner.title");
    }

    @Override
    public void localeChange(LocaleChangeEvent change) {
        show();
    }

    private void show() {
        removeAll();
        List<Line> lines = runs.planned().stream()
                .flatMap(wave -> wave.steps().stream().map(step -> new Line(wave, step)))
                .sorted(Comparator.comparing((Line line) -> line.step().day()).thenComparing(line -> line.wave().wave()))
                .toList();
        add(new H1(getTranslation("planner.title")), told, today(lines), toCome(lines), new Specimens(preview));
    }

    private Section today(List<Line> lines) {
        var section = new Section(new H2(getTranslation("planner.today")));
        List<Line> due = lines.stream().filter(line -> line.step().stand() == Stand.DUE).toList();
        List<Line> prepared = lines.stream().filter(line -> line.step().stand() == Stand.PREPARED).toList();
        if (due.isEmpty() && prepared.isEmpty()) {
            var nothing = new Paragraph(getTranslation("planner.nothing"));
            nothing.addClassName("notice");
            section.add(nothing);
        }
        if (!due.isEmpty()) {
            section.add(new Paragraph(getTranslation("planner.due")), list(due), prepareNow());
        }
        prepared.forEach(line -> section.add(ready(line)));
        return section;
    }

    private UnorderedList list(List<Line> lines) {
        var list = new UnorderedList();
        list.addClassName("due-list");
        lines.forEach(line -> list.add(new ListItem(new Span(words(line)),
                new Span(getTranslation("planner.since", day(line.step().day()))))));
        return list;
    }

    private NativeButton prepareNow() {
        var button = new NativeButton(getTranslation("planner.prepare"), click -> {
            runs.prepareDue();
            show();
            boolean left = runs.planned().stream().flatMap(wave -> wave.steps().stream())
                    .anyMatch(step -> step.stand() == Stand.DUE);
            told.setText(getTranslation(left ? "planner.prepared-some" : "planner.prepared"));
        });
        button.addClassName("main-button");
        return button;
    }

    private Div ready(Line line) {
        LetterRun run = Objects.requireNonNull(line.wave().runs().get(line.step().kind()));
        var out = new NativeButton(getTranslation("planner.out"), click -> new Confirmation(
                getTranslation("planner.out.heading"), getTranslation("planner.out.text"), getTranslation("planner.out.do"),
                () -> {
                    runs.out(run.id());
                    show();
                    told.setText(getTranslation("planner.out.done", words(line)));
                }).open());
        out.addClassName("plain-button");
        var what = new Paragraph(words(line));
        what.addClassName("run-name");
        var card = new Div(what, new Paragraph(getTranslation(run.mails() > 0 ? "planner.ready.mails" : "planner.ready",
                run.letters(), day(line.step().day()), run.mails())));
        card.addClassName("run");
        if (run.letters() > 0) {
            card.add(new PrintedLetters(run, runs, letters, underWay));
        }
        card.add(out);
        return card;
    }

    private Section toCome(List<Line> lines) {
        var table = new FigureTable(getTranslation("planner.to-come.caption"),
                List.of(getTranslation("planner.what"), getTranslation("planner.when")));
        List<Line> coming = lines.stream().filter(line -> line.step().stand() == Stand.TO_COME).toList();
        coming.forEach(line -> table.row(words(line), List.of(day(line.step().day()))));
        var section = new Section(new H2(getTranslation("planner.to-come")));
        section.add(coming.isEmpty() ? new Paragraph(getTranslation("planner.to-come.nothing")) : table);
        section.add(new Paragraph(getTranslation("planner.how")));
        return section;
    }

    private String words(Line line) {
        WaveLetters wave = line.wave();
        String what = getTranslation("planner.line", getTranslation("letter-kind." + line.step().kind().key()),
                wave.wave(), wave.cohort().name());
        return wave.drawn() > 1 ? getTranslation("planner.line.replacements", what, wave.drawn() - 1) : what;
    }

    private String day(LocalDate day) {
        return Days.written(day, getLocale());
    }
}
