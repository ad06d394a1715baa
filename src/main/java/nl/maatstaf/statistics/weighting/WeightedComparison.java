package nl.maatstaf.statistics.weighting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import nl.maatstaf.statistics.Caveat;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.Finding;
import nl.maatstaf.statistics.Result;
import nl.maatstaf.statistics.groups.Arms;
import nl.maatstaf.statistics.regression.LogisticFit;

/**
 * The means of two arms after weighting, and how alike the weights made them.
 *
 * @param arms                          the arms
 * @param estimand                      for whom the comparison holds
 * @param propensity                    the model of the arm
 * @param difference                    the other mean minus the reference, in the unit of the outcome; the standard
 *                                      error counts that the propensity scores were estimated
 * @param meanOther                     the weighted mean in the other arm
 * @param standardErrorOther            its standard error, which counts the same
 * @param meanReference                 the weighted mean in the reference arm
 * @param standardErrorReference        its standard error, which counts the same
 * @param standardErrorWithFixedWeights the standard error of the difference if the weights had been given; for
 *                                      comparison only
 * @param balance                       how alike the arms are, by column of the propensity model
 * @param weightsOther                  the weights in the other arm
 * @param weightsReference              the weights in the reference arm
 */
public record WeightedComparison(
        Arms arms, Estimand estimand, LogisticFit propensity, Estimated difference, double meanOther,
        double standardErrorOther, double meanReference, double standardErrorReference,
        double standardErrorWithFixedWeights, SequencedMap<String, Balance> balance,
        WeightSummary weightsOther, WeightSummary weightsReference) implements Result {
    /** Austin, Balance diagnostics for comparing the distribution of covariates, Statistics in Medicine, 2009. */
    private static final double IMBALANCE = 0.1;

    /** The participants in both arms. */
    public long n() {
        return weightsOther.n() + weightsReference.n();
    }

    /** The largest weight in either arm. */
    public double largestWeight() {
        return StrictMath.max(weightsOther.largest(), weightsReference.largest());
    }

    @Override
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>(List.of(
                Finding.of("difference", n(), difference),
                Finding.value("mean:" + arms.other(), weightsOther.n(), meanOther),
                Finding.value("mean:" + arms.reference(), weightsReference.n(), meanReference)));
        for (WeightSummary weights : List.of(weightsOther, weightsReference)) {
            findings.add(Finding.value("effective-sample:" + weights.arm(), weights.n(), weights.effectiveSample()));
            findings.add(Finding.value("largest-weight:" + weights.arm(), weights.n(), weights.largest()));
        }
        balance.forEach((column, alike) -> {
            findings.add(Finding.value("standardised-difference-before:" + column, n(), alike.before()));
            findings.add(Finding.value("standardised-difference-after:" + column, n(), alike.after()));
        });
        return List.copyOf(findings);
    }

    @Override
    public List<Caveat> caveats() {
        List<Caveat> caveats = new ArrayList<>();
        weightsOther.caveat().ifPresent(caveats::add);
        weightsReference.caveat().ifPresent(caveats::add);
        balance.forEach((column, alike) -> {
            if (StrictMath.abs(alike.after()) > IMBALANCE) {
                caveats.add(new Caveat(Caveat.Code.IMBALANCE, String.format(Locale.ROOT,
                        "After weighting the %s and the %s arm differ by %.2f standard deviations in %s (%.2f before).",
                        arms.other(), arms.reference(), alike.after(), column, alike.before())));
            }
        });
        caveats.add(new Caveat(Caveat.Code.UNTESTABLE_ASSUMPTION, "The comparison is fair only if " + arms.variable()
                + " depended on nothing that also bears on the outcome, other than the covariates."));
        return List.copyOf(caveats);
    }
}
