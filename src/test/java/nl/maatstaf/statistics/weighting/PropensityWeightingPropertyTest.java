package nl.maatstaf.statistics.weighting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.maatstaf.statistics.formula.DataTable;
import nl.maatstaf.statistics.formula.Formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What holds of any weighted comparison. */
class PropensityWeightingPropertyTest {
    private static final List<String> ARMS = List.of("regular", "tailored");

    @Property(tries = 100)
    void dependsNeitherOnOrderNorOnUnits(@ForAll long seed) {
        Random random = new Random(seed);
        DataTable data = data(random, ARMS);
        double[] y = data.numbers("y");
        double[] x = data.numbers("x");
        DataTable scaled = data
                .withNumbers("y", IntStream.range(0, y.length).mapToDouble(i -> -1e6 * y[i]).toArray())
                .withNumbers("x", IntStream.range(0, y.length).mapToDouble(i -> 1e-6 * x[i] + 3).toArray());
        List<Integer> order = new ArrayList<>(IntStream.range(0, y.length).boxed().toList());
        Collections.shuffle(order, random);
        for (Estimand estimand : Estimand.values()) {
            WeightedComparison found = run(estimand, data);
            assertSame(run(estimand, data.rows(order.stream().mapToInt(Integer::intValue).toArray())), found, 1, 1);
            assertSame(run(estimand, scaled), found, -1e6, 1);
        }
    }

    /** Weights for all and for the overlap treat the arms alike. */
    @Property(tries = 100)
    void armsTurnedAboutTurnTheSign(@ForAll long seed) {
        DataTable data = data(new Random(seed), ARMS);
        DataTable turned = data(new Random(seed), ARMS.reversed());
        for (Estimand estimand : List.of(Estimand.ALL, Estimand.OVERLAP)) {
            WeightedComparison found = run(estimand, data);
            WeightedComparison back = run(estimand, turned);
            assertSame(back, found, -1, -1);
        }
    }

    private static void assertSame(WeightedComparison actual, WeightedComparison expected, double factor, double sign) {
        double se = expected.difference().standardError();
        assertThat(actual.difference().estimate() / factor)
                .isCloseTo(expected.difference().estimate(), within(1e-8 * se));
        assertThat(actual.difference().standardError() / StrictMath.abs(factor)).isCloseTo(se, within(1e-8 * se));
        actual.balance().forEach((column, alike) -> assertThat(sign * alike.after()).as(column)
                .isCloseTo(Objects.requireNonNull(expected.balance().get(column)).after(), within(1e-8)));
    }

    /** Li, Morgan and Zaslavsky (2018), theorem 3. */
    @Property(tries = 100)
    void overlapWeightsMakeEveryMeanEqual(@ForAll long seed) {
        run(Estimand.OVERLAP, data(new Random(seed), ARMS)).balance()
                .forEach((column, alike) -> assertThat(alike.after()).as(column).isCloseTo(0, within(1e-11)));
    }

    /** Without covariates every weight is equal in an arm, and the comparison is that of plain means. */
    @Property(tries = 50)
    void withoutCovariatesNothingIsWeighted(@ForAll long seed) {
        DataTable data = data(new Random(seed), ARMS);
        WeightedComparison found = new PropensityWeighting("y", Formula.parse("arm ~ 1"), Estimand.ALL)
                .run(data).orRefuse();
        double[] y = data.numbers("y");
        int[] arm = data.positions("arm");
        double tailored = IntStream.range(0, y.length).filter(i -> arm[i] == 1).mapToDouble(i -> y[i]).average()
                .orElseThrow();
        assertThat(found.meanOther()).isCloseTo(tailored, within(1e-11));
        assertThat(found.difference().standardError()).isCloseTo(found.standardErrorWithFixedWeights(), within(1e-11));
    }

    private static WeightedComparison run(Estimand estimand, DataTable data) {
        return new PropensityWeighting("y", Formula.parse("arm ~ x + s")).withEstimand(estimand).run(data).orRefuse();
    }

    private static DataTable data(Random random, List<String> levels) {
        int n = 120 + random.nextInt(100);
        double[] x = random.doubles(n, -1, 1).toArray();
        List<String> strata = IntStream.range(0, n).mapToObj(i -> "abc".substring(i % 3, i % 3 + 1)).toList();
        List<String> arms = IntStream.range(0, n)
                .mapToObj(i -> random.nextDouble() < 1 / (1 + StrictMath.exp(-x[i])) ? "tailored" : "regular").toList();
        double[] y = IntStream.range(0, n).mapToDouble(i -> x[i] + i % 3 + random.nextGaussian()).toArray();
        return DataTable.ofRows(n).withNumbers("x", x).withNumbers("y", y).withFactor("s", strata)
                .withFactor("arm", levels, arms);
    }
}
