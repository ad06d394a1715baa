package nl.maatstaf.statistics.scales;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.formula.DataTable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What doesn't matter for the reliability of a scale. */
class ReliabilityPropertyTest {

    @Property(tries = 100)
    void theOrderOfParticipantsDoesNotMatter(@ForAll long seed) {
        DataTable table = random(seed);
        List<Integer> order = new ArrayList<>(IntStream.range(0, table.rows()).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        assertSame(reliability(table.rows(order.stream().mapToInt(row -> row).toArray()), table.names()),
                reliability(table, table.names()));
    }

    @Property(tries = 100)
    void theOrderOfItemsDoesNotMatter(@ForAll long seed) {
        DataTable table = random(seed);
        List<String> items = new ArrayList<>(table.names());
        Collections.shuffle(items, new Random(seed));
        assertSame(reliability(table, items), reliability(table, table.names()));
    }

    @Property(tries = 100)
    void theUnitAndOffsetOfTheAnswersDoNotMatter(@ForAll long seed) {
        DataTable table = random(seed);
        assertSame(reliability(changed(table, answer -> 1e6 + answer / 4), table.names()),
                reliability(table, table.names()));
        assertSame(reliability(changed(table, answer -> answer * 1e-6), table.names()),
                reliability(table, table.names()));
    }

    @Property(tries = 100)
    void scoringEverythingBackwardsDoesNotMatter(@ForAll long seed) {
        DataTable table = random(seed);
        assertSame(reliability(changed(table, answer -> 6 - answer), table.names()),
                reliability(table, table.names()));
    }

    @Property(tries = 200)
    void everyNumberIsFiniteAndUniquenessesKeepTheirBounds(@ForAll long seed) {
        ScaleReliability scale = reliability(random(seed), random(seed).names());
        scale.findings().forEach(finding -> finding.estimate()
                .ifPresent(value -> assertThat(value).as(finding.quantity()).isFinite()));
        assertThat(scale.interval().lower()).isLessThan(scale.alpha());
        assertThat(scale.interval().upper()).isGreaterThan(scale.alpha());
        if (scale.factor() instanceof Outcome.Answered<OneFactor>(OneFactor factor)) {
            assertThat(factor.uniquenesses().values()).allSatisfy(own -> assertThat(own).isBetween(0.005, 1.0));
            assertThat(factor.omega()).isBetween(0.0, 1.0);
        }
    }

    private static void assertSame(ScaleReliability actual, ScaleReliability expected) {
        assertThat(actual.alpha()).isCloseTo(expected.alpha(), within(1e-9));
        assertThat(actual.interval().lower()).isCloseTo(expected.interval().lower(), within(1e-9));
        expected.items().forEach((name, item) -> {
            ItemReliability same = Objects.requireNonNull(actual.items().get(name));
            assertThat(same.alphaWithout().orElseThrow())
                    .isCloseTo(item.alphaWithout().orElseThrow(), within(1e-9));
            assertThat(same.itemRest().orElseThrow())
                    .isCloseTo(item.itemRest().orElseThrow(), within(1e-9));
        });
        assertThat(actual.factor().getClass()).isEqualTo(expected.factor().getClass());
        if (expected.factor() instanceof Outcome.Answered<OneFactor>(OneFactor factor)) {
            OneFactor found = actual.factor().orRefuse();
            assertThat(found.omega()).isCloseTo(factor.omega(), within(1e-7));
            factor.loadings().forEach((name, loading) ->
                    assertThat(found.loadings().get(name)).as(name).isCloseTo(loading, within(1e-6)));
        }
    }

    private static ScaleReliability reliability(DataTable table, List<String> items) {
        return new Reliability().run(ItemMoments.of(table, items)).orRefuse();
    }

    private static DataTable changed(DataTable table, DoubleUnaryOperator change) {
        DataTable changed = DataTable.ofRows(table.rows());
        for (String name : table.names()) {
            changed = changed.withNumbers(name, Arrays.stream(table.numbers(name)).map(change).toArray());
        }
        return changed;
    }

    /** Answers from one to five that share a tendency. */
    private static DataTable random(long seed) {
        Random random = new Random(seed);
        int rows = 40 + random.nextInt(60);
        double[] tendency = random.doubles(rows, -1.5, 1.5).toArray();
        DataTable table = DataTable.ofRows(rows);
        int items = 3 + random.nextInt(6);
        for (int item = 0; item < items; item++) {
            table = table.withNumbers("i" + item, Arrays.stream(tendency)
                    .map(own -> Math.clamp(Math.round(3 + own + random.nextGaussian()), 1, 5)).toArray());
        }
        return table;
    }
}
