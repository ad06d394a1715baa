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
        this.shown = () -> new CodePage("", Optional.empty(), this::enter);
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("participant.title");
    }

    /**
     * The code in a letter's link stands behind the #, which no browser sends; it also leaves the address at once. A
     * link comes before what the session remembers, for it may be somebody else's on a shared phone.
     */
    @Override
    protected void onAttach(AttachEvent attachEvent) {
        attachEvent.getUI().getPage().executeJs("""
                const code = window.location.hash.substring(1);
                if (code) history.replaceState(history.state, '', window.location.pathname);
                window.addEventListener('hashchange', () => window.location.reload());
                return code;""").then(String.class, code -> {
                    if (code.isEmpty()) {
                        Session.code().flatMap(responding::open).ifPresent(this::resume);
                    } else {
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
        Session.forget();
        Optional<AccessCode> code = AccessCode.typed(typed);
        if (code.isEmpty()) {
            show(() -> new CodePage(typed, Optional.of("code.mistyped"), this::enter));
            return;
        }
        responding.open(code.get()).ifPresentOrElse(visit -> {
            Session.remember(code.get());
            visit.consentedIn().map(Locale::of).ifPresent(Languages::chooseUnlessChosen);
            resume(visit);
        }, () -> show(() -> new CodePage(typed, Optional.of("code.nothing-open"), this::enter)));
    }

    private void resume(Visit visit) {
        if (visit.consentedIn().isPresent()) {
            proceed(visit);
        } else {
            chooseLanguage(visit);
        }
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
            proceed(visit);
        }, () -> leave(ClosingPage::declined)));
    }

    private void proceed(Visit visit) {
        Walk walk = new Walk(visit);
        walk.questionnaire().resumeAt(walk.answers()).ifPresentOrElse(item -> ask(item, walk), this::overview);
    }

    private void ask(Item item, Walk walk) {
        show(() -> {
            Page page = question(item, walk);
            page.addAboveHeading(new Progress(walk.numberOf(item), walk.route().size()));
            walk.before(item).ifPresent(before -> page.addBack(getTranslation("page.back"), () -> ask(before, walk)));
            page.addNext(getTranslation("page.next"), () -> walk.after(item)
                    .ifPresentOrElse(after -> ask(after, walk), this::overview));
            page.addToBody(Page.button(
                    getTranslation("page.stop"), "quiet-button stop", () -> leave(ClosingPage::paused)));
            return page;
        });
    }

    /** Shows what is stored, also where another page of the same participant stored it: that is what is sent. */
    private void overview() {
        overview(false);
    }

    private void overview(boolean changed) {
        stored().ifPresentOrElse(visit -> show(() -> new OverviewPage(visit.questionnaire(), visit.answers(), language(),
                changed, item -> change(item, new Walk(visit)), () -> submit(visit))), () -> leave(ClosingPage::waveClosed));
    }

    /** Changes one answer from the overview. Questions that the change brings in are asked before going back to it. */
    private void change(Item item, Walk walk) {
        List<Item> askedBefore = walk.route();
        show(() -> {
            Page page = question(item, walk);
            page.addNext(getTranslation("page.to-overview"), () -> walk.route().stream()
                    .filter(asked -> !askedBefore.contains(asked) && walk.answers().to(asked.id()).isEmpty())
                    .findFirst()
                    .ifPresentOrElse(asked -> change(asked, walk), this::overview));
            return page;
        });
    }

    private QuestionPage question(Item item, Walk walk) {
        return new QuestionPage(item, walk.questionnaire(), language(), walk.answers().to(item.id()),
                answer -> save(item, answer, walk));
    }

    private Saved save(Item item, Answer answer, Walk walk) {
        Saved saved = responding.save(walk.visit(), item.id(), answer, walk.nextVersion(item), language());
        switch (saved) {
            case STORED -> walk.stored(item, answer);
            case SUPERSEDED -> stored().ifPresent(visit -> {
                ask(item, new Walk(visit));
                getChildren().filter(QuestionPage.class::isInstance).map(QuestionPage.class::cast)
                        .forEach(QuestionPage::saySuperseded);
            });
            case CLOSED -> leave(ClosingPage::waveClosed);
        }
        return saved;
    }

    private void submit(Visit visit) {
        switch (responding.submit(visit, language())) {
            case SUBMITTED -> leave(ClosingPage::thanks);
            case CHANGED -> overview(true);
            case CLOSED -> leave(ClosingPage::waveClosed);
        }
    }

    private Optional<Visit> stored() {
        return Session.code().flatMap(responding::open);
    }

    private void leave(Supplier<Page> lastPage) {
        Session.forget();
        show(lastPage);
    }
}
