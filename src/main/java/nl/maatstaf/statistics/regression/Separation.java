package nl.maatstaf.statistics.regression;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.maatstaf.statistics.NotEstimableException;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.numeric.Matrices;

/**
 * Whether a combination of columns tells the outcomes apart without fail, so that the likelihood has no maximum (Albert
 * and Anderson, On the existence of maximum likelihood estimates in logistic regression models, Biometrika, 1984). Then
 * Newton's steps tend to a direction that takes nobody away from their own outcome, which is the proof of it.
 */
final class Separation {
    /** Log odds that no sample of a practicable size bears out; reached after as many steps. */
    private static final double EXTREME = 12;
    private static final double LASTING_STEP = 0.3;
    private static final double ROUNDING = 1e-9;
    private static final double BARELY_CONCERNED = 1e-6;

    private final String response;
    private final List<String> names;
    private final double[][] columns;
    private final double[] outcomes;

    Separation(String response, List<String> names, double[][] columns, double[] outcomes) {
        this.response = response;
        this.names = names;
        this.columns = columns;
        this.outcomes = outcomes;
    }

    /** Refuses when a step towards the maximum leads away without end. */
    void refuse(double[] logOdds, double[][] rows, double[] step, double[][] toCoefficients) {
        double most = 0;
        double furthest = 0;
        boolean someoneLoses = false;
        for (int i = 0; i < outcomes.length; i++) {
            double towards = 0;
            double scale = 0;
            for (int k = 0; k < step.length; k++) {
                double term = rows[i][k] * step[k];
                towards += outcomes[i] == 1 ? term : -term;
                scale += StrictMath.abs(term);
            }
            most = StrictMath.max(most, towards);
            furthest = StrictMath.max(furthest, StrictMath.abs(logOdds[i]));
            // Measured on the participant's own scale: beside an outlier's move another's may be small and real.
            someoneLoses |= towards < -ROUNDING * scale;
        }
        if (furthest > EXTREME && most > LASTING_STEP && !someoneLoses) {
            throw byOneColumn().orElseGet(() -> bySeveral(Matrices.times(toCoefficients, step)));
        }
    }

    /** The refusal that names a single column, if one is enough to tell the outcomes apart. */
    Optional<NotEstimableException> byOneColumn() {
        return IntStream.range(0, columns.length)
                .filter(k -> separates(columns[k]))
                .mapToObj(k -> refusal("The column " + names.get(k) + " tells"))
                .findFirst();
    }

    private boolean separates(double[] column) {
        double[] bounds = {
            Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (int i = 0; i < column.length; i++) {
            int outcome = (int) outcomes[i];
            bounds[outcome] = StrictMath.min(bounds[outcome], column[i]);
            bounds[2 + outcome] = StrictMath.max(bounds[2 + outcome], column[i]);
        }
        boolean varies = StrictMath.min(bounds[0], bounds[1]) < StrictMath.max(bounds[2], bounds[3]);
        return varies && (bounds[2] <= bounds[1] || bounds[3] <= bounds[0]);
    }

    private NotEstimableException bySeveral(double[] direction) {
        double[] reach = new double[direction.length];
        Arrays.setAll(reach, k -> StrictMath.abs(direction[k]) * range(columns[k]));
        double largest = Arrays.stream(reach).max().orElse(0);
        String concerned = IntStream.range(0, reach.length)
                .filter(k -> reach[k] > BARELY_CONCERNED * largest)
                .mapToObj(names::get)
                .collect(Collectors.joining(", "));
        return refusal("Together the columns " + concerned + " tell");
    }

    private static double range(double[] column) {
        return Arrays.stream(column).max().orElse(0) - Arrays.stream(column).min().orElse(0);
    }

    private NotEstimableException refusal(String subject) {
        return new NotEstimableException(Refusal.SEPARATION, subject + " values of " + response
                + " apart without fail, so that the estimate is infinite.");
    }
}
