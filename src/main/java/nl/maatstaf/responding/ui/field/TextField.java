package nl.maatstaf.responding.ui.field;

import java.util.Optional;
import java.util.function.Consumer;
import nl.maatstaf.instrument.Answer;
import nl.maatstaf.instrument.Item;

/** The participant's own words, kept while they are being typed. */
final class TextField extends AnswerField {

    private final Item.Text item;
    private final Typed typed;
    private final Tick decline;
    private final Consumer<Optional<Answer>> given;

    TextField(Item.Text item, Surroundings surroundings, Consumer<Optional<Answer>> given) {
        super(surroundings);
        this.item = item;
        this.given = given;
        typed = item.lines() ? Typed.lines(surroundings.labelledBy(), item.atMost(), _ -> changed())
                : Typed.line(surroundings.labelledBy(), item.atMost(), _ -> changed());
        typed.addClassName("own-words");
        decline = declining(this::declined);
        add(typed, decline);
    }

    private void changed() {
        decline.tick(false);
        if (problem().isEmpty()) {
            given.accept(typed.value().replace("\0", "").isBlank() ? Optional.empty()
                    : Optional.of(new Answer.Text(typed.value())));
        }
    }

    @Override
    public Optional<String> problem() {
        return decline.ticked() || typed.value().length() <= item.atMost() ? Optional.empty()
                : Optional.of(surroundings().say("question.text.too-long", item.atMost()));
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
        typed.set(answer.orElse(null) instanceof Answer.Text(String words) ? words : "");
    }
}
