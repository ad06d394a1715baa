package nl.maatstaf.statistics.binary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.maatstaf.statistics.Caveat;
import nl.maatstaf.statistics.Finding;
import nl.maatstaf.statistics.Interval;
import nl.maatstaf.statistics.Result;

/**
 * How the risk of an event differs between two arms. Risks and their differences are shares of 1; ratios and
 * differences take the compared arm against the reference. Quantities are findings where they may lack a value.
 *
 * @param reference        the risk in the reference arm
 * @param compared         the risk in the other arm
 * @param riskDifference   compared minus reference
 * @param newcombe         its 95% interval by Newcombe's method 10, which holds for few participants or events too
 * @param standardError    its standard error without pooling; zero where nobody or everybody in each arm had the event
 * @param wald             its 95% interval by that standard error
 * @param riskRatio        the ratio of risks, with a logarithmic interval
 * @param oddsRatio        the ratio of odds, with Woolf's interval
 * @param pearson          Pearson's chi-squared test without continuity correction
 * @param fisherP          the two-sided p-value of Fisher's exact test
 * @param smallestExpected the smallest of the four counts that equal risks would lead one to expect
 */
public record RiskComparisonResult(
        Proportion reference,
        Proportion compared,
        double riskDifference,
        Interval newcombe,
        double standardError,
        Interval wald,
        Finding riskRatio,
        Finding oddsRatio,
        Finding pearson,
        double fisherP,
        double smallestExpected)
        implements Result {
    /** Cochran's rule (1954), Biometrics 10:417-451: chi-squared tests want at least this as every expected count. */
    static final double ENOUGH = 5;

    /** The participants of both arms. */
    public long participants() {
        return reference.counts().participants() + compared.counts().participants();
    }

    @Override
    public List<Finding> findings() {
        return List.of(
                Finding.value("risk-difference", participants(), riskDifference, newcombe)
                        .withStandardError(standardError),
                risk(reference),
                risk(compared),
                riskRatio,
                oddsRatio,
                pearson,
                new Finding("fisher-exact", participants(), OptionalDouble.empty(), OptionalDouble.empty(),
                        OptionalDouble.empty(), Optional.empty(), OptionalDouble.of(fisherP),
                        Optional.empty()));
    }

    private static Finding risk(Proportion arm) {
        return Finding.value("risk:" + arm.counts().arm(), arm.counts().participants(), arm.value(), arm.wilson());
    }

    @Override
    public List<Caveat> caveats() {
        List<Caveat> caveats = new ArrayList<>();
        for (Proportion arm : List.of(reference, compared)) {
            ArmCounts counts = arm.counts();
            if (counts.events() == 0 || counts.nonEvents() == 0) {
                caveats.add(new Caveat(Caveat.Code.NO_EVENTS, (counts.events() == 0 ? "Nobody" : "Everybody")
                        + " in the arm " + counts.arm() + " had the event."));
            }
        }
        if (smallestExpected < ENOUGH) {
            caveats.add(new Caveat(Caveat.Code.SMALL_SAMPLE,
                    "With equal risks fewer than 5 participants would be expected in a cell of the table, so rely on"
                            + " the exact test rather than chi-squared."));
        }
        return caveats;
    }
}
