package nl.maatstaf.instrument;

/** What a participant gave to one item. An item left open has no answer at all. */
public sealed interface Answer {

    /**
     * A mark, or the code of the option chosen.
     *
     * @param code a number the item accepts
     */
    record Value(int code) implements Answer {
    }

    /** "I would rather not say": it counts as missing, but the item is not asked again. */
    record Declined() implements Answer {
    }

    /** The word for this answer in a store; it never changes. */
    default String stored() {
        return switch (this) {
            case Value(int code) -> Integer.toString(code);
            case Declined() -> "declined";
        };
    }

    /**
     * The answer that was stored as this word.
     *
     * @throws IllegalArgumentException when no answer is stored so
     */
    static Answer ofStored(String word) {
        if (word.equals("declined")) {
            return new Declined();
        }
        if (!word.matches("0|[1-9]\\d{0,5}")) {
            throw new IllegalArgumentException("Not a stored answer: '" + word + "'.");
        }
        return new Value(Integer.parseInt(word));
    }
}
