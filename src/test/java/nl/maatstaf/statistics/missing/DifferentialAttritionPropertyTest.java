package nl.maatstaf.statistics.missing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.formula.DataTable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class DifferentialAttritionPropertyTest {
    private static final List<String> ARMS = List.of("regular", "tailored");

    @Property(tries = 50)
    void staysTheSameForAnotherOrderUnitAndOffset(@ForAll @IntRange(max = 1000) int seed,
            @ForAll @IntRange(min = -4, max = 4) int power) {
        DataTable data = data(seed, ARMS, x -> x);
        List<Integer> order = new ArrayList<>(IntStream.range(0, data.rows()).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        assertSame(run(data.rows(order.stream().mapToInt(i -> i).toArray())), run(data), 1, 1e-9);
        assertSame(run(data(seed, ARMS, x -> x * Math.pow(10, power))), run(data), 1, 1e-8);
        assertSame(run(data(seed, ARMS, x -> x + 1e6)), run(data), 1, 1e-6);
    }

    @Property(tries = 50)
    void turnsTheDifferenceOnlyWhenTheOtherArmIsTheReference(@ForAll @IntRange(max = 1000) int seed) {
        assertSame(run(data(seed, ARMS.reversed(), x -> x)), run(data(seed, ARMS, x -> x)), -1, 1e-9);
    }

    private static void assertSame(Attrition actual, Attrition expected, int sign, double tolerance) {
        assertThat(actual.rates().riskDifference())
                .isCloseTo(sign * expected.rates().riskDifference(), within(1e-12));
        assertThat(actual.rates().fisherP()).isCloseTo(expected.rates().fisherP(), within(1e-12));
        assertThat(actual.armTest().estimate().orElseThrow())
                .isCloseTo(expected.armTest().estimate().orElseThrow(), within(tolerance));
        assertThat(((Estimated) actual.baselineDifference()).t())
                .isCloseTo(((Estimated) expected.baselineDifference()).t(), within(tolerance * 10));
    }

    private static Attrition run(DataTable data) {
        return new DifferentialAttrition("dropout", "arm", "baseline").run(data).orRefuse();
    }

    private static DataTable data(int seed, List<String> levels, DoubleUnaryOperator change) {
        Random random = new Random(seed);
        int n = 80;
        List<String> arms = new ArrayList<>();
        double[] baseline = new double[n];
        double[] dropout = new double[n];
        for (int i = 0; i < n; i++) {
            arms.add(ARMS.get(i % 2));
            double x = random.nextGaussian();
            baseline[i] = change.applyAsDouble(x);
            dropout[i] = random.nextDouble() < 1 / (1 + Math.exp(0.5 + 0.4 * x)) ? 1 : 0;
        }
        return DataTable.ofRows(n).withFactor("arm", levels, arms).withNumbers("baseline", baseline)
                .withNumbers("dropout", dropout);
    }
}
