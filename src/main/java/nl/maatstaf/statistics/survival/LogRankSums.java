package nl.maatstaf.statistics.survival;

/**
 * The weighted sums of a log-rank test over the times of one stratum.
 *
 * @param observed     the events of the second arm
 * @param expected     its events if the arms had one curve
 * @param observedBoth the events of both arms
 * @param variance     the variance of observed minus expected
 */
record LogRankSums(double observed, double expected, double observedBoth, double variance) {
    static final LogRankSums NONE = new LogRankSums(0, 0, 0, 0);

    LogRankSums plus(LogRankSums other) {
        return new LogRankSums(observed + other.observed, expected + other.expected,
                observedBoth + other.observedBoth, variance + other.variance);
    }

    /** The sums over these rows, which come in the order of their times. */
    static LogRankSums of(FollowUp followUp, int[] rows, int second, double rho) {
        double secondAtRisk = 0;
        for (int row : rows) {
            secondAtRisk += followUp.arms()[row] == second ? 1 : 0;
        }
        LogRankSums sums = NONE;
        double curve = 1;
        for (int start = 0; start < rows.length;) {
            int end = followUp.timeline().endOfTies(rows, start);
            double events = 0;
            double secondEvents = 0;
            double secondLeaving = 0;
            for (int i = start; i < end; i++) {
                boolean inSecond = followUp.arms()[rows[i]] == second;
                events += followUp.causes()[rows[i]];
                secondEvents += inSecond ? followUp.causes()[rows[i]] : 0;
                secondLeaving += inSecond ? 1 : 0;
            }
            double atRisk = rows.length - start;
            if (events > 0) {
                sums = sums.plus(at(atRisk, secondAtRisk, events, secondEvents, StrictMath.pow(curve, rho)));
                curve *= (atRisk - events) / atRisk;
            }
            secondAtRisk -= secondLeaving;
            start = end;
        }
        return sums;
    }

    private static LogRankSums at(
            double atRisk, double secondAtRisk, double events, double secondEvents, double weight) {
        double share = secondAtRisk / atRisk;
        // Of a single participant at risk the arm is known, so nothing varies.
        double variance = atRisk == 1 ? 0 : events * share * (1 - share) * (atRisk - events) / (atRisk - 1);
        return new LogRankSums(
                weight * secondEvents, weight * events * share, weight * events, weight * weight * variance);
    }
}
