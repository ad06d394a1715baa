package nl.maatstaf.responding.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.maatstaf.instrument.Instrument;
import nl.maatstaf.instrument.Question;

/** Everything that was answered, subject by subject, each with a way to change it, and the button that sends it. */
final class OverviewPage extends Page {

    private final Walk walk;
    private final Consumer<Question> change;

    /**
     * Makes the page.
     *
     * @param open    the question whose subject is shown opened
     * @param changed whether an answer was changed elsewhere while somebody looked at this page
     * @param change  asks a question again
     * @param submit  sends everything
     */
    OverviewPage(Words words, Walk walk, Optional<Question> open, boolean changed, Consumer<Question> change, Runnable submit) {
        super(words, words.get("overview.heading"));
        this.walk = walk;
        this.change = change;
        addToBody(new Paragraph(words.get(changed ? "overview.changed" : "overview.check")));
        Map<Instrument, List<Question>> subjects = new LinkedHashMap<>();
        walk.open().stream().filter(question -> question.item().asks())
                .forEach(question -> walk.questionnaire().instrumentOf(question.item()).ifPresent(subject ->
                        subjects.computeIfAbsent(subject, _ -> new ArrayList<>()).add(question)));
        var list = new Div();
        list.addClassName("subjects");
        subjects.forEach((subject, questions) -> list.add(subject(subject, questions,
                open.filter(questions::contains).isPresent())));
        addToBody(list);
        addNext(words.get("overview.submit"), submit);
        closeWhenLeft();
    }

    /** Closed at first: forty answers below each other on a phone frighten, and hide the button that sends them. */
    private NativeDetails subject(Instrument subject, List<Question> questions, boolean open) {
        long answered = questions.stream().filter(question -> walk.answers().to(question.key()).isPresent()).count();
        var count = new Span(answered == questions.size() ? words.get("overview.count", answered)
                : words.get("overview.count.open", answered, questions.size() - answered));
        count.addClassName("count");
        var answers = new DescriptionList();
        answers.addClassName("overview");
        questions.forEach(question -> answers.getElement().appendChild(line(question).getElement()));
        var details = new NativeDetails(new Span(new Span(words.of(subject.title())), count), answers);
        details.setOpen(open);
        return details;
    }

    /** Tries a word. */
    interface WordTry {

        /**
         * Tries it.
         *
         * @param found hears whether it is the word chosen at consent
         * @param tell  says that there is a wait
         */
        void test(String word, Consumer<Boolean> found, Consumer<Told> tell);
    }

    /**
     * Offers to show what was answered before the code was entered here.
     *
     * @param wordTry tries what is typed
     * @param uncover shows the page again, with everything
     */
    void offerToUncover(WordTry wordTry, Runnable uncover) {
        var word = new WordField(words);
        var wrong = new Div();
        wrong.getElement().setAttribute("role", "alert");
        var details = new NativeDetails(words.get("overview.covered.wish"), new Div(
                new Paragraph(words.get("overview.covered.how")), word, wrong,
                button(words.get("overview.covered.show"), "plain-button", () -> wordTry.test(word.value(), right -> {
                    if (right) {
                        uncover.run();
                    } else {
                        say(wrong, new Told("word.wrong"));
                    }
                }, told -> say(wrong, told)))));
        addToBody(new Paragraph(words.get("overview.covered")), details);
    }

    private void say(Div place, Told told) {
        place.removeAll();
        place.add(notice(told.in(words)));
    }

    private Div line(Question question) {
        var said = new AnswerWords(walk.questionnaire(), words);
        String asked = said.asked(question);
        boolean answered = walk.answers().to(question.key()).isPresent();
        NativeButton button = button(words.get(answered ? "overview.change" : "overview.fill-in"), "quiet-button",
                () -> change.accept(question));
        button.getElement().setAttribute("aria-label", words.get("overview.about", button.getText(), asked));
        String given = walk.covered(question) ? words.get("overview.filled-in") : Optional.of(question)
                .flatMap(walk::shown).map(answer -> said.of(question, answer))
                .orElseGet(() -> words.get("overview.open"));
        return new Div(new DescriptionList.Term(asked), new DescriptionList.Description(new Span(given), button));
    }
}
