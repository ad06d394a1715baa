package nl.maatstaf.statistics.binary;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
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

    /** Fisher's test by its definition, in whole numbers: the table with k events in an arm has (n1 k) (n0 m-k) ways. */
    @Property(tries = 200)
    void fisherExactTestCountsTheTablesThatAreNoMoreProbable(
            @ForAll @IntRange(max = 60) int x0, @ForAll @IntRange(min = 1, max = 60) int rest0,
            @ForAll @IntRange(max = 60) int x1, @ForAll @IntRange(min = 1, max = 60) int rest1) {
        BigInteger observed = ways(x0 + rest0, x0).multiply(ways(x1 + rest1, x1));
        BigInteger extreme = BigInteger.ZERO;
        for (int k = Math.max(0, x1 - rest0); k <= Math.min(x1 + rest1, x0 + x1); k++) {
            BigInteger table = ways(x1 + rest1, k).multiply(ways(x0 + rest0, x0 + x1 - k));
            extreme = table.compareTo(observed) <= 0 ? extreme.add(table) : extreme;
        }
        double p = new BigDecimal(extreme)
                .divide(new BigDecimal(ways(x0 + rest0 + x1 + rest1, x0 + x1)), MathContext.DECIMAL64).doubleValue();
        double actual = compare(new ArmCounts("a", x0, x0 + rest0), new ArmCounts("b", x1, x1 + rest1)).fisherP();
        assertThat(actual).isCloseTo(p, within(1e-13 * p));
    }

    private static BigInteger ways(int n, int k) {
        BigInteger ways = BigInteger.ONE;
        for (int i = 0; i < k; i++) {
            ways = ways.multiply(BigInteger.valueOf(n - i)).divide(BigInteger.valueOf(i + 1));
        }
        return ways;
    }
}
