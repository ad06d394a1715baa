package nl.maatstaf.responding.ui.field;

import java.util.Optional;
import java.util.function.Consumer;
import nl.maatstaf.instrument.Answer;

/** A field that is filled in rather than chosen from, beside the choice to say nothing. */
abstract class EnteredField extends AnswerField {

    private final Tick decline;
    private final Consumer<Optional<Answer>> given;

    EnteredField(Surroundings surroundings, Consumer<Optional<Answer>> given) {
        super(surroundings);
        this.given = given;
        decline = declining(this::declined);
    }

    final Tick decline() {
        return decline;
    }

    /** What stands in the field, when nothing is wrong with it. */
    abstract Optional<Answer> entered();

    /** Why what stands in the field can't be an answer, if so. */
    abstract Optional<String> fault();

    /** Puts an answer in the field, or empties it. */
    abstract void fill(Optional<Answer> answer);

    /** To be called when somebody changed what stands in the field. */
    final void changed() {
        decline.tick(false);
        if (problem().isEmpty()) {
            given.accept(entered());
        }
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
    public final Optional<String> problem() {
        return decline.ticked() ? Optional.empty() : fault();
    }

    @Override
    public final void show(Optional<Answer> answer) {
        decline.tick(answer.orElse(null) instanceof Answer.Declined);
        fill(answer);
    }
}
