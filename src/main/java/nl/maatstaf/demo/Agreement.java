package nl.maatstaf.demo;

/** Answers on the scale from "not true at all" (1) to "completely true" (5). */
final class Agreement {

    private static final double SCATTER = .8;

    private Agreement() {
    }

    /** The answer of somebody who feels this much for a statement, if they had to say it today. */
    static int about(double feeling, Dice dice) {
        return (int) StrictMath.clamp(StrictMath.round(feeling + SCATTER * dice.normal()), 1, 5);
    }

    /** The same, to a statement that says the opposite. */
    static int opposite(double feeling, Dice dice) {
        return 6 - about(feeling, dice);
    }
}
