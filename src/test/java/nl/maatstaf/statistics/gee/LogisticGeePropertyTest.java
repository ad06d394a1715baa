package nl.maatstaf.statistics.gee;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.maatstaf.statistics.Estimate;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.formula.DataTable;
import nl.maatstaf.statistics.formula.Formula;
import org.assertj.core.data.Offset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class LogisticGeePropertyTest {
    private static final List<String> ARMS = List.of("regular", "tailored");
    private static final LogisticGee GEE = new LogisticGee(
            Formula.parse("work ~ age*arm + wave"), "arm", "id", WorkingCorrelation.EXCHANGEABLE);

    /** Clusters of one to four observations whose outcomes go together. */
    private static DataTable table(Random random) {
        List<String> ids = new ArrayList<>();
        List<String> arms = new ArrayList<>();
        List<String> waves = new ArrayList<>();
        List<double[]> numbers = new ArrayList<>();
        for (int client = 0; client < 150; client++) {
            String arm = ARMS.get(random.nextInt(2));
            double age = Math.round(20 + 40 * random.nextDouble());
            double tendency = random.nextGaussian() + (age - 40) / 40;
            for (int wave = 0; wave <= random.nextInt(4); wave++) {
                ids.add("client " + client);
                arms.add(arm);
                waves.add(wave % 2 == 0 ? "even" : "odd");
                numbers.add(new double[] {age, tendency + random.nextGaussian() > 0 ? 1 : 0});
            }
        }
        return DataTable.ofRows(ids.size()).withFactor("id", ids).withFactor("arm", ARMS, arms)
                .withFactor("wave", waves)
                .withNumbers("age", numbers.stream().mapToDouble(row -> row[0]).toArray())
                .withNumbers("work", numbers.stream().mapToDouble(row -> row[1]).toArray());
    }

    private static void assertSame(Estimate one, Estimate other, double sign, Offset<Double> offset) {
        assertThat(((Estimated) one).estimate()).isCloseTo(sign * ((Estimated) other).estimate(), offset);
        assertThat(((Estimated) one).standardError()).isCloseTo(((Estimated) other).standardError(), offset);
    }

    @Property(tries = 50)
    void theOrderOfRowsDoesNotMatter(@ForAll Random random) {
        DataTable table = table(random);
        List<Integer> order = new ArrayList<>(IntStream.range(0, table.rows()).boxed().toList());
        Collections.shuffle(order, random);
        LogisticGeeFit sorted = GEE.run(table).orRefuse();
        LogisticGeeFit shuffled =
                GEE.run(table.rows(order.stream().mapToInt(Integer::intValue).toArray())).orRefuse();
        sorted.coefficients().forEach((name, estimate) ->
                assertSame(shuffled.coefficient(name), estimate, 1, within(1e-11)));
        assertSame(shuffled.standardised().difference(), sorted.standardised().difference(), 1, within(1e-12));
        assertThat(GEE.run(table).orRefuse().findings()).isEqualTo(sorted.findings());
    }

    @Property(tries = 50)
    void exchangingTheArmsTurnsTheDifference(@ForAll Random random) {
        DataTable table = table(random);
        List<String> names = IntStream.of(table.positions("arm")).mapToObj(ARMS::get).toList();
        StandardisedRisks forth = GEE.run(table).orRefuse().standardised();
        StandardisedRisks back =
                GEE.run(table.withFactor("arm", ARMS.reversed(), names)).orRefuse().standardised();
        assertSame(back.difference(), forth.difference(), -1, within(1e-11));
        assertSame(back.reference(), forth.compared(), 1, within(1e-11));
    }

    @Property(tries = 50)
    void theUnitAndOriginOfACovariateDoNotMatter(@ForAll Random random) {
        DataTable table = table(random);
        LogisticGeeFit years = GEE.run(table).orRefuse();
        for (double unit : new double[] {1e-6, 1, 1e6}) {
            double[] moved = Arrays.stream(table.numbers("age")).map(age -> unit * (age + 1e6)).toArray();
            LogisticGeeFit other = GEE.run(table.withNumbers("age", moved)).orRefuse();
            assertSame(other.standardised().difference(), years.standardised().difference(), 1, within(1e-9));
            assertThat(other.correlation().orElseThrow()).isCloseTo(years.correlation().orElseThrow(), within(1e-9));
            assertThat(((Estimated) other.coefficient("age")).estimate() * unit)
                    .isCloseTo(((Estimated) years.coefficient("age")).estimate(), within(1e-9));
        }
    }
}
