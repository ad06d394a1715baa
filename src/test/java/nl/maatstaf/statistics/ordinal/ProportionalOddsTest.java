package nl.maatstaf.statistics.ordinal;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import nl.maatstaf.statistics.Caveat;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.Finding;
import nl.maatstaf.statistics.NotEstimable;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.formula.DataTable;
import nl.maatstaf.statistics.formula.Formula;
import nl.maatstaf.statistics.formula.ModelException;
import org.junit.jupiter.api.Test;

import static nl.maatstaf.statistics.ordinal.RankComparisonTest.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/** Proportional odds: worked by hand, and data that can't answer. */
class ProportionalOddsTest {
    private static final ProportionalOdds ARM_ONLY = ProportionalOdds.of("y ~ arm");

    /**
     * Of 9 in each arm, regular 3, 3, 3 and tailored 1, 2, 6 at the levels. The cumulative odds are 1/2 and 2 against
     * 1/8 and 1/2: exactly four times as small at both thresholds, so the model fits without residue.
     */
    @Test
    void oddsThatAreExactlyProportional() {
        ProportionalOddsFit fit = ARM_ONLY.run(counts(new int[] {3, 3, 3}, new int[] {1, 2, 6})).orRefuse();
        assertThat(fit.commonOddsRatio()).isCloseTo(4, within(1e-12));
        assertThat(estimate(fit.thresholds(), "1|2")).isCloseTo(-Math.log(2), within(1e-12));
        assertThat(estimate(fit.thresholds(), "2|3")).isCloseTo(Math.log(2), within(1e-12));
        double likelihood = 9 * Math.log(1 / 3.0) + Math.log(1 / 9.0) + 2 * Math.log(2 / 9.0) + 6 * Math.log(6 / 9.0);
        assertThat(fit.logLikelihood()).isCloseTo(likelihood, within(1e-12));
        double pooled = 4 * Math.log(4 / 18.0) + 5 * Math.log(5 / 18.0) + 9 * Math.log(9 / 18.0);
        assertThat(fit.armTest().statistic()).isCloseTo(2 * (likelihood - pooled), within(1e-12));
        LikelihoodRatio proportionality = fit.proportionality().orRefuse();
        assertThat(proportionality.statistic()).isCloseTo(0, within(1e-12));
        assertThat(proportionality.df()).isEqualTo(1);
        assertThat(proportionality.p()).isCloseTo(1, within(1e-6));
    }

    /** Two levels make it logistic regression; of a two by two table that is the odds ratio and Woolf's variance. */
    @Test
    void twoLevelsGiveTheOddsRatioOfATable() {
        ProportionalOddsFit fit = ARM_ONLY.run(counts(new int[] {6, 4}, new int[] {3, 7})).orRefuse();
        assertThat(fit.commonOddsRatio()).isCloseTo(3.5, within(1e-12));
        assertThat(fit.logOddsRatio().standardError())
                .isCloseTo(Math.sqrt(1 / 6.0 + 1 / 4.0 + 1 / 3.0 + 1 / 7.0), within(1e-12));
        double margin = 1.959963984540054 * fit.logOddsRatio().standardError();
        assertThat(fit.commonOddsRatioInterval().lower()).isCloseTo(3.5 * Math.exp(-margin), within(1e-9));
        assertThat(fit.commonOddsRatioInterval().upper()).isCloseTo(3.5 * Math.exp(margin), within(1e-9));
        assertThat(refusal(fit.proportionality())).isEqualTo(Refusal.ALIASED);
    }

