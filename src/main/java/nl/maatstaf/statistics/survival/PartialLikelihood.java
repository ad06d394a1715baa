package nl.maatstaf.statistics.survival;

/**
 * The log partial likelihood of Cox (1972, Journal of the Royal Statistical Society B 34, 187) with its derivatives, in
 * one pass over the participants of each stratum from the last time to the first, so that the sums over those at risk
 * only grow.
 */
final class PartialLikelihood {
    /**
     * The likelihood at some coefficients.
     *
     * @param logLikelihood the log partial likelihood
     * @param score         its first derivative
     * @param information   minus its second derivative
     */
    record Point(double logLikelihood, double[] score, double[][] information) {
    }

    private final FollowUpInStrata followUp;
    private final CoxCovariates covariates;
    private final Ties ties;

    PartialLikelihood(FollowUpInStrata followUp, CoxCovariates covariates, Ties ties) {
        this.followUp = followUp;
        this.covariates = covariates;
        this.ties = ties;
    }

    /** The likelihood at these coefficients of the standardised covariates. */
    Point at(double[] coefficients) {
        Pass pass = new Pass(coefficients);
        for (int[] rows : followUp.strata()) {
            pass.over(rows);
        }
        for (int i = 0; i < coefficients.length; i++) {
            for (int j = 0; j < i; j++) {
                pass.information[j][i] = pass.information[i][j];
            }
        }
        return new Point(pass.logLikelihood, pass.score, pass.information);
    }

    /** One pass over all strata. */
    private final class Pass {
        private final double[] coefficients;
        private final double[] score;
        private final double[][] information;
        private final RiskSums atRisk;
        private final RiskSums tied;
        private double logLikelihood;

        Pass(double[] coefficients) {
            this.coefficients = coefficients;
            score = new double[coefficients.length];
            information = new double[coefficients.length][coefficients.length];
            atRisk = new RiskSums(coefficients.length);
            tied = new RiskSums(coefficients.length);
        }

        /** The rows of a stratum come in the order of their times. */
        private void over(int[] rows) {
            atRisk.clear(Double.NEGATIVE_INFINITY);
            for (int end = rows.length; end > 0;) {
                int start = followUp.startOfTies(rows, end);
                for (int i = start; i < end; i++) {
                    atRisk.add(covariates.values(), covariates.offset(rows[i]), predictor(rows[i]));
                }
                takeEvents(rows, start, end);
                end = start;
            }
        }

        private void takeEvents(int[] rows, int start, int end) {
            tied.clear(atRisk.shift());
            int events = 0;
            for (int i = start; i < end; i++) {
                int row = rows[i];
                if (followUp.hasEvent(row)) {
                    double predictor = predictor(row);
                    tied.add(covariates.values(), covariates.offset(row), predictor);
                    logLikelihood += predictor;
                    for (int j = 0; j < score.length; j++) {
                        score[j] += covariates.values()[covariates.offset(row) + j];
                    }
                    events++;
                }
            }
            for (int event = 0; event < events; event++) {
                double gone = ties == Ties.EFRON ? (double) event / events : 0;
                logLikelihood -= atRisk.takeEvent(tied, gone, score, information);
            }
        }

        private double predictor(int row) {
            double sum = 0;
            int offset = covariates.offset(row);
            for (int j = 0; j < coefficients.length; j++) {
                sum += coefficients[j] * covariates.values()[offset + j];
            }
            return sum;
        }
    }
}
