package nl.maatstaf.statistics.scales;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import nl.maatstaf.statistics.Caveat;
import nl.maatstaf.statistics.Finding;
import nl.maatstaf.statistics.NotEstimable;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.formula.DataTable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/** Reliability worked by hand, and items that can't answer. */
class ReliabilityTest {

    /**
     * Three items that correlate ½: the sum has variance 6, so alpha is 3/2 · (1 − 3/6) = ¾; all loadings are √½, so
     * omega is 4½/(4½ + 1½) = ¾ too. Without an item: 2 · (1 − 2/3); with the rest: 1/√3.
     */
    @Test
    void parallelItems() {
        ScaleReliability scale = of(new double[][] {{1, .5, .5}, {.5, 1, .5}, {.5, .5, 1}}).orRefuse();
        assertThat(scale.alpha()).isCloseTo(0.75, within(1e-14));
        assertThat(scale.standardisedAlpha()).hasValueCloseTo(0.75, within(1e-14));
        scale.items().forEach((name, item) -> {
            assertThat(item.alphaWithout()).hasValueCloseTo(2 / 3.0, within(1e-14));
            assertThat(item.itemRest()).hasValueCloseTo(1 / Math.sqrt(3), within(1e-14));
        });
        OneFactor factor = scale.factor().orRefuse();
        assertThat(factor.loadings().values())
                .allSatisfy(loading -> assertThat(loading).isCloseTo(Math.sqrt(0.5), within(1e-10)));
        assertThat(factor.omega()).isCloseTo(0.75, within(1e-10));
    }

    /** Covariances made from loadings are given back, for the model is true. */
    @Test
    void aTrueFactorIsFound() {
        double[] loadings = {0.8, 0.6, 0.5, -0.3};
        OneFactor factor = of(fromLoadings(loadings, new double[] {1, 2, 3, 4})).orRefuse().factor().orRefuse();
        assertThat(new ArrayList<>(factor.loadings().values())).satisfies(found ->
                IntStream.range(0, 4).forEach(i -> assertThat(found.get(i)).isCloseTo(loadings[i], within(1e-9))));
        double common = Math.pow(0.8 + 1.2 + 1.5 - 1.2, 2);
        double own = 0.36 + 4 * 0.64 + 9 * 0.75 + 16 * 0.91;
        assertThat(factor.omega()).isCloseTo(common / (common + own), within(1e-9));
        double standard = 1.6 * 1.6;
        assertThat(factor.standardisedOmega())
                .isCloseTo(standard / (standard + 0.36 + 0.64 + 0.75 + 0.91), within(1e-9));
    }

    /** The first item would have a negative variance of its own; numbers by SciPy's bounded minimisation. */
    @Test
    void anItemWithoutVarianceOfItsOwnIsHeldAtABound() {
        ScaleReliability scale = of(new double[][] {
            {1, .7, .75, .7}, {.7, 1, .4, .4}, {.75, .4, 1, .35}, {.7, .4, .35, 1}}).orRefuse();
        OneFactor factor = scale.factor().orRefuse();
        assertThat(factor.heldItems()).containsExactly("i1");
        assertThat(factor.uniquenesses().get("i1")).isEqualTo(0.005);
        assertThat(factor.loadings().get("i3")).isCloseTo(0.7498, within(1e-4));
        assertThat(factor.standardisedOmega()).isCloseTo(0.871268715, within(1e-6));
        assertThat(scale.caveats()).singleElement().satisfies(caveat -> {
            assertThat(caveat.code()).isEqualTo(Caveat.Code.ASSUMPTION_DOUBTFUL);
            assertThat(caveat.sentence()).contains("i1", "Heywood");
        });
    }

    /** Three items, the last by itself: only the product of the two other loadings is known. */
    @Test
    void aPairDoesNotMakeAFactor() {
        ScaleReliability scale = of(new double[][] {{1, .5, 0}, {.5, 1, 0}, {0, 0, 1}}).orRefuse();
        assertThat(refusal(scale.factor())).isEqualTo(Refusal.ALIASED);
        assertThat(scale.alpha()).isCloseTo(3 / 2.0 * (1 - 3 / 4.0), within(1e-14));
    }

    @Test
    void itemsThatShareNothingHaveNoFactor() {
        ScaleReliability scale = of(new double[][] {{1, 0, 0}, {0, 2, 0}, {0, 0, 3}}).orRefuse();
        assertThat(scale.alpha()).isCloseTo(0, within(1e-14));
        assertThat(refusal(scale.factor())).isEqualTo(Refusal.ALIASED);
    }

    @Test
    void twoItemsHaveAlphaButNoOmega() {
        ScaleReliability scale = of(new double[][] {{1, .5}, {.5, 1}}).orRefuse();
        assertThat(scale.alpha()).isCloseTo(2 * (1 - 2 / 3.0), within(1e-14));
        assertThat(refusal(scale.factor())).isEqualTo(Refusal.TOO_FEW_ITEMS);
        ItemReliability item = Objects.requireNonNull(scale.items().get("i1"));
        assertThat(item.alphaWithout()).isEmpty();
        assertThat(item.itemRest()).hasValueCloseTo(0.5, within(1e-14));
        assertThat(scale.findings()).filteredOn(finding -> finding.refusal().isPresent())
                .extracting(Finding::quantity).containsExactly("omega", "alpha-without:i1", "alpha-without:i2");
    }

