package nl.maatstaf.statistics.mixed;

import java.util.List;
import java.util.stream.IntStream;
import nl.maatstaf.statistics.NotEstimableException;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.numeric.Cholesky;
import nl.maatstaf.statistics.numeric.Matrices;

/**
 * By what the coefficients and the covariance of a fit with one covariance change when one participant is left out, by one
 * step of Newton's method from the fit of everybody: Fox, Hinkley and Larntz (1980), Technometrics 22:29-33; Simonoff and Tsai
 * (1986), Technometrics 28:103-112. What is left out of the step is of the order of the square of the change.
 *
 * <p>At the fitted covariance the coefficients b and their covariance Phi change exactly, by d = -P X'A r and to
 * P = (Phi^-1 - X'AX)^-1, with X, r and A the rows, residuals and precision of the participant. The gradient of minus twice the
 * log-likelihood in the entries of Sigma, which was zero, becomes 2 U d - d'M d - tr((P - Phi) M) over everybody, in the
 * notation of {@link Derivatives}, less what the participant adds to it; the covariance takes Newton's step from there, and the
 * coefficients follow it by -Phi U.
 */
public final class LeaveOneOut {
    private final MixedModelFit fit;
    private final List<Constant> constants;
    private final IndexedColumns columns;
    private final int[] position;
    private final Vech vech;
    private final double[][] information;

    private LeaveOneOut(MixedModelFit fit, List<String> waves) {
        this.fit = fit;
        constants = fit.design.columns().stream().map(Column::constant).distinct().toList();
        columns = new IndexedColumns(fit.design.columns(), constants);
        position = waves.stream().mapToInt(fit.layout::waveIndex).toArray();
        vech = new Vech(waves.size());
        information = Cholesky.of(phi()).orElseThrow(Maximiser::notConverged).inverse();
    }

    /**
     * Prepares to leave out participants of a fit in which no coefficient is aliased.
     *
     * @param waves the waves of the fit, in the order in which outcomes are given
     */
    public static LeaveOneOut of(MixedModelFit fit, List<String> waves) {
        return new LeaveOneOut(fit, waves);
    }

    /**
     * A change.
     *
     * @param coefficients of each coefficient
     * @param covariance   of the covariance between waves
     */
    public record Change(double[] coefficients, double[][] covariance) {
    }

    private double[][] phi() {
        return fit.optimum.point().phi();
    }

    /**
     * What each coefficient adds to the mean of a participant at each wave.
     *
     * @param levels     the level of each factor, in the order of the layout
     * @param covariates the value of each covariate, in the order of the layout
     */
    public double[][] rows(List<String> levels, double[] covariates) {
        double[] values = constants.stream().mapToDouble(constant -> value(constant, levels, covariates)).toArray();
        double[][] rows = new double[position.length][columns.size()];
        for (int t = 0; t < position.length; t++) {
            for (int k = 0; k < columns.size(); k++) {
                rows[t][k] = values[columns.constant(k)] * columns.atWave(k, position[t]);
            }
        }
        return rows;
    }

    private double value(Constant constant, List<String> levels, double[] covariates) {
        boolean holds = constant.conditions().stream().allMatch(condition -> fit.layout.factors()
                .get(condition.factor()).levels().get(condition.level()).equals(levels.get(condition.factor())));
        if (!holds || !constant.hasCovariate()) {
            return holds ? 1 : 0;
        }
        double anchor = fit.moments.anchors().covariates().get(constant.covariate());
        return constant.anchored() ? covariates[constant.covariate()] - anchor : covariates[constant.covariate()];
    }

