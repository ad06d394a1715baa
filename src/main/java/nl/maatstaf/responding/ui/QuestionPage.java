package nl.maatstaf.responding.ui;

import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import nl.maatstaf.instrument.Answer;
import nl.maatstaf.instrument.Instrument;
import nl.maatstaf.instrument.Item;
import nl.maatstaf.instrument.Question;
import nl.maatstaf.responding.Saved;
import nl.maatstaf.responding.ui.field.AnswerField;
import nl.maatstaf.shell.Connection;

/** One question, or a page that asks nothing. An answer is kept as it is given, and the page says so once it is. */
final class QuestionPage extends Page {

    private static final String TYPED = "textarea, input:not([type=radio]):not([type=checkbox])";
    private static final String PRESSES = "element.presses";

    private final Div saved = new Div();
    private final Div wrong = new Div();
    private final Optional<AnswerField> field;
    private final Question question;
    private final Walk walk;
    private final Consumer<Saved> notKept;
    private Runnable afterAnswer = () -> { };
    private Optional<Attempt> notYetKept = Optional.empty();

    /** An answer on its way to the disk; it may be one that was taken back. */
    private record Attempt(Optional<Answer> answer) {
    }

    /**
     * Makes the page.
     *
     * @param question what is asked
     * @param walk     where it is in, which keeps the answer
     * @param notKept  hears when an answer could not be kept, and shows something else
     */
    QuestionPage(Words words, Question question, Walk walk, Consumer<Saved> notKept) {
        super(words, words.of(question.item().text()));
        this.question = question;
        this.walk = walk;
        this.notKept = notKept;
        addClassName("question");
        Item item = question.item();
        question.about().ifPresent(option -> addAboveHeading(styled(new Paragraph(words.of(option.text())), "about")));
        addAboveHeading(new Progress(walk, question, words));
        walk.questionnaire().instrumentOf(item).filter(_ -> item.asks()).ifPresent(this::addContext);
        if (item instanceof Item.Information information) {
            addToBody(styled(new Paragraph(words.of(information.body())), "information"));
        }
        item.head().help().ifPresent(help -> addToBody(
                new NativeDetails(words.get("question.help"), new Paragraph(words.of(help)))));
        if (walk.covered(question)) {
            addToBody(styled(new Paragraph(words.get("question.covered")), "recall"));
        }
        field = item.asks() ? Optional.of(AnswerField.of(item, surroundings(), this::given)) : Optional.empty();
        field.ifPresent(shown -> {
            shown.show(walk.shown(question));
            addToBody(shown, wrong);
            hideSavedUntilAnswered(shown);
        });
        closeWhenLeft();
        wrong.getElement().setAttribute("role", "alert");
        wrong.setId(AnswerField.PROBLEM);
        saved.addClassName("saved");
        saved.getElement().setAttribute("role", "status");
        addAboveSteps(saved);
    }

    @Override
    String title() {
        return words.get("question.title", walk.numberOf(question), walk.questionnaire().instrumentOf(question.item())
                .map(subject -> words.of(subject.title())).orElse(""));
    }

    /** Calls this whenever an answer was kept. */
    void onAnswer(Runnable action) {
        afterAnswer = action;
    }

    /**
     * Leaves the page; but where what stands in the field can't be an answer, it says why and stays, and where the last
     * answer did not reach the disk and still does not, the failure keeps it here or another page took its place.
     */
    void leave(Runnable to) {
        if (notYetKept.isPresent() && !given(notYetKept.get().answer())) {
            return;
        }
        Optional<String> problem = field.flatMap(AnswerField::problem);
        wrong.removeAll();
        problem.ifPresentOrElse(text -> {
            wrong.add(notice(text));
            reopen();
        }, to);
    }

    private void addContext(Instrument instrument) {
        if (instrument.recallMonths() > 0) {
            addToBody(styled(new Paragraph(words.get("question.recall", instrument.recallMonths())), "recall"));
        }
        instrument.note().ifPresent(note -> addToBody(styled(new Paragraph(words.of(note)), "note")));
    }

    private AnswerField.Surroundings surroundings() {
        return new AnswerField.Surroundings(HEADING, walk.occasion(), words.of(walk.questionnaire().decline()),
                words::of, words::get,
                Arrays.stream(Month.values()).map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, words.locale()))
                        .toList());
    }

    /** Keeps an answer, and tells whether that was possible. */
    private boolean given(Optional<Answer> answer) {
        // What fails on the way to the disk is tried again before the page is left.
        notYetKept = Optional.of(new Attempt(answer));
        Saved result = walk.keep(question, answer);
        notYetKept = Optional.empty();
        wrong.removeAll();
        if (result instanceof Saved.Stored(long _, boolean overtook)) {
            saved.setClassName("otherwise", overtook);
            saved.setText(words.get(overtook ? "question.overtook" : "question.saved"));
            afterAnswer.run();
            return true;
        }
        notKept.accept(result);
        return false;
    }

    /**
     * From a press until the server has answered it, and not just one before it, nothing may look saved. The browser
     * counts the presses, and each brings its number along.
     */
    private void hideSavedUntilAnswered(AnswerField shown) {
        Element answers = shown.getElement();
        answers.executeJs("""
                this.presses = 0;
                const press = () => { this.presses++; $0.dataset.pending = ''; };
                // Capturing, so that the count is right when the press itself is looked at.
                this.addEventListener('change', press, true);
                this.addEventListener('input', (change) => { if (change.target.matches($1)) press(); }, true);""", saved, TYPED);
        answers.addEventListener("change", this::reachedServer).addEventData(PRESSES);
        answers.addEventListener("input", this::reachedServer).addEventData(PRESSES)
                .setFilter("event.target.matches('" + TYPED + "')").debounce(AnswerField.PAUSE_MILLISECONDS);
    }

    private void reachedServer(DomEvent press) {
        if (field.flatMap(AnswerField::problem).isPresent()) {
            saved.setText("");
        }
        saved.getElement().executeJs("if ($0.presses === $1) this.removeAttribute('data-pending')",
                field.map(AnswerField::getElement).orElseThrow(), press.getEventData().get(PRESSES).asInt());
        Connection.confirm();
    }

    private static <T extends HasStyle> T styled(T component, String style) {
        component.addClassName(style);
        return component;
    }
}
