package nl.maatstaf.responding.ui.field;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.function.Consumer;
import nl.maatstaf.instrument.Answer;
import nl.maatstaf.instrument.Item;
import nl.maatstaf.responding.Digits;

/** A whole number with its unit behind it. */
final class NumberField extends AnswerField {

    private final Item.Number item;
    private final Typed typed;
    private final Tick decline;
    private final Consumer<Optional<Answer>> given;

    NumberField(Item.Number item, Surroundings surroundings, Consumer<Optional<Answer>> given) {
        super(surroundings);
        this.item = item;
        this.given = given;
        typed = Typed.line(surroundings.labelledBy(), Integer.toString(item.highest()).length() + 2, _ -> changed())
                .digitsOnly();
        decline = declining(this::declined);
        var row = new Div(typed, new Span(surroundings.words().apply(item.unit())));
        row.addClassName("number");
        add(row, decline);
    }

    private void changed() {
        decline.tick(false);
        if (problem().isEmpty()) {
            given.accept(number().map(Answer.Value::new));
        }
    }

    private Optional<Integer> number() {
        String digits = Digits.latin(typed.value());
        return digits.matches("\\d{1,6}") ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }

    @Override
    public Optional<String> problem() {
        return decline.ticked() || typed.value().isEmpty() || number().filter(item::accepts).isPresent() ? Optional.empty()
                : Optional.of(surroundings().say("question.number.between", item.lowest(), item.highest()));
    }

    /** What stood in the field stays there, so that a slip costs nothing. */
    private void declined(boolean declined) {
        if (declined) {
            given.accept(Optional.of(new Answer.Declined()));
        } else {
            changed();
        }
    }

    @Override
    public void show(Optional<Answer> answer) {
        decline.tick(answer.orElse(null) instanceof Answer.Declined);
        typed.set(answer.orElse(null) instanceof Answer.Value(int number) ? Integer.toString(number) : "");
    }
}
