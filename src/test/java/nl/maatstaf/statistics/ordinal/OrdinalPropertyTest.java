package nl.maatstaf.statistics.ordinal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.Interval;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.formula.DataTable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What doesn't matter for a comparison of ordered outcomes, and what turns its sign. */
class OrdinalPropertyTest {
    private static final WilcoxonMannWhitney WILCOXON = new WilcoxonMannWhitney("y", "arm");
    private static final BrunnerMunzel BRUNNER_MUNZEL = new BrunnerMunzel("y", "arm");
    private static final ProportionalOdds ODDS = ProportionalOdds.of("y ~ arm + age + sex");

    @Property(tries = 100)
    void theOrderOfParticipantsDoesNotMatter(@ForAll long seed) {
        DataTable table = random(seed);
        List<Integer> order = new ArrayList<>(IntStream.range(0, table.rows()).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        DataTable shuffled = table.rows(order.stream().mapToInt(row -> row).toArray());
        assertThat(WILCOXON.run(shuffled)).isEqualTo(WILCOXON.run(table));
        assertThat(BRUNNER_MUNZEL.run(shuffled)).isEqualTo(BRUNNER_MUNZEL.run(table));
        assertThat(ODDS.run(table)).isEqualTo(ODDS.run(table));
        ProportionalOddsFit fit = answered(table);
        assertSame(answered(shuffled).coefficients(), fit.coefficients(), 1, 1e-9);
        assertSame(answered(shuffled).thresholds(), fit.thresholds(), 1, 1e-9);
    }

    @Property(tries = 100)
    void theOtherArmAsReferenceTurnsTheSigns(@ForAll long seed) {
        DataTable table = random(seed);
        List<String> arms = Arrays.stream(table.positions("arm")).mapToObj(table.levels("arm")::get).toList();
        DataTable turned = table.withFactor("arm", table.levels("arm").reversed(), arms);
        RankSumTest test = WILCOXON.run(table).orRefuse();
        RankSumTest turnedTest = WILCOXON.run(turned).orRefuse();
        assertThat(turnedTest.cliffsDelta()).isCloseTo(-test.cliffsDelta(), within(1e-13));
        assertThat(turnedTest.p()).isCloseTo(test.p(), within(1e-13));
        RelativeEffect effect = BRUNNER_MUNZEL.run(table).orRefuse();
        Interval interval = BRUNNER_MUNZEL.run(turned).orRefuse().interval();
        assertThat(interval.lower()).isCloseTo(1 - effect.interval().upper(), within(1e-12));
        assertThat(interval.upper()).isCloseTo(1 - effect.interval().lower(), within(1e-12));
        ProportionalOddsFit fit = answered(table);
        ProportionalOddsFit turnedFit = answered(turned);
        assertThat(turnedFit.logOddsRatio().estimate()).isCloseTo(-fit.logOddsRatio().estimate(), within(1e-9));
        assertThat(turnedFit.armTest().statistic()).isCloseTo(fit.armTest().statistic(), within(1e-9));
        Assume.that(fit.proportionality() instanceof Outcome.Answered);
        assertThat(turnedFit.proportionality().orRefuse().statistic())
                .isCloseTo(fit.proportionality().orRefuse().statistic(), within(1e-8));
    }

    @Property(tries = 100)
    void levelsTurnedAroundTurnTheSigns(@ForAll long seed) {
        DataTable table = random(seed);
        DataTable turned = table.withNumbers("y", Arrays.stream(table.numbers("y")).map(y -> -y).toArray());
        ProportionalOddsFit fit = answered(table);
        assertSame(answered(turned).coefficients(), fit.coefficients(), -1, 1e-8);
        assertThat(answered(turned).logLikelihood()).isCloseTo(fit.logLikelihood(), within(1e-9));
        assertThat(WILCOXON.run(turned).orRefuse().probabilisticIndex())
                .isCloseTo(1 - WILCOXON.run(table).orRefuse().probabilisticIndex(), within(1e-13));
    }

    @Property(tries = 100)
    void onlyTheOrderOfLevelsCounts(@ForAll long seed) {
        DataTable table = random(seed);
        DataTable stretched = table.withNumbers("y",
                Arrays.stream(table.numbers("y")).map(y -> 1e6 + 1e-6 * Math.exp(y)).toArray());
        assertThat(WILCOXON.run(stretched)).isEqualTo(WILCOXON.run(table));
        assertThat(BRUNNER_MUNZEL.run(stretched)).isEqualTo(BRUNNER_MUNZEL.run(table));
        assertThat(ODDS.run(stretched)).isEqualTo(ODDS.run(table));
    }

    @Property(tries = 100)
    void theUnitAndOffsetOfACovariateDoNotMatter(@ForAll long seed) {
        DataTable table = random(seed);
        ProportionalOddsFit fit = answered(table);
        ProportionalOddsFit moved = answered(table.withNumbers("age",
                Arrays.stream(table.numbers("age")).map(age -> 1e6 + 1e3 * age).toArray()));
        assertThat(moved.logOddsRatio().estimate()).isCloseTo(fit.logOddsRatio().estimate(), within(1e-8));
        assertThat(moved.logOddsRatio().standardError())
                .isCloseTo(fit.logOddsRatio().standardError(), within(1e-8));
        assertThat(age(moved) * 1e3)
                .isCloseTo(age(fit), within(1e-8));
        assertThat(moved.logLikelihood()).isCloseTo(fit.logLikelihood(), within(1e-8));
    }

    private static double age(ProportionalOddsFit fit) {
        return Objects.requireNonNull(fit.coefficients().get("age")).estimate();
    }

    private static ProportionalOddsFit answered(DataTable table) {
        Outcome<ProportionalOddsFit> outcome = ODDS.run(table);
        Assume.that(outcome instanceof Outcome.Answered);
        return outcome.orRefuse();
    }

    private static void assertSame(SequencedMap<String, Estimated> actual, SequencedMap<String, Estimated> expected,
            int sign, double tolerance) {
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        for (Map.Entry<String, Estimated> entry : actual.entrySet()) {
            Estimated other = Objects.requireNonNull(expected.get(entry.getKey()));
            assertThat(entry.getValue().estimate()).as(entry.getKey())
                    .isCloseTo(sign * other.estimate(), within(tolerance * Math.max(1, other.standardError())));
            assertThat(entry.getValue().standardError()).as(entry.getKey())
                    .isCloseTo(other.standardError(), within(tolerance * Math.max(1, other.standardError())));
        }
    }

    private static DataTable random(long seed) {
        Random random = new Random(seed);
        int rows = 30 + random.nextInt(60);
        int levels = 3 + random.nextInt(4);
        return DataTable.ofRows(rows)
                .withFactor("arm", List.of("regular", "tailored"), IntStream.range(0, rows)
                        .mapToObj(row -> row < 2 || row > 3 && random.nextBoolean() ? "regular" : "tailored").toList())
                .withNumbers("y", IntStream.range(0, rows)
                        .mapToDouble(row -> row < 4 ? 1 + row % 2 : 1 + random.nextInt(levels)).toArray())
                .withNumbers("age", random.doubles(rows, 20, 60).toArray())
                .withFactor("sex", IntStream.range(0, rows)
                        .mapToObj(row -> random.nextInt(3) == 0 ? "m" : "f").toList());
    }
}
