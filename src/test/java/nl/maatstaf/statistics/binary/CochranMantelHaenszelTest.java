package nl.maatstaf.statistics.binary;

import java.util.List;
import nl.maatstaf.statistics.Caveat;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.NotEstimable;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.Refusal;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class CochranMantelHaenszelTest {
    private static final StratumCounts FIRST = stratum("first", 5, 20, 12, 25);
    private static final StratumCounts SECOND = stratum("second", 11, 30, 14, 28);

    private static StratumCounts stratum(String name, long events0, long n0, long events1, long n1) {
        return new StratumCounts(
                name, List.of(new ArmCounts("regular", events0, n0), new ArmCounts("tailored", events1, n1)));
    }

    private static CochranMantelHaenszelResult compare(StratumCounts... strata) {
        return new CochranMantelHaenszel().run(List.of(strata)).orRefuse();
    }

    private static NotEstimable refusal(StratumCounts... strata) {
        return ((Outcome.Refused<CochranMantelHaenszelResult>) new CochranMantelHaenszel().run(List.of(strata)))
                .reason();
    }

    /** In one stratum the odds ratio is ad/bc = 12·15/(13·5), the difference 12/25 - 5/20, and the test n/(n-1) away. */
    @Test
    void oneStratumIsATwoByTwoTable() {
        CochranMantelHaenszelResult result = compare(FIRST);
        RiskComparisonResult plain = new RiskComparison().run(FIRST.arms()).orRefuse();
        assertThat(result.commonOddsRatio().estimate().orElseThrow()).isCloseTo(180.0 / 65, within(1e-14));
        assertThat(((Estimated) result.riskDifference()).estimate()).isCloseTo(0.23, within(1e-15));
        assertThat(((Estimated) result.riskDifferenceLargeStrata()).standardError())
                .isCloseTo(plain.standardError(), within(1e-15));
        assertThat(result.test().estimate().orElseThrow())
                .isCloseTo(plain.pearson().estimate().orElseThrow() * 44 / 45, within(1e-14));
        assertThat(result.homogeneity().refusal().orElseThrow().code()).isEqualTo(Refusal.ALIASED);
    }

    @Test
    void aStratumWithOneArmContributesNothing() {
        CochranMantelHaenszelResult without = compare(FIRST, SECOND);
        CochranMantelHaenszelResult with = compare(FIRST, stratum("empty arm", 3, 7, 0, 0), SECOND,
                stratum("one participant", 0, 0, 1, 1), stratum("nobody", 0, 0, 0, 0));
        assertThat(with.findings()).isEqualTo(without.findings());
        assertThat(with.caveats()).extracting(Caveat::code)
                .containsExactly(Caveat.Code.STRATUM_LEFT_OUT, Caveat.Code.STRATUM_LEFT_OUT);
        assertThat(without.caveats()).isEmpty();
    }

    /** Such a stratum says that its risks are equal, so it weighs in the difference but not in odds ratio and test. */
    @Test
    void aStratumWithoutEventsCountsInTheDifferenceOnly() {
        CochranMantelHaenszelResult without = compare(FIRST, SECOND);
        CochranMantelHaenszelResult with = compare(FIRST, SECOND, stratum("no events", 0, 10, 0, 10));
        assertThat(with.test().estimate()).isEqualTo(without.test().estimate());
        assertThat(with.commonOddsRatio().interval()).isEqualTo(without.commonOddsRatio().interval());
        assertThat(with.homogeneity()).isEqualTo(without.homogeneity());
        double weight = 20.0 * 25 / 45 + 30.0 * 28 / 58;
        assertThat(((Estimated) with.riskDifference()).estimate()).isCloseTo(
                ((Estimated) without.riskDifference()).estimate() * weight / (weight + 5), within(1e-15));
    }

    @Test
    void withoutAStratumThatTellsAnythingThereIsNoAnswer() {
        assertThat(refusal().code()).isEqualTo(Refusal.NO_DATA);
        assertThat(refusal(stratum("a", 1, 5, 0, 0), stratum("b", 2, 3, 0, 0)).code()).isEqualTo(Refusal.ONE_ARM);
        assertThat(refusal(stratum("a", 1, 5, 0, 0), stratum("b", 0, 0, 2, 3)).code()).isEqualTo(Refusal.ALIASED);
        assertThat(refusal(stratum("a", 0, 5, 0, 4)).code()).isEqualTo(Refusal.NO_EVENTS);
        assertThat(refusal(stratum("a", 5, 5, 4, 4), stratum("b", 0, 2, 0, 3)).code())
                .isEqualTo(Refusal.ZERO_VARIANCE);
    }

    @Test
    void aZeroLeavesTheTestAndTheDifference() {
        CochranMantelHaenszelResult result = compare(stratum("a", 0, 9, 3, 8), stratum("b", 0, 7, 2, 9));
        assertThat(result.commonOddsRatio().refusal().orElseThrow().code()).isEqualTo(Refusal.ZERO_CELL);
        assertThat(result.homogeneity().refusal().orElseThrow().code()).isEqualTo(Refusal.ZERO_CELL);
        assertThat(result.test().p().orElseThrow()).isBetween(0.0, 0.1);
        assertThat(result.riskDifference()).isInstanceOf(Estimated.class);
        assertThat(result.caveats()).extracting(Caveat::code).containsExactly(Caveat.Code.SMALL_SAMPLE);
    }

    @Test
    void anArmThatTellsEveryOutcomeHasNoStandardError() {
        CochranMantelHaenszelResult result = compare(stratum("a", 0, 10, 10, 10));
        assertThat(((NotEstimable) result.riskDifference()).code()).isEqualTo(Refusal.ZERO_VARIANCE);
        assertThat(((NotEstimable) result.riskDifferenceLargeStrata()).code()).isEqualTo(Refusal.ZERO_VARIANCE);
    }

    @Test
    void oppositeEffectsMakeACommonOddsRatioDoubtful() {
        assertThat(compare(stratum("a", 10, 50, 40, 50), stratum("b", 40, 50, 10, 50)).caveats())
                .extracting(Caveat::code).containsExactly(Caveat.Code.ASSUMPTION_DOUBTFUL);
    }

    @Test
    void strataNameTheSameArms() {
        StratumCounts other = new StratumCounts("other", List.of(new ArmCounts("tailored", 1, 2)));
        assertThatThrownBy(() -> compare(FIRST, other)).isInstanceOf(IllegalArgumentException.class);
    }
}
