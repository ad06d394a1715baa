package nl.maatstaf.statistics.survival;

import java.math.BigDecimal;
import nl.maatstaf.statistics.NotEstimable;
import nl.maatstaf.statistics.Refusal;

/** What sentences and keys have in common. */
final class Sentences {
    private Sentences() {
    }

    /** A number with the digits that it needs. */
    static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** The key of a quantity of an arm at a time. */
    static String key(String quantity, String arm, double time) {
        return quantity + ":" + arm + ", " + number(time);
    }

    /** The reason why a curve says nothing about a time. */
    static NotEstimable beyond(String arm, double time, double last) {
        return new NotEstimable(Refusal.BEYOND_FOLLOW_UP, "In the arm " + arm + " nobody was followed until "
                + number(time) + ", and not everybody had the event by " + number(last) + ", the last time.");
    }

    /** Refuses times that a description can't ask for. */
    static void requireTime(double time) {
        if (!(time >= 0 && time < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("A time is zero or more and finite, not " + time + ".");
        }
    }
}
