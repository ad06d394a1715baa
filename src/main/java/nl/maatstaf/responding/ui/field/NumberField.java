package nl.maatstaf.responding.ui.field;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.function.Consumer;
import nl.maatstaf.instrument.Answer;
import nl.maatstaf.instrument.Item;
import nl.maatstaf.responding.Digits;

/** A whole number with its unit behind it. */
final class NumberField extends EnteredField {

    private final Item.Number item;
    private final Typed typed;

    NumberField(Item.Number item, Surroundings surroundings, Consumer<Optional<Answer>> given) {
        super(surroundings, given);
        this.item = item;
        typed = Typed.line(surroundings.labelledBy(), Integer.toString(item.highest()).length() + 2, _ -> changed())
                .digitsOnly();
        var row = new Div(typed, new Span(surroundings.words().apply(item.unit())));
        row.addClassName("number");
        add(row, decline());
    }

    @Override
    Optional<Answer> entered() {
        return number().map(Answer.Value::new);
    }

    private Optional<Integer> number() {
        String digits = Digits.latin(typed.value());
        return digits.matches("\\d{1,6}") ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }

    @Override
    Optional<String> fault() {
        return typed.value().isEmpty() || number().filter(item::accepts).isPresent() ? Optional.empty()
                : Optional.of(surroundings().say("question.number.between", item.lowest(), item.highest()));
    }

    @Override
    void fill(Optional<Answer> answer) {
        typed.set(answer.orElse(null) instanceof Answer.Value(int number) ? Integer.toString(number) : "");
    }
}