    /**
     * A covariate, and an arm without the highest level, so that one threshold of the larger model is infinite. The
     * numbers are the maxima of the two likelihoods as SciPy's Nelder-Mead finds them.
     */
    @Test
    void anArmWithoutTheHighestLevelIsTakenAtTheLimit() {
        int[] levels = {1, 2, 3, 1, 2, 3, 2, 1, 4, 3, 1, 2, 3, 2, 1, 3, 2, 3, 4, 1, 2, 3, 4, 2};
        double[] ages = {31, 45, 52, 38, 27, 60, 44, 36, 58, 49, 33, 41,
            55, 29, 47, 62, 35, 50, 43, 39, 57, 30, 46, 53};
        DataTable table = DataTable.ofRows(24)
                .withNumbers("y", Arrays.stream(levels).asDoubleStream().toArray())
                .withNumbers("age", Arrays.stream(ages).map(age -> age + 1e6 - 44).toArray())
                .withFactor("arm", IntStream.range(0, 24).mapToObj(i -> i % 2 == 0 ? "a" : "b").toList());
        ProportionalOddsFit fit = ProportionalOdds.of("y ~ arm + age").run(table).orRefuse();
        assertThat(fit.logOddsRatio().estimate()).isCloseTo(-0.5544848, within(1e-6));
        assertThat(estimate(fit.coefficients(), "age")).isCloseTo(0.09903342, within(1e-7));
        assertThat(fit.logLikelihood()).isCloseTo(-28.54478688134058, within(1e-10));
        assertThat(fit.proportionality().orRefuse().statistic()).isCloseTo(5.461790268182611, within(1e-9));
        assertThat(fit.proportionality().orRefuse().df()).isEqualTo(2);
    }

    @Test
    void anArmThatLacksALevelBetweenOthersHasNoTestOfProportionality() {
        ProportionalOddsFit fit = ARM_ONLY.run(counts(new int[] {5, 0, 4}, new int[] {2, 3, 4})).orRefuse();
        assertThat(refusal(fit.proportionality())).isEqualTo(Refusal.ZERO_CELL);
        assertThat(fit.findings()).filteredOn(finding -> finding.quantity().equals("proportionality"))
                .allSatisfy(finding -> assertThat(finding.refusal()).map(NotEstimable::code)
                        .contains(Refusal.ZERO_CELL));
    }

    @Test
    void oddsThatAreFarFromProportionalAreACaveat() {
        ProportionalOddsFit fit = ARM_ONLY.run(counts(new int[] {10, 80, 10}, new int[] {45, 10, 45})).orRefuse();
        assertThat(fit.caveats()).extracting(Caveat::code).containsExactly(Caveat.Code.ASSUMPTION_DOUBTFUL);
    }

    @Test
    void aLevelThatNobodyHasIsLeftOutAndSaid() {
        DataTable table = counts(new int[] {3, 0, 3, 3}, new int[] {1, 0, 2, 6});
        ProportionalOddsFit fit = ARM_ONLY.run(withLevels(table, List.of("1", "2", "3", "4"))).orRefuse();
        assertThat(fit.thresholds().keySet()).containsExactly("1|3", "3|4");
        assertThat(fit.commonOddsRatio()).isCloseTo(4, within(1e-12));
        assertThat(fit.caveats()).singleElement().satisfies(caveat -> {
            assertThat(caveat.code()).isEqualTo(Caveat.Code.LEVEL_NOT_OBSERVED);
            assertThat(caveat.sentence()).contains("level 2");
        });
    }

    @Test
    void theMainFindingIsTheCommonOddsRatio() {
        ProportionalOddsFit fit = ARM_ONLY.run(counts(new int[] {3, 3, 3}, new int[] {1, 2, 6})).orRefuse();
        assertThat(fit.findings()).extracting(Finding::quantity).containsExactly("common-odds-ratio",
                "likelihood-ratio", "proportionality", "coefficient:armtailored", "threshold:1|2", "threshold:2|3");
    }

    @Test
    void anArmThatTellsTheLevelsApartIsRefused() {
        Outcome<ProportionalOddsFit> outcome = ARM_ONLY.run(counts(new int[] {5, 4, 0}, new int[] {0, 0, 6}));
        assertThat(refusal(outcome)).isEqualTo(Refusal.SEPARATION);
        assertThat(outcome.toString()).contains("armtailored");
    }

    @Test
    void aCovariateThatTellsTheLevelsApartIsNamed() {
        DataTable table = counts(new int[] {4, 3, 5}, new int[] {3, 4, 4});
        double[] level = table.numbers("y");
        Outcome<ProportionalOddsFit> outcome = ProportionalOdds.of("y ~ arm + diploma")
                .run(table.withNumbers("diploma", Arrays.stream(level).map(y -> y > 2 ? 1 : 0).toArray()));
        assertThat(refusal(outcome)).isEqualTo(Refusal.SEPARATION);
        assertThat(outcome.toString()).contains("diploma");
    }

