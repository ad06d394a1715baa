package nl.maatstaf.analysis.result;

/** By what two arms are compared. Ratios are 1 where the arms are equal, {@code CHANCE_OF_MORE} is ½, the rest 0. */
public enum Measure {
    /** Tailored − regular, in the unit of the score. */
    DIFFERENCE_IN_MEANS,
    /** Tailored − regular, as a share between −1 and 1. */
    DIFFERENCE_IN_SHARES,
    /** The odds in the tailored arm divided by those in the regular arm. */
    ODDS_RATIO,
    /** The hazard in the tailored arm divided by that in the regular arm. */
    HAZARD_RATIO,
    /** Tailored − regular, in quarters without the event up to the last wave counted. */
    DIFFERENCE_IN_EVENT_FREE_QUARTERS,
    /** The chance that somebody of the tailored arm has more than somebody of the regular arm, ties counting half. */
    CHANCE_OF_MORE;

    /** {@return the value that means no difference} */
    public double none() {
        return switch (this) {
            case DIFFERENCE_IN_MEANS, DIFFERENCE_IN_SHARES, DIFFERENCE_IN_EVENT_FREE_QUARTERS -> 0;
            case ODDS_RATIO, HAZARD_RATIO -> 1;
            case CHANCE_OF_MORE -> .5;
        };
    }
}
