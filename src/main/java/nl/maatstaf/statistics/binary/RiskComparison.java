package nl.maatstaf.statistics.binary;

import java.util.List;
import nl.maatstaf.statistics.Finding;
import nl.maatstaf.statistics.Interval;
import nl.maatstaf.statistics.Method;
import nl.maatstaf.statistics.NotEstimable;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.Procedure;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.numeric.ChiSquared;
import nl.maatstaf.statistics.numeric.Normal;

/**
 * The risk of an event compared between two arms, from their counts; {@link ArmCounts#of} counts rows of data. The
 * first arm with participants is the reference.
 */
public record RiskComparison() implements Procedure<List<ArmCounts>, RiskComparisonResult> {
    private static final double QUANTILE = Normal.quantile((1 + Interval.CONFIDENCE) / 2);

    @Override
    public Method method() {
        return Method.named("risk-comparison");
    }

    /**
     * Compares the arms. Without participants in exactly two arms there is no answer; where nobody or everybody had
     * the event, the difference stands and the quantities that need both outcomes tell why they have no value.
     */
    @Override
    public Outcome<RiskComparisonResult> run(List<ArmCounts> arms) {
        return Outcome.of(() -> compare(TwoByTwo.of(arms)));
    }

    private static RiskComparisonResult compare(TwoByTwo table) {
        Proportion reference = Proportion.of(table.reference());
        Proportion compared = Proportion.of(table.compared());
        double difference = table.riskDifference();
        double standardError = StrictMath.sqrt(reference.variance() + compared.variance());
        return new RiskComparisonResult(
                reference,
                compared,
                difference,
                newcombe(difference, reference, compared),
                standardError,
                new Interval(difference - QUANTILE * standardError, difference + QUANTILE * standardError),
                riskRatio(table),
                oddsRatio(table),
                pearson(table),
                FisherExact.twoSided(table),
                table.smallestExpected());
    }

    /**
     * Method 10 of Newcombe (1998), Statistics in Medicine 17:873-890: with score intervals (l, u) of both risks, the
     * bounds are d − √((p₁ − l₁)² + (u₀ − p₀)²) and d + √((u₁ − p₁)² + (p₀ − l₀)²).
     */
    private static Interval newcombe(double difference, Proportion reference, Proportion compared) {
        return new Interval(
                difference - StrictMath.hypot(
                        compared.value() - compared.wilson().lower(), reference.wilson().upper() - reference.value()),
                difference + StrictMath.hypot(
                        compared.wilson().upper() - compared.value(), reference.value() - reference.wilson().lower()));
    }

    /**
     * The ratio of risks; its logarithm has variance (1 − p₁)/x₁ + (1 − p₀)/x₀. Katz, Baptista, Azen and Pike (1978),
     * Biometrics 34:469-474.
     */
    private static Finding riskRatio(TwoByTwo table) {
        double variance = 0;
        for (ArmCounts arm : List.of(table.reference(), table.compared())) {
            if (arm.events() == 0) {
                return zeroCell("risk-ratio", table, "Nobody in the arm " + arm.arm() + " had the event.");
            }
            variance += (double) arm.nonEvents() / arm.participants() / arm.events();
        }
        double ratio = ((double) table.compared().events() / table.compared().participants())
                / ((double) table.reference().events() / table.reference().participants());
        return RatioFinding.of("risk-ratio", table.participants(), ratio, StrictMath.sqrt(variance));
    }

    private static Finding zeroCell(String quantity, TwoByTwo table, String sentence) {
        return Finding.of(quantity, table.participants(), new NotEstimable(Refusal.ZERO_CELL, sentence));
    }

    /**
     * The ratio of odds; its logarithm has as variance the sum of the reciprocals of the four counts. Woolf (1955),
     * Annals of Human Genetics 19:251-253.
     */
    private static Finding oddsRatio(TwoByTwo table) {
        for (ArmCounts arm : List.of(table.reference(), table.compared())) {
            if (arm.events() == 0 || arm.nonEvents() == 0) {
                String who = arm.events() == 0 ? "Nobody" : "Everybody";
                return zeroCell("odds-ratio", table, who + " in the arm " + arm.arm() + " had the event.");
            }
        }
        ArmCounts reference = table.reference();
        ArmCounts compared = table.compared();
        double ratio = ((double) compared.events() / compared.nonEvents())
                / ((double) reference.events() / reference.nonEvents());
        return RatioFinding.of("odds-ratio", table.participants(), ratio, StrictMath.sqrt(
                1.0 / reference.events() + 1.0 / reference.nonEvents()
                        + 1.0 / compared.events() + 1.0 / compared.nonEvents()));
    }

    /**
     * The sum of (observed − expected)²/expected without continuity correction, on one degree of freedom. Pearson
     * (1900), Philosophical Magazine 50:157-175.
     */
    private static Finding pearson(TwoByTwo table) {
        if (!table.varies()) {
            return Finding.of("pearson-chi-squared", table.participants(), table.noVariation());
        }
        double difference = table.riskDifference();
        double n = table.participants();
        double variance = (table.events() / n) * (table.nonEvents() / n)
                * (1.0 / table.reference().participants() + 1.0 / table.compared().participants());
        double statistic = difference * difference / variance;
        return Finding.test(
                "pearson-chi-squared", table.participants(), statistic, 1, ChiSquared.upper(statistic, 1));
    }
}
