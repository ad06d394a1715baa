package nl.maatstaf.statistics.regression;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.maatstaf.statistics.NotEstimableException;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.numeric.Cholesky;
import nl.maatstaf.statistics.numeric.Matrices;
import nl.maatstaf.statistics.numeric.OrthogonalColumns;
import nl.maatstaf.statistics.numeric.QuadraticForms;

/** The likelihood of a logistic regression, and the way to its maximum on orthonormal columns. */
final class LogisticLikelihood {
    private static final int MOST_STEPS = 100;
    private static final int MOST_HALVINGS = 30;
    /** A step so small, on the scale of log odds, that the next one is below rounding, as steps shrink by squaring. */
    private static final double SMALL_STEP = 1e-9;

    private final String response;
    private final List<String> names;
    private final double[][] columns;
    private final double[] outcomes;
    private final OrthogonalColumns basis;
    private final double[][] rows;

    LogisticLikelihood(String response, List<String> names, double[][] columns, double[] outcomes) {
        this.response = response;
        this.names = names;
        this.columns = columns;
        this.outcomes = outcomes;
        refuseOneValue();
        basis = Refusals.independent(names, columns);
        rows = basis.rows();
    }

    private void refuseOneValue() {
        if (outcomes.length == 0) {
            throw new NotEstimableException(Refusal.NO_DATA, "There is no value of " + response + ".");
        }
        if (Arrays.stream(outcomes).allMatch(value -> value == outcomes[0])) {
            throw new NotEstimableException(
                    Refusal.ZERO_VARIANCE, "The outcome " + response + " has one and the same value throughout.");
        }
    }

    LogisticFit maximise() {
        double[] point = new double[names.size()];
        double value = logLikelihood(point);
        Separation separation = new Separation(response, names, columns, outcomes);
        for (int count = 0; count < MOST_STEPS; count++) {
            double[] step = information(point).map(found -> found.solve(gradient(point)))
                    .orElseThrow(() -> noMaximum(separation));
            double[] logOdds = Matrices.times(rows, point);
            double[] change = Matrices.times(rows, step);
            separation.refuse(logOdds, rows, step, basis.toCoefficients());
            boolean last = largest(change) <= SMALL_STEP * (1 + largest(logOdds));
            value = advance(point, step, value);
            if (last) {
                return fit(point);
            }
        }
        throw noMaximum(separation);
    }

    private NotEstimableException noMaximum(Separation separation) {
        return separation.byOneColumn().orElseGet(() -> new NotEstimableException(Refusal.NO_CONVERGENCE,
                "The maximum of the likelihood of " + response + " wasn't found."));
    }

    /** Moves the point by the step, or by so much of it that the likelihood doesn't fall. */
    private double advance(double[] point, double[] step, double before) {
        double[] from = point.clone();
        double part = 1;
        double value = before;
        for (int halving = 0; halving <= MOST_HALVINGS; halving++) {
            double fraction = part;
            Arrays.setAll(point, k -> from[k] + fraction * step[k]);
            value = logLikelihood(point);
            // Near the maximum the likelihood is flat, and a difference in its last digits says nothing.
            if (value >= before - SMALL_STEP * StrictMath.abs(before)) {
                return value;
            }
            part /= 2;
        }
        return value;
    }

    private LogisticFit fit(double[] point) {
        double[][] inverse = information(point).orElseThrow().inverse();
        double[][] toCoefficients = basis.toCoefficients();
        double[][] covariance = QuadraticForms.of(toCoefficients, inverse);
        return new LogisticFit(names, Matrices.times(toCoefficients, point), covariance, logLikelihood(point),
                Matrices.times(rows, point), (long) Arrays.stream(outcomes).sum());
    }

    private double logLikelihood(double[] point) {
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            double logOdds = Matrices.dot(rows[i], point);
            double towards = outcomes[i] == 1 ? logOdds : -logOdds;
            sum -= towards > 0
                    ? StrictMath.log1p(StrictMath.exp(-towards))
                    : StrictMath.log1p(StrictMath.exp(towards)) - towards;
        }
        return sum;
    }

    private double[] gradient(double[] point) {
        double[] gradient = new double[point.length];
        for (int i = 0; i < rows.length; i++) {
            double logOdds = Matrices.dot(rows[i], point);
            double residual = outcomes[i] == 1 ? probability(-logOdds) : -probability(logOdds);
            for (int k = 0; k < gradient.length; k++) {
                gradient[k] += residual * rows[i][k];
            }
        }
        return gradient;
    }

    private Optional<Cholesky> information(double[] point) {
        double[][] information = new double[point.length][point.length];
        for (double[] row : rows) {
            double logOdds = Matrices.dot(row, point);
            double weight = probability(logOdds) * probability(-logOdds);
            for (int k = 0; k < point.length; k++) {
                for (int l = 0; l <= k; l++) {
                    information[k][l] += weight * row[k] * row[l];
                }
            }
        }
        return Cholesky.of(information);
    }

    private static double probability(double logOdds) {
        return 1 / (1 + StrictMath.exp(-logOdds));
    }

    private static double largest(double[] values) {
        return Arrays.stream(values).map(StrictMath::abs).max().orElse(0);
    }
}
