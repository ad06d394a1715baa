package nl.maatstaf.statistics.mixed;

import java.util.List;
import java.util.Random;
import nl.maatstaf.statistics.formula.Formula;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Analytic derivatives against differences of the likelihood itself. */
class DerivativesTest {
    private static final double STEP = 1e-5;
    private static final double[][] SIGMA = {{4, 1, 0.5}, {1, 3, -0.4}, {0.5, -0.4, 2}};

    private final Vech vech = new Vech(3);
    private final RestrictedLikelihood likelihood = likelihood();

    @Test
    void gradientIsTheSlopeOfTheLikelihood() {
        double[] gradient = at(SIGMA).gradient();
        for (int i = 0; i < vech.size(); i++) {
            double difference = (value(moved(i, STEP)) - value(moved(i, -STEP))) / (2 * STEP);
            assertThat(gradient[i]).isCloseTo(difference, within(1e-5));
        }
    }

    @Test
    void observedHessianIsTheSlopeOfTheGradient() {
        double[][] hessian = at(SIGMA).observedHessian();
        for (int i = 0; i < vech.size(); i++) {
            double[] up = at(moved(i, STEP)).gradient();
            double[] down = at(moved(i, -STEP)).gradient();
            for (int j = 0; j < vech.size(); j++) {
                assertThat(hessian[i][j]).isCloseTo((up[j] - down[j]) / (2 * STEP), within(1e-5));
            }
        }
    }

    private Derivatives at(double[][] sigma) {
        return new Derivatives(likelihood, likelihood.at(sigma).orElseThrow());
    }

    private double value(double[][] sigma) {
        return likelihood.at(sigma).orElseThrow().value;
    }

    private double[][] moved(int parameter, double distance) {
        double[] step = new double[vech.size()];
        step[parameter] = distance;
        return vech.add(SIGMA, step, 1);
    }

    private static RestrictedLikelihood likelihood() {
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
        return new RestrictedLikelihood(
                Pattern.of(moments, constants), new IndexedColumns(design.columns(), constants), 3);
    }
}
