package nl.maatstaf.responding.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.maatstaf.responding.AccessCode;
import nl.maatstaf.responding.Responding;
import nl.maatstaf.responding.Right;
import nl.maatstaf.responding.Rights;
import nl.maatstaf.shell.ParticipantFrame;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;

/**
 * Stopping, erasing, and where to see and correct what is stored: in as few steps as agreeing takes, by the code alone.
 * Every code gets the same pages, so that they say to nobody whether somebody takes part.
 */
@Behind(Door.RESPONDENT)
@Route(value = "meedoen/rechten", layout = ParticipantFrame.class)
@AnonymousAllowed
class RightsView extends Div implements LocaleChangeObserver, HasDynamicTitle {

    /** How many sentences say what comes of it, in the texts of each language. */
    private static final Map<Right, Integer> CONSEQUENCES = Map.of(Right.WITHDRAW, 3, Right.ERASE, 5);

    private final Responding responding;
    private final Rights rights;
    private final Tools tools;
    private final Patience patience = new Patience(this);
    private Function<Words, Page> shown = words -> new Choice(words, "", Optional.empty());

    RightsView(Responding responding, Rights rights) {
        this.responding = responding;
        this.rights = rights;
        this.tools = new Tools(responding.languages(), _ -> { });
        addClassName("room");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("participant.title", getTranslation("rights.heading"));
    }

    @Override
    public void localeChange(LocaleChangeEvent change) {
        show(shown);
    }

    private void show(Function<Words, Page> page) {
        shown = page;
        var words = new Words(UI.getCurrent().getLocale());
        removeAll();
        tools.show(words);
        add(tools, page.apply(words));
    }

    private void choose(String typed, Right right) {
        AccessCode.typed(typed).ifPresentOrElse(code -> show(words -> new Confirm(words, code, right)),
                () -> show(words -> new Choice(words, typed, Optional.of(new Told("code.mistyped")))));
    }

    private void exercise(AccessCode code, Right right) {
        patience.ask(caller -> rights.exercise(caller, code, right), done -> {
            Session.current().filter(open -> open.code().equals(code)).ifPresent(Session::end);
            show(words -> new Done(words, done));
        }, wait -> show(words -> new Confirm(words, code, right).telling(wait)));
    }

    /** What can be done, and the code to do it with. */
    private final class Choice extends Page {

        Choice(Words words, String typed, Optional<Told> problem) {
            super(words, words.get("rights.heading"));
            var code = new CodeField(words);
            code.setValue(typed);
            addToBody(new Paragraph(words.get("rights.lead")));
            problem.map(told -> notice(told.in(words))).ifPresent(this::addToBody);
            addToBody(code);
            for (Right right : Right.values()) {
                addToBody(button(words.get("rights." + right.key() + ".do"), "plain-button wide",
                        () -> choose(code.value(), right)));
            }
            section("rights.see", new Anchor("meedoen/cijfers", words.get("own-marks.link")));
            section("rights.correct", new Anchor("meedoen", words.get("own-marks.back")));
            section("rights.object");
            section("rights.help");
            responding.help().forEach(help -> addToBody(new Paragraph(words.of(help))));
        }

        private void section(String key, Anchor... links) {
            addToBody(new H2(words.get(key + ".heading")), new Paragraph(words.get(key + ".text")));
            List.of(links).forEach(this::addToBody);
        }
    }

    /** What comes of it: the last moment to go back. */
    private final class Confirm extends Page {

        private final Div told = new Div();

        Confirm(Words words, AccessCode code, Right right) {
            super(words, words.get("rights." + right.key() + ".heading"));
            addToBody(told, new UnorderedList(IntStream.rangeClosed(1, CONSEQUENCES.getOrDefault(right, 0))
                    .mapToObj(place -> new ListItem(words.get("rights." + right.key() + "." + place))).toArray(ListItem[]::new)));
            addBack(words.get("rights.back"), () -> show(again -> new Choice(again, "", Optional.empty())));
            addNext(words.get("rights." + right.key() + ".sure"), () -> exercise(code, right));
        }

        Confirm telling(Told wait) {
            told.add(notice(wait.in(words)));
            return this;
        }
    }

    /** The same for every code. */
    private static final class Done extends Page {

        Done(Words words, Right right) {
            super(words, words.get("rights.done.heading"));
            addToBody(new Paragraph(words.get("rights." + right.key() + ".done")), new Paragraph(words.get("rights.done.same")),
                    new Paragraph(words.get("rights.done.close")));
        }
    }
}
