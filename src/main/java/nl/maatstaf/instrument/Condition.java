package nl.maatstaf.instrument;

import java.util.List;
import java.util.Set;

/** When an item is asked, as a question about earlier answers and about the wave. */
public sealed interface Condition {

    /** Holds for everybody. */
    static Condition always() {
        return new And(List.of());
    }

    /**
     * Something was given; declining is not giving.
     *
     * @param item the item asked about
     */
    record Answered(String item) implements Condition {
    }

    /**
     * The number given or the option chosen is one of these; of several options chosen, at least one is.
     *
     * @param item  the item asked about
     * @param codes the numbers that will do
     */
    record OneOf(String item, Set<Integer> codes) implements Condition {

        /** Copies the codes. */
        public OneOf {
            codes = Set.copyOf(codes);
        }
    }

    /**
     * It is one of these waves.
     *
     * @param waves the waves that will do
     */
    record InWave(Set<Integer> waves) implements Condition {

        /** Copies the waves. */
        public InWave {
            waves = Set.copyOf(waves);
        }
    }

    /**
     * This held for the answers that counted in the wave before. Where that was not submitted nothing was answered.
     *
     * @param part a condition on answers
     */
    record Previous(Condition part) implements Condition {
    }

    /**
     * All of these hold.
     *
     * @param parts the conditions joined
     */
    record And(List<Condition> parts) implements Condition {

        /** Copies the parts. */
        public And {
            parts = List.copyOf(parts);
        }
    }

    /**
     * At least one of these holds.
     *
     * @param parts the conditions joined
     */
    record Or(List<Condition> parts) implements Condition {

        /** Copies the parts. */
        public Or {
            parts = List.copyOf(parts);
        }
    }

    /**
     * This does not hold.
     *
     * @param part the condition turned around
     */
    record Not(Condition part) implements Condition {
    }

    /**
     * Whether this holds.
     *
     * @param answers  the answers that count
     * @param occasion the wave, and the answers of the wave before
     */
    default boolean holds(Answers answers, Occasion occasion) {
        return switch (this) {
            case Answered(String item) -> answers.answered(item);
            case OneOf(String item, Set<Integer> codes) -> answers.chosen(item).stream().anyMatch(codes::contains);
            case InWave(Set<Integer> waves) -> waves.contains(occasion.wave());
            case Previous(Condition part) -> part.holds(occasion.previous(), occasion);
            case And(List<Condition> parts) -> parts.stream().allMatch(part -> part.holds(answers, occasion));
            case Or(List<Condition> parts) -> parts.stream().anyMatch(part -> part.holds(answers, occasion));
            case Not(Condition part) -> !part.holds(answers, occasion);
        };
    }

    /** {@return whether it asks about one of these items} */
    default boolean mentions(Set<String> items) {
        return switch (this) {
            case Answered(String item) -> items.contains(item);
            case OneOf(String item, Set<Integer> _) -> items.contains(item);
            case InWave _ -> false;
            case Previous(Condition part) -> part.mentions(items);
            case Not(Condition part) -> part.mentions(items);
            case And(List<Condition> parts) -> parts.stream().anyMatch(part -> part.mentions(items));
            case Or(List<Condition> parts) -> parts.stream().anyMatch(part -> part.mentions(items));
        };
    }
}
