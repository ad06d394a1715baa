package nl.maatstaf.statistics.weighting;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.maatstaf.statistics.Caveat;
import nl.maatstaf.statistics.NotEstimable;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.formula.DataTable;
import nl.maatstaf.statistics.formula.Formula;
import nl.maatstaf.statistics.formula.ModelException;
import nl.maatstaf.statistics.formula.ModelMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class PropensityWeightingTest {
    private static final String ARMS = "trrrtttr";
    private static final double[] X = {0, 0, 0, 0, 1, 1, 1, 1};
    private static final double[] Y = {2, 0, 1, 2, 3, 4, 5, 3};

    /**
     * The scores are 1/4 where x = 0 and 3/4 where x = 1. For all, tailored weights are 4 and 4/3, 4/3, 4/3, so the
     * mean is (8 + 16)/8 = 3; regular weights are 4/3, 4/3, 4/3 and 4, so the mean is (4 + 12)/8 = 2. For the tailored
     * the regular weights are 1/3 and 3; for the overlap they are 3/4 and 1/4, and 1/4 and 3/4. Within x both
     * differences are 1, so that is the difference for everyone.
     */
    @ParameterizedTest
    @CsvSource({"ALL, 3, 2, 3, 3, 4", "TREATED, 3.5, 2.5, 4, 1.7142857142857142, 3", "OVERLAP, 3, 2, 3, 3, .75"})
    void weighsAStratumOfEachKind(Estimand estimand, double other, double reference, double effectiveOther,
            double effectiveReference, double largest) {
        WeightedComparison found = run("arm ~ x", estimand, table(ARMS, X, Y)).orRefuse();
        assertThat(found.meanOther()).isCloseTo(other, within(1e-12));
        assertThat(found.meanReference()).isCloseTo(reference, within(1e-12));
        assertThat(found.difference().estimate()).isCloseTo(1, within(1e-12));
        assertThat(found.weightsOther().effectiveSample()).isCloseTo(effectiveOther, within(1e-12));
        assertThat(found.weightsReference().effectiveSample()).isCloseTo(effectiveReference, within(1e-12));
        assertThat(found.largestWeight()).isCloseTo(largest, within(1e-12));
    }

    /**
     * With one score per x the estimator is the mean of the differences within x, whose variance is
     * Σ (n_x/n)² Σ(y − ȳ)²/n² over the four cells: ¼·(2/9 + 2/9) = 1/9. With the weights as given it is
     * 2·(16·1 + (16/9)·(4 + 1 + 0))/64 = 7/9.
     */
    @Test
    void countsThatTheScoresWereEstimated() {
        WeightedComparison found = run("arm ~ x", Estimand.ALL, table(ARMS, X, Y)).orRefuse();
        assertThat(found.difference().standardError()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(found.standardErrorWithFixedWeights()).isCloseTo(StrictMath.sqrt(7) / 3, within(1e-12));
    }

    /** x has means 3/4 and 1/4 and variance 1/4 in both arms; weighted, the means are ½ and the variances alike. */
    @Test
    void showsTheBalanceBeforeAndAfter() {
        Balance balance = run("arm ~ x", Estimand.ALL, table(ARMS, X, Y)).orRefuse().balance().firstEntry().getValue();
        assertThat(balance.before()).isCloseTo(1, within(1e-14));
        assertThat(balance.after()).isCloseTo(0, within(1e-14));
        assertThat(balance.varianceRatioBefore()).hasValue(1);
        assertThat(balance.varianceRatioAfter().orElseThrow()).isCloseTo(1, within(1e-13));
    }

    @ParameterizedTest
    @EnumSource(Estimand.class)
    void anOffsetOfAMillionMovesTheMeansOnly(Estimand estimand) {
        WeightedComparison found = run("arm ~ x", estimand, table(ARMS, X, Y)).orRefuse();
        WeightedComparison moved = run("arm ~ x", estimand, table(ARMS,
                Arrays.stream(X).map(x -> x + 1e6).toArray(), Arrays.stream(Y).map(y -> y - 1e6).toArray())).orRefuse();
        assertThat(moved.difference().estimate()).isCloseTo(found.difference().estimate(), within(1e-9));
        assertThat(moved.difference().standardError()).isCloseTo(found.difference().standardError(), within(1e-9));
        assertThat(moved.meanOther()).isCloseTo(found.meanOther() - 1e6, within(1e-9));
    }

    @ParameterizedTest
    @EnumSource(Estimand.class)
    void refusesWhatCannotBeWeighted(Estimand estimand) {
        assertRefused(estimand, table("rrrrtttt", new double[] {1, 2, 3, 4, 5, 6, 7, 8}, Y), Refusal.SEPARATION,
                "The column x tells values of arm apart without fail, so that the estimate is infinite.");
        assertRefused(estimand, table("rrrrrrrr", X, Y), Refusal.ONE_ARM,
                "All participants are in the regular arm; two arms are compared.");
        assertRefused(estimand, table("rrrtrrrr", X, Y), Refusal.TOO_FEW_PARTICIPANTS,
                "The tailored arm has one participant, too few to weight.");
        assertRefused(estimand, table(ARMS, new double[8], Y), Refusal.RANK_DEFICIENT,
                "The column x follows from the columns before it; leave its variable out.");
        assertRefused(estimand, table(ARMS, X, new double[8]), Refusal.ZERO_VARIANCE,
                "The outcome y doesn't vary within the arms.");
        assertRefused(estimand, table(ARMS, X, X), Refusal.ZERO_VARIANCE,
                "The covariates explain the outcome within the arms to the last digit; nothing is left to vary.");
        assertRefused(estimand, table("", new double[0], new double[0]), Refusal.NO_DATA, "There are no participants.");
    }

    private static void assertRefused(Estimand estimand, DataTable table, Refusal code, String sentence) {
        assertThat(run("arm ~ x", estimand, table)).isEqualTo(new Outcome.Refused<>(new NotEstimable(code, sentence)));
    }

    /** A covariate without variance in the reference arm has no ratio of variances. */
    @Test
    void aRatioOfVariancesNeedsAVariance() {
        DataTable table = table(ARMS, X, Y).withNumbers("rare", new double[] {1, 0, 0, 0, 0, 1, 0, 0});
        ModelMatrix rare = ModelMatrix.of(Formula.parse("arm ~ rare"), table).withoutIntercept();
        boolean[] tailored = {true, false, false, false, true, true, true, false};
        double[] equal = {1, 1, 1, 1, 1, 1, 1, 1};
        Balance balance = Balance.of(rare, tailored, equal).firstEntry().getValue();
        assertThat(balance.varianceRatioBefore()).isEmpty();
        // Means ½ and 0, variances 1/3 and 0.
        assertThat(balance.before()).isCloseTo(.5 / StrictMath.sqrt(1 / 6.0), within(1e-14));
    }

    @Test
    void saysWhatStaysUnlikeAndWhichWeightsAreExtreme() {
        // One tailored participant at the far end stands for many regular ones.
        double[] x = IntStream.range(0, 60).mapToDouble(i -> i % 30).toArray();
        double[] y = IntStream.range(0, 60).mapToDouble(i -> i * 7 % 11).toArray();
        String arms = IntStream.range(0, 60).mapToObj(i -> i % 30 > 24 || i == 32 ? "t" : "r")
                .reduce("", String::concat);
        List<Caveat> caveats = run("arm ~ x", Estimand.ALL, table(arms, x, y)).orRefuse().caveats();
        assertThat(caveats).extracting(Caveat::code).contains(
                Caveat.Code.EXTREME_WEIGHTS, Caveat.Code.IMBALANCE, Caveat.Code.UNTESTABLE_ASSUMPTION);
        assertThat(caveats).extracting(Caveat::sentence)
                .anyMatch(sentence -> sentence.matches("The weights leave the 11 participants of the tailored arm the "
                        + "information of [0-9.]+; the largest weight, [0-9.]+, is [0-9.]+ times the mean."))
                .anyMatch(sentence -> sentence.matches("After weighting the tailored and the regular arm differ by "
                        + "-?[0-9.]+ standard deviations in x \\([0-9.]+ before\\)."));
        assertThat(run("arm ~ x", Estimand.OVERLAP, table(ARMS, X, Y)).orRefuse().caveats())
                .extracting(Caveat::code).containsExactly(Caveat.Code.UNTESTABLE_ASSUMPTION);
    }

    @Test
    void anUnknownVariableIsAMistake() {
        assertThatThrownBy(() -> run("arm ~ z", Estimand.ALL, table(ARMS, X, Y))).isInstanceOf(ModelException.class);
        assertThatThrownBy(() -> run("x ~ y", Estimand.ALL, table(ARMS, X, Y))).isInstanceOf(ModelException.class);
    }

    private static Outcome<WeightedComparison> run(String formula, Estimand estimand, DataTable table) {
        return new PropensityWeighting("y", Formula.parse(formula)).withEstimand(estimand).run(table);
    }

    private static DataTable table(String arms, double[] x, double[] y) {
        return DataTable.ofRows(x.length).withNumbers("x", x).withNumbers("y", y)
                .withFactor("arm", List.of("regular", "tailored"),
                        arms.chars().mapToObj(arm -> arm == 't' ? "tailored" : "regular").toList());
    }
}
