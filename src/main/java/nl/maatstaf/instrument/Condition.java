package nl.maatstaf.instrument;

import java.util.List;
import java.util.Set;

/** When an item is asked, as a question about the answers to earlier items. */
public sealed interface Condition {

    /** Holds for everybody. */
    static Condition always() {
        return new And(List.of());
    }

    /**
     * A number was given; declining is not giving one.
     *
     * @param item the item asked about
     */
    record Answered(String item) implements Condition {
    }

    /**
     * The number given is one of these.
     *
     * @param item the item asked about
     * @param codes the numbers that will do
     */
    record OneOf(String item, Set<Integer> codes) implements Condition {

        /** Copies the codes. */
        public OneOf {
            codes = Set.copyOf(codes);
        }
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

    /** Whether this holds, given the answers that count. */
    default boolean holds(Answers answers) {
        return switch (this) {
            case Answered(String item) -> answers.value(item).isPresent();
            case OneOf(String item, Set<Integer> codes) -> answers.value(item).stream().anyMatch(codes::contains);
            case And(List<Condition> parts) -> parts.stream().allMatch(part -> part.holds(answers));
            case Or(List<Condition> parts) -> parts.stream().anyMatch(part -> part.holds(answers));
            case Not(Condition part) -> !part.holds(answers);
        };
    }
}
