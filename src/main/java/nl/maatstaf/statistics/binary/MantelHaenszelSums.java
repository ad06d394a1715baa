package nl.maatstaf.statistics.binary;

import java.util.List;
import nl.maatstaf.statistics.Estimate;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.Finding;
import nl.maatstaf.statistics.NotEstimable;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.numeric.ChiSquared;

/**
 * Sums over strata that have participants in both arms. In a stratum a and b are the compared arm's participants with and without the
 * event, c and d the reference arm's, n₁ = a + b, n₀ = c + d, m = a + c and n all.
 */
final class MantelHaenszelSums {
    /** A variance that is this small beside its terms is rounding. */
    private static final double ROUNDING = 1e-12;

    private final List<TwoByTwo> strata;
    private final long participants;

    MantelHaenszelSums(List<TwoByTwo> strata) {
        this.strata = strata;
        participants = strata.stream().mapToLong(TwoByTwo::participants).sum();
    }

    /**
     * (|Σ(a − n₁m/n)| − c)² / Σ n₁n₀m(n − m)/(n²(n − 1)) on one degree of freedom, c being ½ with the continuity
     * correction where the deviation is at least that. Mantel and Haenszel (1959), Journal of the National Cancer
     * Institute 22:719-748.
     */
    Finding test(String quantity, boolean corrected) {
        double deviation = 0;
        double variance = 0;
        for (TwoByTwo stratum : strata) {
            double n = stratum.participants();
            deviation += stratum.riskDifference() * weight(stratum);
            variance += weight(stratum) * (stratum.events() / n) * (stratum.nonEvents() / (n - 1));
        }
        double size = StrictMath.abs(deviation);
        double kept = corrected && size >= 0.5 ? size - 0.5 : size;
        double statistic = kept * kept / variance;
        return Finding.test(quantity, participants, statistic, 1, ChiSquared.upper(statistic, 1));
    }

    /**
     * The common odds ratio R/S with R = Σ ad/n and S = Σ bc/n; with P = (a + d)/n and Q = (b + c)/n its logarithm has
     * variance ΣPr/(2R²) + Σ(Ps + Qr)/(2RS) + ΣQs/(2S²). Robins, Breslow and Greenland (1986), Biometrics 42:311-323.
     */
    Finding commonOddsRatio() {
        double r = 0;
        double s = 0;
        double pr = 0;
        double psAndQr = 0;
        double qs = 0;
        for (TwoByTwo stratum : strata) {
            ArmCounts compared = stratum.compared();
            ArmCounts reference = stratum.reference();
            double n = stratum.participants();
            double concordant = compared.events() * (reference.nonEvents() / n);
            double discordant = compared.nonEvents() * (reference.events() / n);
            double p = (compared.events() + reference.nonEvents()) / n;
            double q = (compared.nonEvents() + reference.events()) / n;
            r += concordant;
            s += discordant;
            pr += p * concordant;
            psAndQr += p * discordant + q * concordant;
            qs += q * discordant;
        }
        if (r == 0 || s == 0) {
            String arm = strata.getFirst().compared().arm();
            return Finding.of("common-odds-ratio", participants, new NotEstimable(Refusal.ZERO_CELL, r == 0
                    ? "In no stratum did somebody in the arm " + arm + " have the event and somebody in the other not."
                    : "In no stratum did somebody in the arm " + arm + " lack the event that the other arm had."));
        }
        return RatioFinding.of("common-odds-ratio", participants, r / s,
                StrictMath.sqrt(pr / (2 * r * r) + psAndQr / (2 * r * s) + qs / (2 * s * s)));
    }

    /** Σ(a n₀ − c n₁)/n divided by the weight Σn₁n₀/n. Greenland and Robins (1985), Biometrics 41:55-68. */
    double riskDifference() {
        double sum = 0;
        for (TwoByTwo stratum : strata) {
            sum += stratum.riskDifference() * weight(stratum);
        }
        return sum / weight();
    }

    /**
     * With the variance (dΣP + ΣQ)/weight², P = (n₁²c − n₀²a + n₁n₀(n₀ − n₁)/2)/n² and Q = (ad + bc)/(2n), which holds
     * for few large strata and for many small ones. Sato (1989), Biometrics 45:1323-1324.
     */
    Estimate riskDifferenceBySato() {
        double p = 0;
        double q = 0;
        for (TwoByTwo stratum : strata) {
            ArmCounts compared = stratum.compared();
            ArmCounts reference = stratum.reference();
            double n = stratum.participants();
            double n1 = compared.participants() / n;
            double n0 = reference.participants() / n;
            p += n1 * n1 * reference.events() - n0 * n0 * compared.events()
                    + n1 * n0 * (reference.participants() - compared.participants()) / 2;
            q += (compared.events() * (reference.nonEvents() / n) + compared.nonEvents() * (reference.events() / n))
                    / 2;
        }
        double variance = riskDifference() * p + q;
        return variance > ROUNDING * q ? estimate(variance) : noVariance();
    }

    /** With the variance Σ(ab n₀³ + cd n₁³)/(n₁n₀n²)/weight², for large strata. Greenland and Robins (1985). */
    Estimate riskDifferenceByGreenlandRobins() {
        double variance = 0;
        for (TwoByTwo stratum : strata) {
            double w = weight(stratum);
            variance += w * w
                    * (Proportion.of(stratum.compared()).variance() + Proportion.of(stratum.reference()).variance());
        }
        return variance > 0 ? estimate(variance) : noVariance();
    }

    private Estimate estimate(double variance) {
        return Estimated.normal(riskDifference(), StrictMath.sqrt(variance) / weight());
    }

    private static Estimate noVariance() {
        return new NotEstimable(Refusal.ZERO_VARIANCE,
                "Within the strata the arm tells who had the event, so the risk difference has no standard error.");
    }

    private static double weight(TwoByTwo stratum) {
        return (double) stratum.compared().participants() * stratum.reference().participants()
                / stratum.participants();
    }

    private double weight() {
        return strata.stream().mapToDouble(MantelHaenszelSums::weight).sum();
    }
}
