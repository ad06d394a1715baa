package nl.maatstaf.responding.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.maatstaf.instrument.Answers;
import nl.maatstaf.instrument.Occasion;
import nl.maatstaf.instrument.Question;
import nl.maatstaf.instrument.Questionnaire;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.responding.Saved;
import nl.maatstaf.responding.ui.field.Select;
import nl.maatstaf.shell.StaffFrame;
import nl.maatstaf.staff.Role;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.study.WaveCalendar;

/**
 * A questionnaire as participants see it, for whoever writes it: any wave, any language, phone and desk, with the route
 * that the answers lead to and the scores they make. Nothing is stored.
 */
@Behind({Door.FIELDWORK, Door.EVALUATION})
@Route(value = "onderzoek/vragenlijsten", layout = StaffFrame.class)
@RolesAllowed({Role.IS_EVALUATOR, Role.IS_FIELDWORK})
class PreviewView extends Div implements LocaleChangeObserver, HasDynamicTitle {

    private static final int LAST_WAVE = 8;

    private final Surveys surveys;
    private final YearMonth month;
    private final Div screen = new Div();
    private final Div beside = new Div();
    private Settings settings;
    private Answers previous = Answers.NONE;
    private Walk walk;
    private Optional<Question> shown = Optional.empty();

    /** What is looked at, and how. */
    private record Settings(Questionnaire questionnaire, int wave, String language, Width width) {}

    private enum Width { PHONE, DESK }

    PreviewView(Surveys surveys, Clock clock) {
        this.surveys = surveys;
        this.month = YearMonth.from(WaveCalendar.dayOf(clock.instant()));
        Questionnaire first = surveys.questionnaires().values().iterator().next();
        this.settings = new Settings(first, 0, first.languages().getFirst(), Width.PHONE);
        this.walk = emptyWalk();
        addClassName("preview");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("preview.title");
    }

    @Override
    public void localeChange(LocaleChangeEvent change) {
        show();
    }

    private void show() {
        removeAll();
        screen.addClassNames("preview-screen", "participant");
        beside.addClassName("preview-beside");
        var both = new Div(screen, beside);
        both.addClassName("preview-both");
        add(new H1(getTranslation("preview.heading")), new Paragraph(getTranslation("preview.what")), choices(), both);
        start();
    }

    private Div choices() {
        Map<String, String> questionnaires = new LinkedHashMap<>();
        surveys.questionnaires().keySet().forEach(reference -> questionnaires.put(reference, reference));
        Map<String, String> waves = new LinkedHashMap<>();
        for (int wave = 0; wave <= LAST_WAVE; wave++) {
            waves.put(Integer.toString(wave), Integer.toString(wave));
        }
        Map<String, String> languages = new LinkedHashMap<>();
        settings.questionnaire().languages().forEach(each -> languages.put(each, LanguagePage.nameOf(each)));
        Map<String, String> widths = new LinkedHashMap<>();
        for (Width width : Width.values()) {
            widths.put(width.name(), getTranslation("preview.width." + width.name().toLowerCase(Locale.ROOT)));
        }
        var row = new Div(
                choice("preview.questionnaire", questionnaires, settings.questionnaire().reference(), picked -> {
                    Questionnaire chosen = surveys.questionnaires().getOrDefault(picked, settings.questionnaire());
                    settings = new Settings(chosen, settings.wave(), chosen.languages().getFirst(), settings.width());
                    startAnew();
                }),
                choice("preview.wave", waves, Integer.toString(settings.wave()), picked -> {
                    settings = new Settings(settings.questionnaire(), Integer.parseInt(picked), settings.language(),
                            settings.width());
                    startAnew();
                }),
                choice("preview.language", languages, settings.language(), picked -> {
                    settings = new Settings(settings.questionnaire(), settings.wave(), picked, settings.width());
                    start();
                }),
                choice("preview.width", widths, settings.width().name(), picked -> {
                    settings = new Settings(settings.questionnaire(), settings.wave(), settings.language(),
                            Width.valueOf(picked));
                    start();
                }));
        row.addClassName("preview-choices");
        return row;
    }

    private Div choice(String key, Map<String, String> options, String now, Consumer<String> picked) {
        var select = new Select(getTranslation(key), options, picked);
        select.setId(key.replace('.', '-'));
        select.pick(now);
        var label = new NativeLabel(getTranslation(key));
        label.setFor(select);
        return new Div(label, select);
    }

    private void startAnew() {
        previous = Answers.NONE;
        walk = emptyWalk();
        shown = Optional.empty();
        show();
    }

    private Walk emptyWalk() {
        return new Walk(settings.questionnaire(), new Occasion(settings.wave(), month, previous), Answers.NONE,
                new HashSet<>(), (question, answer, seen) -> new Saved.Stored(seen + 1, false));
    }

    private void start() {
        screen.setClassName("desk", settings.width() == Width.DESK);
        screen.getElement().setAttribute("lang", settings.language())
                .setAttribute("dir", Words.in(settings.language()).direction());
        shown.or(walk::resumeAt).ifPresentOrElse(this::ask, this::overview);
    }

    private void ask(Question question) {
        shown = Optional.of(question);
        Words words = Words.in(settings.language());
        var page = new QuestionPage(words, question, walk, _ -> { });
        walk.before(question).ifPresent(before -> page.addBack(words.get("page.back"), () -> ask(before)));
        page.addNext(words.get("page.next"), () -> page.leave(() ->
                walk.after(question).ifPresentOrElse(this::ask, this::overview)));
        page.onAnswer(() -> showBeside(Optional.of(question)));
        show(page, Optional.of(question));
    }

    private void overview() {
        shown = Optional.empty();
        show(new OverviewPage(Words.in(settings.language()), walk, Optional.empty(), false, this::ask, this::overview), Optional.empty());
    }

    private void show(Page page, Optional<Question> question) {
        screen.removeAll();
        screen.add(page);
        showBeside(question);
    }

    private void showBeside(Optional<Question> now) {
        beside.removeAll();
        if (settings.questionnaire().isUnreviewed(settings.language())) {
            beside.add(Page.notice(getTranslation("preview.unreviewed")));
        }
        beside.add(new H2(getTranslation("preview.route", walk.route().size())),
                new RouteTaken(walk, now, Words.in(settings.language()), this::ask), new ScoresMade(walk));
        if (settings.wave() < LAST_WAVE) {
            NativeButton next = Page.button(getTranslation("preview.next-wave"), "quiet-button", () -> {
                previous = walk.questionnaire().counted(walk.answers(), walk.occasion());
                settings = new Settings(settings.questionnaire(), settings.wave() + 1, settings.language(),
                        settings.width());
                walk = emptyWalk();
                shown = Optional.empty();
                show();
            });
            beside.add(next);
        }
    }
}
