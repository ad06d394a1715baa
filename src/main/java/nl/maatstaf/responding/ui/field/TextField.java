package nl.maatstaf.responding.ui.field;

import java.util.Optional;
import java.util.function.Consumer;
import nl.maatstaf.instrument.Answer;
import nl.maatstaf.instrument.Item;

/** The participant's own words, kept while they are being typed. */
final class TextField extends EnteredField {

    private final Item.Text item;
    private final Typed typed;

    TextField(Item.Text item, Surroundings surroundings, Consumer<Optional<Answer>> given) {
        super(surroundings, given);
        this.item = item;
        typed = item.lines() ? Typed.lines(surroundings.labelledBy(), item.atMost(), _ -> changed())
                : Typed.line(surroundings.labelledBy(), item.atMost(), _ -> changed());
        typed.addClassName("own-words");
        add(typed, decline());
    }

    @Override
    Optional<Answer> entered() {
        return typed.value().replace("\0", "").isBlank() ? Optional.empty()
                : Optional.of(new Answer.Text(typed.value()));
    }

    @Override
    Optional<String> fault() {
        return typed.value().length() <= item.atMost() ? Optional.empty()
                : Optional.of(surroundings().say("question.text.too-long", item.atMost()));
    }

    @Override
    void fill(Optional<Answer> answer) {
        typed.set(answer.orElse(null) instanceof Answer.Text(String words) ? words : "");
    }
}
