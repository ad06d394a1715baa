package nl.maatstaf.responding.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import nl.maatstaf.instrument.Question;
import nl.maatstaf.responding.AccessCode;
import nl.maatstaf.responding.Entry;
import nl.maatstaf.responding.Responding;
import nl.maatstaf.responding.Saved;
import nl.maatstaf.responding.Speed;
import nl.maatstaf.responding.Visit;
import nl.maatstaf.shell.Languages;
import nl.maatstaf.shell.ParticipantFrame;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;

/**
 * The way through the questionnaire, from the code to the thanks. What is shown can always be made again from what is
 * stored, so a reload, a dead battery or a restart of the server leads to the next unanswered question.
 */
@Behind(Door.RESPONDENT)
@Route(value = "meedoen", layout = ParticipantFrame.class)
@AnonymousAllowed
class ParticipantView extends Div implements LocaleChangeObserver, HasDynamicTitle {

    private static final String OVERVIEW = "overview";

    private final Responding responding;
    private final Entry entry;
    private final Tools tools;
    private final Patience patience = new Patience(this);
    private final Div place = new Div();
    private Function<Words, Page> shown;
    private Optional<Session> session = Optional.empty();
    private boolean left;
    private String title = "";

    ParticipantView(Responding responding, Entry entry) {
        this.responding = responding;
        this.entry = entry;
        this.shown = words -> new CodePage(words, "", Optional.empty(), this::enter);
        this.tools = new Tools(responding.languages(),
                reading -> stored().ifPresent(visit -> responding.keep(visit, reading)));
        addClassName("room");
        place.addClassName("room");
        add(tools, place);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("participant.title", title);
    }

    /**
     * The code in a letter's link stands behind the #, which no browser sends; it also leaves the address at once,
     * though a browser may keep it in its own history, as it keeps every link that was opened. A
     * link comes before what the session remembers, for it may be somebody else's on a shared phone. The browser's own
     * Back leads to the page seen before: each page leaves its place, and nothing else, in the browser's history.
     */
    @Override
    protected void onAttach(AttachEvent attachEvent) {
        getElement().executeJs("""
                const code = window.location.hash.substring(1);
                if (code) history.replaceState({...history.state, place: undefined}, '', window.location.pathname);
                window.addEventListener('hashchange', () => window.location.reload());
                window.addEventListener('popstate', (step) => {
                    if (this.isConnected && step.state?.place) {
                        step.stopImmediatePropagation();
                        // What is being typed is handed over first.
                        document.activeElement?.blur();
                        this.$server.returnTo(step.state.place);
                    }
                }, true);
                return [code, history.state?.place ?? ''];""").then(String[].class, found -> {
                    if (found[0].isEmpty()) {
                        session = Session.current();
                        returnTo(found[1]);
                    } else {
                        enter(found[0]);
                    }
                });
    }