    @Test
    void aStratumWithoutOneArmIsNoTrouble() {
        DataTable table = counts(new int[] {4, 3, 5}, new int[] {3, 4, 4});
        List<String> strata = IntStream.range(0, table.rows())
                .mapToObj(row -> row < 12 && row % 3 == 0 ? "s1" : row % 2 == 0 ? "s2" : "s3").toList();
        assertThat(ProportionalOdds.of("y ~ arm + stratum").run(table.withFactor("stratum", strata)))
                .isInstanceOf(Outcome.Answered.class);
    }

    @Test
    void aColumnThatFollowsFromOthersIsNamed() {
        DataTable table = counts(new int[] {4, 3, 5}, new int[] {3, 4, 4});
        double[] months = IntStream.range(0, table.rows()).mapToDouble(row -> 1e6 + row * row % 7).toArray();
        DataTable more = table.withNumbers("months", months)
                .withNumbers("years", Arrays.stream(months).map(month -> month / 12).toArray())
                .withNumbers("same", new double[table.rows()]);
        Outcome<ProportionalOddsFit> twice = ProportionalOdds.of("y ~ arm + months + years").run(more);
        assertThat(refusal(twice)).isEqualTo(Refusal.RANK_DEFICIENT);
        assertThat(twice.toString()).contains("years");
        Outcome<ProportionalOddsFit> constant = ProportionalOdds.of("y ~ arm + same").run(more);
        assertThat(refusal(constant)).isEqualTo(Refusal.RANK_DEFICIENT);
        assertThat(constant.toString()).contains("same");
    }

    @Test
    void oneLevelOneArmAndTooManyLevelsAreRefused() {
        assertThat(refusal(ARM_ONLY.run(counts(new int[] {5}, new int[] {4})))).isEqualTo(Refusal.ZERO_VARIANCE);
        assertThat(refusal(ARM_ONLY.run(counts(new int[] {5, 2}, new int[0])))).isEqualTo(Refusal.ONE_ARM);
        int[] ones = new int[150];
        Arrays.fill(ones, 1);
        assertThat(refusal(ARM_ONLY.run(counts(ones, ones)))).isEqualTo(Refusal.MODEL_TOO_LARGE);
    }

    @Test
    void theArmIsATermOfItsOwn() {
        assertThatThrownBy(() -> ProportionalOdds.of("y ~ stratum")).isInstanceOf(ModelException.class);
        assertThatThrownBy(() -> ProportionalOdds.of("y ~ arm*stratum")).isInstanceOf(ModelException.class);
        assertThat(new ProportionalOdds(Formula.parse("y ~ group + age*sex"), "group").arm()).isEqualTo("group");
    }

    @Test
    void manyRowsTakeLittleTime() {
        Random random = new Random(1);
        int rows = 100_000;
        DataTable table = DataTable.ofRows(rows)
                .withNumbers("y", random.ints(rows, 1, 8).asDoubleStream().toArray())
                .withNumbers("age", random.doubles(rows).toArray())
                .withFactor("arm", random.ints(rows, 0, 2).mapToObj(arm -> arm == 0 ? "a" : "b").toList());
        assertTimeout(Duration.ofSeconds(10), () -> ProportionalOdds.of("y ~ arm + age").run(table).orRefuse());
    }

    private static double estimate(Map<String, Estimated> estimates, String name) {
        return Objects.requireNonNull(estimates.get(name)).estimate();
    }

    /** So many participants at level 1, 2 and so on. */
    private static DataTable counts(int[] regular, int[] tailored) {
        return RankComparisonTest.twoArms(spread(regular), spread(tailored));
    }

    private static double[] spread(int[] counts) {
        return IntStream.range(0, counts.length).boxed()
                .flatMapToInt(level -> IntStream.generate(() -> level + 1).limit(counts[level]))
                .asDoubleStream().toArray();
    }

    private static DataTable withLevels(DataTable table, List<String> levels) {
        return table.withFactor("y", levels,
                Arrays.stream(table.numbers("y")).mapToObj(y -> String.valueOf((int) y)).toList());
    }
}