    /**
     * The change when a participant is left out.
     *
     * @param rows     the participant's {@link #rows}
     * @param outcomes by wave; not a number where there is none
     * @throws NotEstimableException if the others don't tell the coefficients apart
     */
    public Change without(double[][] rows, double[] outcomes) {
        int[] observed = IntStream.range(0, outcomes.length).filter(t -> !Double.isNaN(outcomes[t])).toArray();
        double[][] x = IntStream.of(observed).mapToObj(t -> rows[t]).toArray(double[][]::new);
        double[][] precision = precision(observed);
        double[] beta = fit.optimum.point().beta();
        double[] residuals = new double[observed.length];
        for (int i = 0; i < observed.length; i++) {
            residuals[i] = outcomes[observed[i]] - fit.moments.anchors().outcome() - Matrices.dot(x[i], beta);
        }
        double[][] weighted = Matrices.times(precision, x);
        double[][] rest = Matrices.times(Matrices.transpose(x), weighted);
        for (int k = 0; k < rest.length; k++) {
            for (int l = 0; l < rest.length; l++) {
                rest[k][l] = (information[k][l] + information[l][k]) / 2 - (k < l ? rest[l][k] : rest[k][l]);
            }
        }
        double[][] phiWithout = Cholesky.of(rest).orElseThrow(() -> new NotEstimableException(Refusal.ALIASED,
                "Without one participant some coefficients can't be told apart.")).inverse();
        double[] step = Matrices.times(phiWithout, Matrices.times(Matrices.transpose(weighted), residuals));
        for (int k = 0; k < step.length; k++) {
            step[k] = -step[k];
        }
        double[][] own = own(precision, weighted, x, residuals, step, phiWithout);
        return change(step, phiWithout, own, observed);
    }

    private double[][] precision(int[] observed) {
        double[][] sigma = fit.optimum.point().covariances().getFirst();
        double[][] block = new double[observed.length][observed.length];
        for (int i = 0; i < observed.length; i++) {
            for (int j = 0; j < observed.length; j++) {
                block[i][j] = sigma[position[observed[i]]][position[observed[j]]];
            }
        }
        return Cholesky.of(block).orElseThrow(Maximiser::notConverged).inverse();
    }

    /** What the participant adds to half the gradient: A - A(rr' + XPX')A at the changed coefficients. */
    private static double[][] own(double[][] precision, double[][] weighted, double[][] x, double[] residuals,
            double[] step, double[][] phiWithout) {
        int size = residuals.length;
        double[] moved = residuals.clone();
        for (int i = 0; i < size; i++) {
            moved[i] -= Matrices.dot(x[i], step);
        }
        double[] scaled = Matrices.times(precision, moved);
        double[][] carried = Matrices.times(weighted, phiWithout);
        double[][] own = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                own[i][j] = precision[i][j] - scaled[i] * scaled[j] - Matrices.dot(carried[i], weighted[j]);
            }
        }
        return own;
    }

    private Change change(double[] step, double[][] phiWithout, double[][] own, int[] observed) {
        Derivatives derivatives = fit.optimum.derivatives();
        double[][] phi = phi();
        double[][] moved = new double[step.length][step.length];
        for (int k = 0; k < step.length; k++) {
            for (int l = 0; l < step.length; l++) {
                moved[k][l] = phiWithout[k][l] - phi[k][l] + step[k] * step[l];
            }
        }
        double[] gradient = new double[vech.size()];
        for (int entry = 0; entry < gradient.length; entry++) {
            double[][] slope = derivatives.information()[entry];
            double trace = 0;
            for (int k = 0; k < slope.length; k++) {
                trace += Matrices.dot(moved[k], slope[k]);
            }
            gradient[entry] = 2 * Matrices.dot(derivatives.scores()[entry], step) - trace;
        }
        for (int i = 0; i < observed.length; i++) {
            for (int j = 0; j < observed.length; j++) {
                int a = position[observed[i]];
                int b = position[observed[j]];
                if (b <= a) {
                    int entry = Vech.index(a, b);
                    gradient[entry] -= 2 * vech.kappa(entry) * own[i][j];
                }
            }
        }
        double[] entries = Matrices.times(fit.optimum.covarianceOfSigma(), gradient);
        double[] scores = new double[step.length];
        for (int entry = 0; entry < entries.length; entry++) {
            entries[entry] /= -2;
            for (int k = 0; k < scores.length; k++) {
                scores[k] -= derivatives.scores()[entry][k] * entries[entry];
            }
        }
        double[] coefficients = Matrices.times(phi, scores);
        for (int k = 0; k < step.length; k++) {
            coefficients[k] += step[k];
        }
        return new Change(coefficients, matrix(entries));
    }

    private double[][] matrix(double[] entries) {
        double[][] matrix = new double[position.length][position.length];
        for (int s = 0; s < matrix.length; s++) {
            for (int t = 0; t < matrix.length; t++) {
                matrix[s][t] = entries[Vech.index(position[s], position[t])];
            }
        }
        return matrix;
    }
}
