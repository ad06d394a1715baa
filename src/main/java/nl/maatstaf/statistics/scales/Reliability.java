package nl.maatstaf.statistics.scales;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import nl.maatstaf.statistics.Caveat;
import nl.maatstaf.statistics.Interval;
import nl.maatstaf.statistics.Method;
import nl.maatstaf.statistics.NotEstimableException;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.Procedure;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.numeric.FisherF;

/**
 * The reliability of the sum of k items, from their covariances. Cronbach's alpha (1951, Psychometrika 16) is
 * k/(k − 1) · (1 − Σ variances / variance of the sum); standardised, the same of the correlations. Its interval is that
 * of Feldt (1965, Psychometrika 30): (1 − alpha) times quantiles of F with n − 1 and (n − 1)(k − 1) df bounds
 * 1 − alpha. Omega is that of a one-factor model, see {@link OneFactor}.
 *
 * <p>Refused: fewer than two items, fewer than three participants, an item without variance, items whose sum never
 * varies. A negative alpha stands, with a caveat.
 */
public record Reliability() implements Procedure<ItemMoments, ScaleReliability> {
    private static final int FEWEST_PARTICIPANTS = 3;

    @Override
    public Method method() {
        return Method.named("reliability");
    }

    @Override
    public Outcome<ScaleReliability> run(ItemMoments data) {
        return Outcome.of(() -> reliability(data));
    }

    private static ScaleReliability reliability(ItemMoments data) {
        refuseTooLittle(data);
        double[][] covariance = data.covariance();
        double alpha = CovarianceOfSum.of(covariance).alpha().orElseThrow(() -> new NotEstimableException(
                Refusal.ZERO_VARIANCE, "The sum of the items is the same for all participants."));
        double[][] correlation = correlation(covariance);
        SequencedMap<String, ItemReliability> items = new LinkedHashMap<>();
        for (int i = 0; i < covariance.length; i++) {
            items.put(data.items().get(i), new ItemReliability(
                    CovarianceOfSum.without(i, covariance).alpha(), CovarianceOfSum.itemRest(i, covariance)));
        }
        Outcome<OneFactor> factor = Outcome.of(() -> OneFactor.of(data.items(), covariance, correlation));
        return new ScaleReliability(data.n(), alpha, feldt(alpha, data.n(), covariance.length),
                CovarianceOfSum.of(correlation).alpha(), items, factor, caveats(data, alpha, factor));
    }

    private static void refuseTooLittle(ItemMoments data) {
        if (data.items().size() < 2) {
            throw new NotEstimableException(Refusal.TOO_FEW_ITEMS, "Reliability takes at least two items.");
        }
        if (data.n() < FEWEST_PARTICIPANTS) {
            throw new NotEstimableException(Refusal.TOO_FEW_PARTICIPANTS,
                    "Reliability takes at least three participants who answered every item; there are "
                            + data.n() + ".");
        }
        double[][] covariance = data.covariance();
        for (int i = 0; i < covariance.length; i++) {
            if (!(covariance[i][i] > 0)) {
                throw new NotEstimableException(Refusal.ZERO_VARIANCE,
                        "The item " + data.items().get(i) + " is the same for all participants.");
            }
        }
    }

    private static double[][] correlation(double[][] covariance) {
        double[][] correlation = new double[covariance.length][covariance.length];
        for (int i = 0; i < covariance.length; i++) {
            correlation[i][i] = 1;
            for (int j = 0; j < i; j++) {
                correlation[i][j] = covariance[i][j]
                        / (StrictMath.sqrt(covariance[i][i]) * StrictMath.sqrt(covariance[j][j]));
                correlation[j][i] = correlation[i][j];
            }
        }
        return correlation;
    }

    private static Interval feldt(double alpha, long n, int items) {
        double numerator = n - 1.0;
        double denominator = numerator * (items - 1);
        double tail = (1 - Interval.CONFIDENCE) / 2;
        return new Interval(
                1 - (1 - alpha) * FisherF.quantile(1 - tail, numerator, denominator),
                1 - (1 - alpha) * FisherF.quantile(tail, numerator, denominator));
    }

    private static List<Caveat> caveats(ItemMoments data, double alpha, Outcome<OneFactor> factor) {
        List<Caveat> caveats = new ArrayList<>();
        if (data.leftOut() > 0) {
            caveats.add(new Caveat(Caveat.Code.INCOMPLETE_LEFT_OUT,
                    data.leftOut() + " participants didn't answer every item and were left out."));
        }
        if (alpha < 0) {
            caveats.add(new Caveat(Caveat.Code.ASSUMPTION_DOUBTFUL,
                    "Alpha is negative: items run against each other, so perhaps one has to be reversed."));
        }
        if (factor instanceof Outcome.Answered<OneFactor>(OneFactor found)) {
            found.heldItems().forEach(item -> caveats.add(new Caveat(Caveat.Code.ASSUMPTION_DOUBTFUL,
                    "The item " + item + " would have no variance of its own in the one-factor model (a Heywood "
                            + "case); it is held at " + OneFactor.LEAST_UNIQUENESS + " of its variance.")));
        }
        return caveats;
    }
}
