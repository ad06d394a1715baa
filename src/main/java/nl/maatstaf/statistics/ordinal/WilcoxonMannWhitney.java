package nl.maatstaf.statistics.ordinal;

import java.util.Arrays;
import nl.maatstaf.statistics.Method;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.Procedure;
import nl.maatstaf.statistics.formula.DataTable;
import nl.maatstaf.statistics.numeric.Normal;

/**
 * The test of Wilcoxon (1945, Biometrics Bulletin 1) and of Mann and Whitney (1947, Annals of Mathematical Statistics
 * 18): whether outcomes tend to be larger in one arm. With sizes m and n, N = m + n, and runs of t equal outcomes,
 * U counts the pairs in which the other arm is larger, ties for half; without a difference it has mean mn/2 and
 * variance mn/12 · (N + 1 − Σ(t³ − t)/(N(N − 1))) (Lehmann 1975, Nonparametrics, section 1.4), and is taken as normal.
 * U/(mn) is the probabilistic index (Acion et al. 2006, Statistics in Medicine 25) and 2U/(mn) − 1 is Cliff's delta
 * (Cliff 1993, Psychological Bulletin 114). An outcome that never varies is refused, and so is a single arm.
 *
 * @param outcome the variable that is compared: numbers, or a factor whose levels go up
 * @param arm     the factor of two levels, the reference first
 */
public record WilcoxonMannWhitney(String outcome, String arm) implements Procedure<DataTable, RankSumTest> {

    /** Mann and Whitney (1947) found the normal approximation good from eight in each arm. */
    private static final int ENOUGH = 8;

    @Override
    public Method method() {
        return Method.named("wilcoxon-mann-whitney");
    }

    @Override
    public Outcome<RankSumTest> run(DataTable data) {
        return Outcome.of(() -> test(TwoSamples.of(data, outcome, arm)));
    }

    private static RankSumTest test(TwoSamples samples) {
        double u = Arrays.stream(samples.otherPlacements()).sum();
        double pairs = (double) samples.referenceSize() * samples.otherSize();
        double all = samples.size();
        double variance = pairs / 12 * (all + 1 - samples.pooled().cubes() / (all * (all - 1)));
        double deviation = u - pairs / 2;
        // Half a step towards the mean, but never across it: then there is no evidence at all.
        double corrected = StrictMath.max(StrictMath.abs(deviation) - 0.5, 0);
        double sd = StrictMath.sqrt(variance);
        return new RankSumTest(samples.size(), u, Normal.twoSided(deviation / sd), Normal.twoSided(corrected / sd),
                u / pairs, 2 * deviation / pairs, samples.smallerThan(ENOUGH, "the normal approximation"));
    }
}
