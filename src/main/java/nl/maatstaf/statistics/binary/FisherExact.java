package nl.maatstaf.statistics.binary;

/**
 * Fisher's exact test. Given the margins, the events in one arm follow the hypergeometric distribution; the two-sided
 * p-value is the probability of all tables that are no more probable than the one observed. Fisher (1935), Journal of
 * the Royal Statistical Society 98:39-82.
 */
final class FisherExact {
    /** Tables of equal probability may differ by rounding; R counts them equal within this. */
    private static final double TIES = 1 + 1e-7;

    private final double compared;
    private final double reference;
    private final double events;

    private FisherExact(TwoByTwo table) {
        compared = table.compared().participants();
        reference = table.reference().participants();
        events = table.events();
    }

    /** The two-sided p-value; 1 where the margins leave one table only. */
    static double twoSided(TwoByTwo table) {
        return new FisherExact(table).twoSided(table.compared().events());
    }

    /**
     * Probabilities relative to the mode, from the mode outwards by the ratio of neighbours: unlike log-gamma functions
     * that keeps its digits for large counts.
     */
    private double twoSided(double observed) {
        double mode = StrictMath.floor((compared + 1) * (events + 1) / (compared + reference + 2));
        double limit = TIES * relativeProbability(mode, observed);
        double total = 1;
        double extreme = limit >= 1 ? 1 : 0;
        for (int direction = -1; direction <= 1; direction += 2) {
            double weight = 1;
            for (double count = mode; weight > 0; count += direction) {
                weight *= ratio(count, direction);
                total += weight;
                extreme += weight <= limit ? weight : 0;
            }
        }
        return StrictMath.min(1, extreme / total);
    }

    private double relativeProbability(double mode, double observed) {
        int direction = observed < mode ? -1 : 1;
        double weight = 1;
        for (double count = mode; count != observed && weight > 0; count += direction) {
            weight *= ratio(count, direction);
        }
        return weight;
    }

    /** The probability of the neighbour divided by that of this count; 0 beyond the largest and smallest count. */
    private double ratio(double count, int direction) {
        return direction > 0
                ? (events - count) / (count + 1) * ((compared - count) / (reference - events + count + 1))
                : count / (events - count + 1) * ((reference - events + count) / (compared - count + 1));
    }
}
