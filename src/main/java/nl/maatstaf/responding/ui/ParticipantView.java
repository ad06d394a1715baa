package nl.maatstaf.responding.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import nl.maatstaf.instrument.Answer;
import nl.maatstaf.instrument.Item;
import nl.maatstaf.responding.AccessCode;
import nl.maatstaf.responding.Responding;
import nl.maatstaf.responding.Saved;
import nl.maatstaf.responding.Visit;
import nl.maatstaf.shell.Languages;
import nl.maatstaf.shell.ParticipantFrame;

/**
 * The way through the questionnaire, from the code to the thanks. What is shown can always be made again from what is
 * stored, so a reload, a dead battery or a restart of the server leads to the next unanswered question.
 */
@Route(value = "meedoen", layout = ParticipantFrame.class)
@AnonymousAllowed
class ParticipantView extends Div implements LocaleChangeObserver, HasDynamicTitle {

    private final Responding responding;
    private Supplier<Page> shown;

    ParticipantView(Responding responding) {
        this.responding = responding;
        this.shown = () -> new CodePage(false, this::enter);
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("participant.title");
    }

    /** The code in a letter's link stands behind the #, which no browser sends; it also leaves the address at once. */
    @Override
    protected void onAttach(AttachEvent attachEvent) {
        Session.code().flatMap(responding::open).ifPresent(this::resume);
        attachEvent.getUI().getPage().executeJs("""
                const code = window.location.hash.substring(1);
                if (code) history.replaceState(history.state, '', window.location.pathname);
                return code;""").then(String.class, code -> {
                    if (!code.isEmpty()) {
                        enter(code);
                    }
                });
    }

    @Override
    public void localeChange(LocaleChangeEvent change) {
        show(shown);
    }

    private void show(Supplier<Page> page) {
        shown = page;
        removeAll();
        add(page.get());
    }

    private static String language() {
        return UI.getCurrent().getLocale().getLanguage();
    }

    private void enter(String typed) {
        Optional<AccessCode> code = AccessCode.typed(typed);
        Optional<Visit> visit = code.flatMap(responding::open);
        if (visit.isEmpty()) {
            show(() -> new CodePage(true, this::enter));
            return;
        }
        Session.remember(code.orElseThrow());
        resume(visit.get());
    }

    private void resume(Visit visit) {
        visit.consentedIn().ifPresentOrElse(
                language -> {
                    Languages.choose(Locale.of(language));
                    proceed(new Walk(visit), visit);
                },
                () -> chooseLanguage(visit));
    }

    private void chooseLanguage(Visit visit) {
        List<String> languages = visit.questionnaire().languages();
        show(() -> new LanguagePage(languages, language -> {
            Languages.choose(Locale.of(language));
            askConsent(visit);
        }));
    }

    private void askConsent(Visit visit) {
        show(() -> new ConsentPage(() -> {
            responding.consent(visit, language());
            proceed(new Walk(visit), visit);
        }, () -> chooseLanguage(visit)));
    }

    private void proceed(Walk walk, Visit visit) {
        walk.questionnaire().nextUnanswered(walk.answers())
                .ifPresentOrElse(item -> ask(item, walk, visit), () -> overview(walk, visit));
    }

    private void ask(Item item, Walk walk, Visit visit) {
        show(() -> {
            Page page = question(item, walk, visit);
            page.addAboveHeading(new Progress(walk.numberOf(item), walk.route().size()));
            walk.before(item).ifPresent(before ->
                    page.addBack(getTranslation("page.back"), () -> ask(before, walk, visit)));
            page.addNext(getTranslation("page.next"), () -> walk.after(item)
                    .ifPresentOrElse(after -> ask(after, walk, visit), () -> overview(walk, visit)));
            return page;
        });
    }

    private void overview(Walk walk, Visit visit) {
        show(() -> new OverviewPage(walk.questionnaire(), walk.answers(), language(),
                item -> change(item, walk, visit), () -> submit(visit)));
    }

    /** Changes one answer from the overview. Questions that the change brings in are asked before going back to it. */
    private void change(Item item, Walk walk, Visit visit) {
        List<Item> askedBefore = walk.route();
        show(() -> {
            Page page = question(item, walk, visit);
            page.addNext(getTranslation("page.to-overview"), () -> walk.route().stream()
                    .filter(asked -> !askedBefore.contains(asked) && walk.answers().to(asked.id()).isEmpty())
                    .findFirst()
                    .ifPresentOrElse(asked -> change(asked, walk, visit), () -> overview(walk, visit)));
            return page;
        });
    }

    private QuestionPage question(Item item, Walk walk, Visit visit) {
        return new QuestionPage(item, walk.questionnaire(), language(), walk.answers().to(item.id()),
                answer -> save(item, answer, walk, visit));
    }

    private Saved save(Item item, Answer answer, Walk walk, Visit visit) {
        Saved saved = responding.save(visit, item.id(), answer, walk.nextVersion(item), language());
        if (saved == Saved.STORED) {
            walk.stored(item, answer);
        }
        return saved;
    }

    private void submit(Visit visit) {
        boolean submitted = responding.submit(visit, language());
        Session.forget();
        show(submitted ? ClosingPage::thanks : ClosingPage::waveClosed);
    }
}
