package nl.maatstaf.statistics;

/**
 * What a reader should know before relying on a result that stands.
 *
 * @param code     the kind of caveat
 * @param sentence one plain sentence that names the variable, wave or arm
 */
public record Caveat(Code code, String sentence) {
    /** The kinds of caveats; each procedure says which it gives. */
    public enum Code {
        /** A wave has a single participant in one of the arms. */
        SINGLE_PARTICIPANT,
        /** A wave has no observation in one of the arms, so that some quantities have no estimate. */
        WAVE_MISSING_IN_ARM,
        /** Another covariance than the planned one was used, because the data didn't bear that. */
        COVARIANCE_FALLBACK,
        /** Nobody, or everybody, had the event. */
        NO_EVENTS,
        /** The test or the interval relies on more participants or events than there are. */
        SMALL_SAMPLE,
        /** There are few clusters, so that the standard error may be too small. */
        FEW_CLUSTERS,
        /** A few participants carry most of the weight. */
        EXTREME_WEIGHTS,
        /** The groups differ in a covariate after weighting. */
        IMBALANCE,
        /** The data speak against an assumption of the model. */
        ASSUMPTION_DOUBTFUL,
        /** Participants with a missing value were left out. */
        INCOMPLETE_LEFT_OUT,
        /** The result rests on an assumption about unobserved outcomes that data can't check. */
        UNTESTABLE_ASSUMPTION,
        /** A stratum has participants in one arm only, so that it tells nothing about the difference. */
        STRATUM_LEFT_OUT
    }
}
