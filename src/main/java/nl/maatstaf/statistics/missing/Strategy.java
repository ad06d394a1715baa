package nl.maatstaf.statistics.missing;

import java.util.Arrays;

/**
 * What is assumed about outcomes after the last observed one, in terms of the means of the participant's own arm and of
 * the reference arm. Carpenter, Roger and Kenward (2013), Journal of Biopharmaceutical Statistics 23:1352-1371. A gap
 * between observed outcomes is taken as missing at random under every strategy.
 */
public enum Strategy {
    /** They go on as others of the same arm with the same outcomes so far: missing at random. */
    MISSING_AT_RANDOM("missing-at-random", "as in others of their own arm with the same outcomes so far"),
    /** They have the means of the reference arm from the dropout on. */
    JUMP_TO_REFERENCE("jump-to-reference", "to jump to the means of the reference arm after dropping out"),
    /** They have the means of the reference arm at all waves, also before the dropout. */
    COPY_REFERENCE("copy-reference", "as in the reference arm all along"),
    /** From the dropout on their means change as those of the reference arm do. */
    COPY_INCREMENTS_IN_REFERENCE(
            "copy-increments-in-reference", "to change as those in the reference arm do after dropping out");

    private final String key;
    private final String assumption;

    Strategy(String key, String assumption) {
        this.key = key;
        this.assumption = assumption;
    }

    /** The name for plans and message bundles, lower case with dashes. */
    public String key() {
        return key;
    }

    String assumption() {
        return assumption;
    }

    /**
     * The means of a participant by wave.
     *
     * @param own       the means that the participant would have in the own arm
     * @param reference the means that the participant would have in the reference arm
     * @param dropout   the position of the first wave after the last observed one; the number of waves if none is
     */
    double[] means(double[] own, double[] reference, int dropout) {
        double[] means = own.clone();
        if (dropout == own.length || this == MISSING_AT_RANDOM) {
            return means;
        }
        if (this == COPY_REFERENCE || dropout == 0) {
            return reference.clone();
        }
        double kept = this == COPY_INCREMENTS_IN_REFERENCE ? own[dropout - 1] - reference[dropout - 1] : 0;
        Arrays.setAll(means, wave -> wave < dropout ? own[wave] : reference[wave] + kept);
        return means;
    }
}