    @Test
    void aNegativeAlphaIsANumberWithACaveat() {
        ScaleReliability scale = of(new double[][] {{1, -.5}, {-.5, 1}}).orRefuse();
        assertThat(scale.alpha()).isCloseTo(-2, within(1e-14));
        assertThat(scale.caveats()).extracting(Caveat::code).containsExactly(Caveat.Code.ASSUMPTION_DOUBTFUL);
    }

    @Test
    void anItemTwiceHasNoFactorModel() {
        ScaleReliability scale = of(new double[][] {{1, 1, .5}, {1, 1, .5}, {.5, .5, 1}}).orRefuse();
        assertThat(refusal(scale.factor())).isEqualTo(Refusal.SINGULAR_COVARIANCE);
    }

    @Test
    void perfectItemsHaveAnIntervalOfNoWidth() {
        ScaleReliability scale = of(new double[][] {{1, 1}, {1, 1}}).orRefuse();
        assertThat(scale.alpha()).isEqualTo(1);
        assertThat(scale.interval().lower()).isEqualTo(1);
        assertThat(scale.interval().upper()).isEqualTo(1);
    }

    @Test
    void tooLittleIsRefused() {
        assertThat(refusal(of(new double[][] {{1}}))).isEqualTo(Refusal.TOO_FEW_ITEMS);
        assertThat(refusal(of(new double[0][]))).isEqualTo(Refusal.TOO_FEW_ITEMS);
        assertThat(refusal(of(new double[][] {{1, -1}, {-1, 1}}))).isEqualTo(Refusal.ZERO_VARIANCE);
        DataTable rows = DataTable.ofRows(2)
                .withNumbers("a", new double[] {1, 2}).withNumbers("b", new double[] {1, 3});
        assertThat(refusal(new Reliability().run(ItemMoments.of(rows, rows.names()))))
                .isEqualTo(Refusal.TOO_FEW_PARTICIPANTS);
        assertThat(refusal(new Reliability().run(ItemMoments.of(rows.rows(new int[0]), rows.names()))))
                .isEqualTo(Refusal.TOO_FEW_PARTICIPANTS);
    }

    @Test
    void anItemThatNeverVariesIsNamed() {
        DataTable rows = DataTable.ofRows(3)
                .withNumbers("varies", new double[] {1, 2, 4})
                .withNumbers("constant", new double[] {0.1, 0.1, 0.1});
        Outcome<ScaleReliability> outcome = new Reliability().run(ItemMoments.of(rows, rows.names()));
        assertThat(refusal(outcome)).isEqualTo(Refusal.ZERO_VARIANCE);
        assertThat(outcome.toString()).contains("constant");
    }

    @Test
    void participantsLeftOutAreSaid() {
        DataTable rows = DataTable.ofRows(4)
                .withNumbers("a", new double[] {1, 2, 4, 3}).withNumbers("b", new double[] {1, 3, 4, 3});
        assertThat(new Reliability().report(ItemMoments.of(rows, rows.names()).withLeftOut(7)).orRefuse().caveats())
                .singleElement().satisfies(caveat -> {
                    assertThat(caveat.code()).isEqualTo(Caveat.Code.INCOMPLETE_LEFT_OUT);
                    assertThat(caveat.sentence()).startsWith("7 participants");
                });
    }

    @Test
    void covariancesAreASymmetricMatrixOfNumbers() {
        List<String> items = List.of("a", "b");
        assertThatThrownBy(() -> ItemMoments.ofCovariance(items, 9, new double[][] {{1, .5}, {.4, 1}}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ItemMoments.ofCovariance(items, 9, new double[][] {{1}}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ItemMoments.ofCovariance(items, 9, new double[0][]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ItemMoments.ofCovariance(items, 9, new double[][] {{1, Double.NaN}, {Double.NaN, 1}}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Refusal refusal(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Refused<?>(NotEstimable reason) -> reason.code();
            case Outcome.Answered<?> answered -> throw new AssertionError("Answered: " + answered);
        };
    }

    private static Outcome<ScaleReliability> of(double[][] covariance) {
        List<String> items = IntStream.rangeClosed(1, covariance.length).mapToObj(i -> "i" + i).toList();
        return new Reliability().run(ItemMoments.ofCovariance(items, 100, covariance));
    }

    private static double[][] fromLoadings(double[] loadings, double[] deviations) {
        double[][] covariance = new double[loadings.length][loadings.length];
        for (int i = 0; i < loadings.length; i++) {
            for (int j = 0; j < loadings.length; j++) {
                covariance[i][j] = (i == j ? 1 : loadings[i] * loadings[j]) * deviations[i] * deviations[j];
            }
        }
        for (int i = 0; i < loadings.length; i++) {
            for (int j = 0; j < i; j++) {
                covariance[j][i] = covariance[i][j];
            }
        }
        return covariance;
    }
}
