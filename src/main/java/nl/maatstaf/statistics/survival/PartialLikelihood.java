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

    private final RiskSets riskSets;
    private final double[] covariates;
    private final Ties ties;

    PartialLikelihood(RiskSets riskSets, CoxCovariates covariates, Ties ties) {
        this.riskSets = riskSets;
        this.covariates = covariates.values();
        this.ties = ties;
    }

    /** The likelihood at these coefficients of the standardised covariates. */
    Point at(double[] coefficients) {
        Pass pass = new Pass(coefficients);
        int start = 0;
        for (int run = 0; run < riskSets.ends().length; run++) {
            pass.over(start, riskSets.ends()[run], riskSets.opens()[run]);
            start = riskSets.ends()[run];
        }
        for (int i = 0; i < coefficients.length; i++) {
            for (int j = 0; j < i; j++) {
                pass.information[j][i] = pass.information[i][j];
            }
        }
        return new Point(pass.logLikelihood, pass.score, pass.information);
    }

    /** One pass over all participants. */
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

        private void over(int start, int end, boolean opens) {
            if (opens) {
                atRisk.clear(Double.NEGATIVE_INFINITY);
            }
            int events = 0;
            for (int i = start; i < end; i++) {
                double predictor = predictor(i);
                atRisk.add(covariates, i * coefficients.length, predictor);
                if (riskSets.events()[i]) {
                    events++;
                    logLikelihood += predictor;
                    for (int j = 0; j < score.length; j++) {
                        score[j] += covariates[i * score.length + j];
                    }
                }
            }
            takeEvents(start, end, events);
        }

        private void takeEvents(int start, int end, int events) {
            boolean shared = ties == Ties.EFRON && events > 1;
            tied.clear(atRisk.shift());
            for (int i = start; shared && i < end; i++) {
                if (riskSets.events()[i]) {
                    tied.add(covariates, i * coefficients.length, predictor(i));
                }
            }
            for (int event = 0; event < events; event++) {
                logLikelihood -= atRisk.takeEvent(tied, shared ? (double) event / events : 0, score, information);
            }
        }

        private double predictor(int index) {
            double sum = 0;
            for (int j = 0; j < coefficients.length; j++) {
                sum += coefficients[j] * covariates[index * coefficients.length + j];
            }
            return sum;
        }
    }
}
