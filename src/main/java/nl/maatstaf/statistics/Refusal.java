package nl.maatstaf.statistics;

/** Why data can't answer a question. */
public enum Refusal {
    /** No outcome was observed. */
    NO_DATA,
    /** All participants are in one arm. */
    ONE_ARM,
    /** There are more than two arms; exactly two are compared. */
    MORE_THAN_TWO_ARMS,
    /** A participant has two values in one wave. */
    DUPLICATE_OBSERVATION,
    /** A factor or covariate changes within a participant. */
    TIME_VARYING_COVARIATE,
    /** There are more waves or coefficients than this package fits. */
    MODEL_TOO_LARGE,
    /** There are too few participants for what is to be estimated. */
    TOO_FEW_PARTICIPANTS,
    /** A covariate follows from those before it. */
    RANK_DEFICIENT,
    /** Two waves were never observed in one participant, so their covariance isn't in the likelihood. */
    COVARIANCE_NOT_IDENTIFIED,
    /** The likelihood is highest where the covariance between waves is singular. */
    SINGULAR_COVARIANCE,
    /** The maximum of the likelihood wasn't found. */
    NO_CONVERGENCE,
    /** A wave has no observation in one of the arms. */
    WAVE_MISSING_IN_ARM,
    /** The outcome never varies. */
    ZERO_VARIANCE,
    /** A covariate tells the outcomes, or the arms, apart without fail, so that the estimate is infinite. */
    SEPARATION,
    /** Nobody had the event. */
    NO_EVENTS,
    /** A ratio has a zero where it needs a number. */
    ZERO_CELL,
    /** The sums that are there don't hold what the estimate needs. */
    NOT_FROM_MOMENTS,
    /** A quantity can't be told apart from others in these data. */
    ALIASED,
    /** The model holds the arms equal, so there is nothing to estimate. */
    NO_ARM_EFFECT,
    /** The quantity lies at a time that nobody was followed to. */
    BEYOND_FOLLOW_UP,
    /** There are too few items for what is to be estimated. */
    TOO_FEW_ITEMS
}
