package nl.maatstaf.instrument.reading;

import java.util.Optional;

/**
 * The scale of a score: every value of the score, times this, must be whole and must fit where it is kept.
 *
 * @param at    where it is written; nothing when it is not
 * @param units stored units per unit of the score; 1 when it could not be read
 */
record ScoreScale(Optional<Entry> at, int units) {

    /** A score is stored in 16 bits. */
    private static final int LARGEST_STORED = Short.MAX_VALUE;

    static ScoreScale of(Fields fields) {
        Optional<Entry> at = fields.find("scale");
        int units = at.flatMap(entry -> entry.integer().stream().boxed().findFirst()).orElse(1);
        at.filter(_ -> units == 0).ifPresent(entry -> entry.fault("A scale is at least 1; raise it."));
        return new ScoreScale(at, Math.max(1, units));
    }

    /** Reports when a score of this height, in units of the score, cannot be stored. */
    void refuseAbove(long highest) {
        refuseAbove(highest, 1);
    }

    /** Reports when a score as high as this sum divided by this number cannot be stored. */
    void refuseAbove(long sum, int divisor) {
        long highest = Math.ceilDiv(sum * units, divisor);
        if (highest > LARGEST_STORED) {
            at.ifPresent(entry -> entry.fault("On a scale of " + units + " this score can reach " + highest
                    + ", and at most " + LARGEST_STORED + " is kept; lower the scale or what can be answered."));
        }
    }

    /** Reports when a whole number, times this scale and this factor, is not always divisible by the divisor. */
    void refuseFractions(int factor, int divisor, String what) {
        if ((long) units * factor % divisor != 0) {
            at.ifPresent(entry -> entry.fault(what + " is not whole on a scale of " + units + "; use a multiple of "
                    + "every number of answers."));
        }
    }
}
