package nl.maatstaf.statistics.binary;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class RiskComparisonPropertyTest {
    private static RiskComparisonResult compare(ArmCounts reference, ArmCounts compared) {
        return new RiskComparison().run(List.of(reference, compared)).orRefuse();
    }

    @Property(tries = 200)
    void exchangingTheArmsTurnsTheSigns(
            @ForAll @IntRange(max = 30) int x0, @ForAll @IntRange(min = 1, max = 50) int rest0,
            @ForAll @IntRange(max = 30) int x1, @ForAll @IntRange(min = 1, max = 50) int rest1) {
        ArmCounts one = new ArmCounts("one", x0, x0 + rest0);
        ArmCounts other = new ArmCounts("other", x1, x1 + rest1);
        RiskComparisonResult forth = compare(one, other);
        RiskComparisonResult back = compare(other, one);
        assertThat(back.riskDifference()).isEqualTo(-forth.riskDifference());
        assertThat(back.newcombe().lower()).isCloseTo(-forth.newcombe().upper(), within(1e-15));
        assertThat(back.wald().lower()).isCloseTo(-forth.wald().upper(), within(1e-15));
        assertThat(back.fisherP()).isCloseTo(forth.fisherP(), within(1e-13));
        assertThat(back.pearson().estimate().orElse(0))
                .isCloseTo(forth.pearson().estimate().orElse(0), within(1e-12));
        assertThat(back.oddsRatio().estimate().isPresent()).isEqualTo(forth.oddsRatio().estimate().isPresent());
        if (forth.oddsRatio().estimate().isPresent()) {
            double product = back.oddsRatio().estimate().orElseThrow() * forth.oddsRatio().estimate().orElseThrow();
            assertThat(product).isCloseTo(1, within(1e-14));
        }
    }

    @Property(tries = 200)
    void countingTheOtherOutcomeTurnsTheDifferenceAndKeepsTheTests(
            @ForAll @IntRange(max = 30) int x0, @ForAll @IntRange(min = 1, max = 50) int rest0,
            @ForAll @IntRange(max = 30) int x1, @ForAll @IntRange(min = 1, max = 50) int rest1) {
        RiskComparisonResult events = compare(new ArmCounts("a", x0, x0 + rest0), new ArmCounts("b", x1, x1 + rest1));
        RiskComparisonResult others =
                compare(new ArmCounts("a", rest0, x0 + rest0), new ArmCounts("b", rest1, x1 + rest1));
        assertThat(others.riskDifference()).isCloseTo(-events.riskDifference(), within(1e-15));
        assertThat(others.newcombe().upper()).isCloseTo(-events.newcombe().lower(), within(1e-14));
        assertThat(others.fisherP()).isCloseTo(events.fisherP(), within(1e-13));
    }
}