    /** Shows a place that was shown before, as far as it is still there. */
    @ClientCallable
    private void returnTo(String earlier) {
        Optional<Visit> visit = stored();
        if (visit.isEmpty() && !earlier.isEmpty() && !left) {
            askCode("", new Told("code.again"));
        } else if (visit.isPresent() && visit.get().consentedIn().isPresent() && earlier.equals(OVERVIEW)) {
            overview(false);
        } else if (visit.isPresent() && visit.get().consentedIn().isPresent() && earlier.matches("\\d{1,4}")) {
            Walk walk = walk(visit.get());
            walk.numbered(Integer.parseInt(earlier)).ifPresent(question -> ask(question, walk, visit.get()));
        } else {
            visit.ifPresent(this::resume);
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent change) {
        show(shown);
        tools.show(words());
    }

    private void show(Function<Words, Page> page) {
        shown = page;
        Page made = page.apply(words());
        title = made.title();
        place.removeAll();
        place.add(made);
        UI.getCurrent().getPage().setTitle(getPageTitle());
    }

    /** The first page of the walk takes the place of the one for the code: there is no way back to that. */
    private void show(String here, Function<Words, Page> page) {
        show(page);
        getElement().executeJs("""
                const state = {...history.state, place: $0};
                if (history.state?.place === undefined) history.replaceState(state, '');
                else if (history.state.place !== $0) history.pushState(state, '');""", here);
    }

    private static Words words() {
        return new Words(UI.getCurrent().getLocale());
    }

    private void enter(String typed) {
        Optional<AccessCode> code = AccessCode.typed(typed);
        if (code.isEmpty()) {
            askCode(typed, new Told("code.mistyped"));
            return;
        }
        patience.ask(caller -> entry.open(caller, code.get()),
                opened -> opened.ifPresentOrElse(visit -> begin(code.get(), visit),
                        () -> askCode(typed, new Told("code.nothing-open"))),
                told -> askCode(typed, told));
    }

    private void askCode(String typed, Told why) {
        show(words -> new CodePage(words, typed, Optional.of(why), this::enter));
    }

    private void begin(AccessCode code, Visit visit) {
        session = Optional.of(Session.start(code));
        left = false;
        visit.reading().ifPresent(Tools::recall);
        visit.consentedIn().map(Locale::of).ifPresent(Languages::chooseUnlessChosen);
        tools.show(words());
        resume(visit);
    }

    private void resume(Visit visit) {
        if (visit.consentedIn().isPresent()) {
            proceed(visit);
        } else if (Languages.wasChosen()) {
            askConsent(visit);
        } else {
            chooseLanguage(visit);
        }
    }

    private void chooseLanguage(Visit visit) {
        List<String> languages = visit.protocol().languages();
        show(words -> new LanguagePage(words, languages, language -> {
            Languages.choose(Locale.of(language));
            askConsent(visit);
        }));
    }

    private void askConsent(Visit visit) {
        show(words -> new ConsentPage(words, visit.questionnaire(), (text, word) -> {
            responding.consent(visit, text, Optional.of(word));
            responding.keep(visit, Tools.reading(words));
            stored().ifPresentOrElse(this::proceed, this::closed);
        }, () -> leave(again -> ClosingPage.declined(again, visit.protocol()))));
    }

    private void proceed(Visit visit) {
        Walk walk = walk(visit);
        walk.resumeAt().ifPresentOrElse(question -> ask(question, walk, visit), () -> overview(false));
    }

    private void ask(Question question, Walk walk, Visit visit) {
        session.ifPresent(open -> open.stopwatch().shows());
        show(Integer.toString(walk.numberOf(question)), words -> {
            var page = question(words, question, walk);
            walk.before(question).ifPresent(before -> page.addBack(words.get("page.back"),
                    () -> page.leave(() -> ask(before, walk, visit))));
            page.addNext(words.get("page.next"), () -> page.leave(() -> walk.after(question)
                    .ifPresentOrElse(after -> ask(after, walk, visit), () -> overview(false))));
            page.addToBody(Page.button(words.get("page.stop"), "quiet-button stop", () ->
                    leave(again -> ClosingPage.paused(again, visit.protocol()))));
            return page;
        });
    }

    /** Shows what is stored, also where another page of the same participant stored it: that is what is sent. */
    private void overview(boolean changed) {
        overview(Optional.empty(), changed);
    }

    private void overview(Optional<Question> justAsked, boolean changed) {
        session.ifPresent(open -> open.stopwatch().hides());
        stored().ifPresentOrElse(visit -> show(OVERVIEW, words -> {
            Walk walk = walk(visit);
            var page = new OverviewPage(words, walk, justAsked, changed, question -> change(question, walk), () -> submit(visit));
            if (walk.route().stream().anyMatch(walk::covered)) {
                page.offerToUncover((word, found, tell) ->
                        patience.ask(caller -> entry.uncover(caller, visit, word), found, tell), () -> {
                            walk.uncover();
                            overview(false);
                        });
            }
            return page;
        }), this::closed);
    }

    /** Changes one answer from the overview. Questions that the change brings in are asked before going back to it. */
    private void change(Question question, Walk walk) {
        List<Question> askedBefore = walk.route();
        session.ifPresent(open -> open.stopwatch().shows());
        show("change", words -> {
            var page = question(words, question, walk);
            page.addNext(words.get("page.to-overview"), () -> page.leave(() -> walk.route().stream()
                    .filter(asked -> !askedBefore.contains(asked) && walk.answers().to(asked.key()).isEmpty())
                    .findFirst()
                    .ifPresentOrElse(asked -> change(asked, walk), () -> overview(Optional.of(question), false))));
            return page;
        });
    }

    private QuestionPage question(Words words, Question question, Walk walk) {
        return new QuestionPage(words, question, walk, this::notKept);
    }

    private void notKept(Saved why) {
        switch (why) {
            case Saved.Stored _ -> { }
            case Saved.NotAsked _ -> overview(true);
            case Saved.Closed _ -> closed();
        }
    }

    private Walk walk(Visit visit) {
        return Walk.of(visit, session.map(Session::givenHere).orElseGet(HashSet::new), (question, answer, seen) -> {
            session.ifPresent(open -> open.stopwatch().answers(question));
            return responding.save(visit, question, answer, seen, words().language());
        });
    }

    private void submit(Visit visit) {
        Optional<Speed> speed = session.flatMap(open -> open.stopwatch().band(visit.answers()));
        switch (responding.submit(visit, words().language(), speed)) {
            case SUBMITTED -> leave(words -> ClosingPage.thanks(words, visit.protocol(), visit.nextOpens()));
            case CHANGED -> overview(true);
            case CLOSED -> closed();
        }
    }

    private Optional<Visit> stored() {
        return session.map(Session::code).flatMap(responding::open);
    }

    /** The questionnaire can't be gone on with: it was sent from elsewhere, or its wave is over. */
    private void closed() {
        leave(ClosingPage::waveClosed);
    }

    private void leave(Function<Words, Page> lastPage) {
        session.ifPresent(Session::end);
        session = Optional.empty();
        left = true;
        Tools.forget();
        show(lastPage);
        getElement().executeJs("history.replaceState({...history.state, place: undefined}, '')");
    }
}
