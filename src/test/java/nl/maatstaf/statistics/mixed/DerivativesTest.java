package nl.maatstaf.statistics.mixed;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import nl.maatstaf.statistics.formula.Formula;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Analytic derivatives against differences of the likelihood itself. */
class DerivativesTest {
    private static final double STEP = 1e-5;
    private static final double[][] SIGMA = {{4, 1, 0.5}, {1, 3, 0.4}, {0.5, 0.4, 2}};

    private final Vech vech = new Vech(3);

    @ParameterizedTest
    @EnumSource
    void gradientIsTheSlopeOfTheLikelihood(Likelihood kind) {
        NormalLikelihood likelihood = likelihood(kind);
        double[] entries = entries();
        double[] gradient = at(likelihood, entries).gradient();
        for (int i = 0; i < entries.length; i++) {
            double difference = (value(likelihood, moved(entries, i, STEP))
                    - value(likelihood, moved(entries, i, -STEP))) / (2 * STEP);
            assertThat(gradient[i]).isCloseTo(difference, within(1e-5));
        }
    }

    @ParameterizedTest
    @EnumSource
    void observedHessianIsTheSlopeOfTheGradient(Likelihood kind) {
        NormalLikelihood likelihood = likelihood(kind);
        double[] entries = entries();
        double[][] hessian = at(likelihood, entries).observedHessian();
        for (int i = 0; i < entries.length; i++) {
            double[] up = at(likelihood, moved(entries, i, STEP)).gradient();
            double[] down = at(likelihood, moved(entries, i, -STEP)).gradient();
            for (int j = 0; j < entries.length; j++) {
                assertThat(hessian[i][j]).isCloseTo((up[j] - down[j]) / (2 * STEP), within(1e-5));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void jacobianAndCurvatureAreTheSlopesOfTheCovariance(Covariance covariance) {
        CovarianceModel model = new CovarianceModel(covariance.structure(3), 2, 3);
        double[] parameters = model.near(List.of(SIGMA, SIGMA));
        double[] weights = new Random(5).doubles(2 * vech.size()).toArray();
        double[][] jacobian = model.jacobian(parameters);
        double[][] curvature = model.curvature(parameters, weights);
        for (int p = 0; p < parameters.length; p++) {
            double[] up = moved(parameters, p, STEP);
            double[] down = moved(parameters, p, -STEP);
            double[] higher = entries(model.at(up));
            double[] lower = entries(model.at(down));
            for (int i = 0; i < weights.length; i++) {
                assertThat(jacobian[i][p]).isCloseTo((higher[i] - lower[i]) / (2 * STEP), within(1e-8));
            }
            for (int q = 0; q < parameters.length; q++) {
                double slope = 0;
                for (int i = 0; i < weights.length; i++) {
                    slope += weights[i] * (model.jacobian(up)[i][q] - model.jacobian(down)[i][q]) / (2 * STEP);
                }
                assertThat(curvature[p][q]).isCloseTo(slope, within(1e-8));
            }
        }
    }

    private Derivatives at(NormalLikelihood likelihood, double[] entries) {
        return new Derivatives(likelihood, likelihood.at(covariances(entries)).orElseThrow());
    }

    private double value(NormalLikelihood likelihood, double[] entries) {
        return likelihood.at(covariances(entries)).orElseThrow().value();
    }

    private static List<double[][]> covariances(double[] entries) {
        return new CovarianceModel(Covariance.UNSTRUCTURED.structure(3), 2, 3).at(entries);
    }

    private double[] entries() {
        return entries(Collections.nCopies(2, SIGMA));
    }

    private double[] entries(List<double[][]> covariances) {
        double[] entries = new double[2 * vech.size()];
        for (int i = 0; i < entries.length; i++) {
            int j = i % vech.size();
            entries[i] = covariances.get(i / vech.size())[vech.row[j]][vech.column[j]];
        }
        return entries;
    }

    private static double[] moved(double[] from, int index, double distance) {
        double[] moved = from.clone();
        moved[index] += distance;
        return moved;
    }

    private static NormalLikelihood likelihood(Likelihood kind) {
        LongRows rows = new LongRows(
                new LongRows.Variables("y", "arm", "regular", "wave", List.of("arm"), List.of("age")));
        Random random = new Random(2);
        for (int i = 0; i < 25; i++) {
            double age = 40 + random.nextInt(10);
            for (int wave = 0; wave < 3; wave++) {
                if (wave == i % 3 || random.nextInt(3) > 0) {
                    rows.add("p" + i, List.of(i % 2 == 0 ? "regular" : "tailored"), new double[] {age}, "" + wave,
                            random.nextGaussian() * 2 + wave);
                }
            }
        }
        Moments moments = rows.moments();
        Design design = Design.of(
                new Coding(Formula.parse("y ~ age*wave + arm*wave"), null, moments.layout()).columns(),
                moments.anchors());
        List<Constant> constants = design.columns().stream().map(Column::constant).distinct().toList();
        Groups groups = Groups.perArm(moments.layout());
        return new NormalLikelihood(Pattern.of(moments, constants, groups::of),
                new IndexedColumns(design.columns(), constants), 3, kind);
    }
}
