package nl.maatstaf.responding.ui.field;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import nl.maatstaf.instrument.Answer;
import nl.maatstaf.instrument.Item;

/** One of several: marks in a row, or options below each other; declining is one of them. */
final class OneField extends AnswerField {

    private final Map<Answer, Tick> ticks = new LinkedHashMap<>();
    private final Consumer<Optional<Answer>> given;

    private OneField(Surroundings surroundings, Consumer<Optional<Answer>> given) {
        super(surroundings);
        this.given = given;
        describe(this, "radiogroup");
    }

    static OneField marks(Item.Mark mark, Surroundings surroundings, Consumer<Optional<Answer>> given) {
        var field = new OneField(surroundings, given);
        var row = new Div();
        row.addClassName("marks");
        IntStream.rangeClosed(Item.Mark.LOWEST, Item.Mark.HIGHEST).forEach(number ->
                row.add(field.option(new Answer.Value(number), Integer.toString(number))));
        var ends = new Div(
                new Span(surroundings.say("question.mark-end", Item.Mark.LOWEST,
                        surroundings.words().apply(mark.lowestLabel()))),
                new Span(surroundings.say("question.mark-end", Item.Mark.HIGHEST,
                        surroundings.words().apply(mark.highestLabel()))));
        ends.addClassName("mark-ends");
        field.add(row, ends);
        field.addDecline();
        return field;
    }

    static OneField options(Item item, Surroundings surroundings, Consumer<Optional<Answer>> given) {
        var field = new OneField(surroundings, given);
        var list = new Div();
        list.addClassName("choices");
        item.choices().forEach(option -> list.add(
                field.option(new Answer.Value(option.code()), surroundings.words().apply(option.text()))));
        field.add(list);
        field.addDecline();
        return field;
    }

    private void addDecline() {
        Tick decline = option(new Answer.Declined(), surroundings().decline());
        decline.addClassName("declined");
        add(decline);
    }

    private Tick option(Answer answer, String text) {
        Tick tick = Tick.radio("answer", text, () -> given.accept(Optional.of(answer)));
        ticks.put(answer, tick);
        return tick;
    }

    @Override
    public void show(Optional<Answer> answer) {
        ticks.forEach((option, tick) -> tick.tick(answer.filter(option::equals).isPresent()));
    }
}
