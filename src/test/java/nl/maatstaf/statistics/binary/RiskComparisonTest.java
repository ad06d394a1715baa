package nl.maatstaf.statistics.binary;

import java.util.List;
import nl.maatstaf.statistics.Caveat;
import nl.maatstaf.statistics.Finding;
import nl.maatstaf.statistics.NotEstimable;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.formula.DataTable;
import nl.maatstaf.statistics.formula.ModelException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class RiskComparisonTest {
    private static RiskComparisonResult compare(long events0, long n0, long events1, long n1) {
        return new RiskComparison()
                .run(List.of(new ArmCounts("regular", events0, n0), new ArmCounts("tailored", events1, n1)))
                .orRefuse();
    }

    private static NotEstimable refusal(ArmCounts... arms) {
        return ((Outcome.Refused<RiskComparisonResult>) new RiskComparison().run(List.of(arms))).reason();
    }

    /** Fisher's tea: margins 4 and 4, observed 3; tables 0..4 have weights 1, 16, 36, 16, 1 of 70, so p = 34/70. */
    @Test
    void fisherExactTestOfTheLadyTastingTea() {
        assertThat(compare(1, 4, 3, 4).fisherP()).isCloseTo(34.0 / 70, within(1e-15));
    }

    /**
     * One event among n in each arm: the tables with 0, 1 and 2 events have weights n(n-1)/2, n^2 and n(n-1)/2, so all
     * are at most as probable as the one observed. Two events in one arm: p = 2 (n(n-1)/2) / (2n choose 2).
     */
    @Test
    void fisherExactTestKeepsItsDigitsForManyParticipants() {
        double n = 100_000;
        assertThat(compare(1, 100_000, 1, 100_000).fisherP()).isEqualTo(1);
        assertThat(compare(0, 100_000, 2, 100_000).fisherP())
                .isCloseTo(n * (n - 1) / (n * (2 * n - 1)), within(1e-14));
    }

    /** For large counts the exact test nears the chi-squared test: 5% against 5.2% of 400,000. */
    @Test
    void fisherExactTestNearsChiSquaredForManyEvents() {
        RiskComparisonResult result = compare(20_000, 400_000, 20_300, 400_000);
        assertThat(result.fisherP()).isCloseTo(result.pearson().p().orElseThrow(), within(2e-3));
    }

    @Test
    void allInOneArmIsRefused() {
        assertThat(refusal(new ArmCounts("regular", 2, 5), new ArmCounts("tailored", 0, 0)))
                .isEqualTo(new NotEstimable(Refusal.ONE_ARM, "All participants are in the arm regular."));
        assertThat(refusal().code()).isEqualTo(Refusal.NO_DATA);
        ArmCounts arm = new ArmCounts("other", 1, 2);
        assertThat(refusal(arm, arm, arm).code()).isEqualTo(Refusal.MORE_THAN_TWO_ARMS);
    }

    @Test
    void nobodyHadTheEvent() {
        RiskComparisonResult result = compare(0, 35, 0, 40);
        assertThat(result.riskRatio().refusal().orElseThrow().code()).isEqualTo(Refusal.ZERO_CELL);
        assertThat(result.pearson().refusal().orElseThrow().code()).isEqualTo(Refusal.NO_EVENTS);
        assertThat(result.caveats()).extracting(Caveat::code)
                .containsExactly(Caveat.Code.NO_EVENTS, Caveat.Code.NO_EVENTS, Caveat.Code.SMALL_SAMPLE);
    }

    @Test
    void everybodyHadTheEvent() {
        RiskComparisonResult result = compare(35, 35, 40, 40);
        assertThat(result.riskDifference()).isZero();
        assertThat(result.riskRatio().estimate()).hasValue(1);
        assertThat(result.oddsRatio().refusal().orElseThrow().reason())
                .isEqualTo("Everybody in the arm regular had the event.");
        assertThat(result.pearson().refusal().orElseThrow().code()).isEqualTo(Refusal.ZERO_VARIANCE);
    }

    @Test
    void nothingIsEverShownThatIsNotANumber() {
        for (long n0 = 1; n0 <= 4; n0++) {
            for (long n1 = 1; n1 <= 4; n1++) {
                for (long x0 = 0; x0 <= n0; x0++) {
                    for (long x1 = 0; x1 <= n1; x1++) {
                        assertThat(compare(x0, n0, x1, n1).findings()).allSatisfy(RiskComparisonTest::assertFinite);
                    }
                }
            }
        }
    }

    private static void assertFinite(Finding finding) {
        assertThat(finding.estimate().orElse(0)).isFinite();
        assertThat(finding.standardError().orElse(0)).isFinite();
        assertThat(finding.p().orElse(0)).isBetween(0.0, 1.0);
        finding.interval().ifPresent(interval -> {
            assertThat(interval.lower()).isFinite();
            assertThat(interval.upper()).isFinite().isGreaterThanOrEqualTo(interval.lower());
        });
    }

    @Test
    void countsTheRowsOfATable() {
        DataTable table = DataTable.ofRows(5)
                .withFactor("arm", List.of("regular", "tailored", "unused"),
                        List.of("tailored", "regular", "tailored", "regular", "tailored"))
                .withNumbers("work", new double[] {1, 0, 1, 1, 0});
        assertThat(ArmCounts.of(table, "work", "arm")).containsExactly(
                new ArmCounts("regular", 1, 2), new ArmCounts("tailored", 2, 3), new ArmCounts("unused", 0, 0));
        assertThatThrownBy(() -> ArmCounts.of(table.withNumbers("work", new double[5]), "job", "arm"))
                .isInstanceOf(ModelException.class);
        assertThatThrownBy(() -> ArmCounts.of(table.withNumbers("work", new double[] {0, 1, 2, 0, 0}), "work", "arm"))
                .hasMessage("The outcome work holds other numbers than 0 and 1.");
    }
}
