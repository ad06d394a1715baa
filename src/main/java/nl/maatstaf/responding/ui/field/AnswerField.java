package nl.maatstaf.responding.ui.field;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.maatstaf.instrument.Answer;
import nl.maatstaf.instrument.Item;
import nl.maatstaf.instrument.Occasion;
import nl.maatstaf.instrument.Texts;

/** Where an answer is given. What it hands over was accepted by its item. */
public abstract class AnswerField extends Div {

    /** The pause in typing after which it is handed over. */
    public static final int PAUSE_MILLISECONDS = 700;

    /** The id of the element that says why an answer can't be one. */
    public static final String PROBLEM = "problem";

    private final Surroundings surroundings;

    /**
     * What a field is in.
     *
     * @param labelledBy id of the element that asks the question
     * @param occasion   when it is asked
     * @param decline    what saying nothing is called
     * @param words      the words of a definition in the language shown
     * @param text       the words of the interface: key and parameters
     * @param months     the names of the months, January first
     */
    public record Surroundings(String labelledBy, Occasion occasion, String decline, Function<Texts, String> words,
            BiFunction<String, Object[], String> text, List<String> months) {

        String say(String key, Object... parameters) {
            return text.apply(key, parameters);
        }
    }

    AnswerField(Surroundings surroundings) {
        this.surroundings = surroundings;
        addClassName("answers");
    }

    /**
     * The field for an item.
     *
     * @param item         what is asked
     * @param surroundings what it is in
     * @param given        receives each answer as it is given, or nothing when it is taken back
     * @throws IllegalArgumentException when nothing is asked
     */
    public static AnswerField of(Item item, Surroundings surroundings, Consumer<Optional<Answer>> given) {
        return switch (item) {
            case Item.Mark mark -> OneField.marks(mark, surroundings, given);
            case Item.Choice _, Item.Hours _ -> OneField.options(item, surroundings, given);
            case Item.Several several -> new SeveralField(several, surroundings, given);
            case Item.Month _ -> new MonthField(surroundings, given);
            case Item.Number number -> new NumberField(number, surroundings, given);
            case Item.Text text -> new TextField(text, surroundings, given);
            case Item.Information _, Item.Group _ -> throw new IllegalArgumentException(item.id() + " asks nothing.");
        };
    }

    /** Shows an answer as given, when the field has just been made. */
    public abstract void show(Optional<Answer> answer);

    /** {@return why what stands in the field can't be an answer, if so; it was not handed over} */
    public Optional<String> problem() {
        return Optional.empty();
    }

    final Surroundings surroundings() {
        return surroundings;
    }

    /** The choice to say nothing, beside a field that is not itself a list of options. */
    final Tick declining(Consumer<Boolean> changed) {
        Tick tick = Tick.box("decline", surroundings.decline(), changed);
        tick.addClassName("declined");
        return tick;
    }

    final void describe(Div group, String role) {
        group.getElement().setAttribute("role", role).setAttribute("aria-labelledby", surroundings.labelledBy());
    }
}
