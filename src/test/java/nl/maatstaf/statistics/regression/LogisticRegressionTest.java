package nl.maatstaf.statistics.regression;

import java.util.Arrays;
import java.util.List;
import nl.maatstaf.statistics.Caveat;
import nl.maatstaf.statistics.NotEstimable;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.formula.DataTable;
import nl.maatstaf.statistics.formula.Formula;
import nl.maatstaf.statistics.formula.ModelException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class LogisticRegressionTest {
    private static final double[] OUTCOMES = {0, 0, 1, 0, 1, 1, 0, 1, 1, 0};
    private static final double[] AGES = {20, 25, 31, 38, 40, 44, 52, 57, 60, 61};

    /**
     * A saturated model of a two by two table: 3 of 10 events without x and 6 of 9 with it. The intercept is log(3/7)
     * with variance 1/3 + 1/7, the slope log((6/3)/(3/7)) with variance 1/6 + 1/3 + 1/3 + 1/7.
     */
    @ParameterizedTest
    @ValueSource(doubles = {1, 1e-6, 1e6})
    void givesTheLogOddsOfATable(double scale) {
        double[] x = new double[19];
        double[] y = new double[19];
        Arrays.fill(x, 10, 19, scale);
        Arrays.fill(y, 0, 3, 1);
        Arrays.fill(y, 10, 16, 1);
        LogisticFit fit = fit("y ~ x", table(x, y));
        assertThat(fit.coefficient("(Intercept)").estimate()).isCloseTo(StrictMath.log(3 / 7.0), within(1e-13));
        assertThat(fit.coefficient("(Intercept)").standardError())
                .isCloseTo(StrictMath.sqrt(1 / 3.0 + 1 / 7.0), within(1e-13));
        assertThat(fit.coefficient("x").estimate() * scale).isCloseTo(StrictMath.log(14 / 3.0), within(1e-12));
        assertThat(fit.coefficient("x").standardError() * scale)
                .isCloseTo(StrictMath.sqrt(1 / 6.0 + 2 / 3.0 + 1 / 7.0), within(1e-12));
        assertThat(fit.probabilities()[0]).isCloseTo(0.3, within(1e-13));
        assertThat(fit.logLikelihood()).isCloseTo(3 * StrictMath.log(.3) + 7 * StrictMath.log(.7)
                + 6 * StrictMath.log(2 / 3.0) + 3 * StrictMath.log(1 / 3.0), within(1e-12));
    }

    @Test
    void anOffsetOfAMillionChangesTheInterceptOnly() {
        LogisticFit fit = fit("y ~ x", table(AGES, OUTCOMES));
        LogisticFit moved = fit("y ~ x", table(Arrays.stream(AGES).map(age -> age + 1e6).toArray(), OUTCOMES));
        assertThat(moved.coefficient("x").estimate()).isCloseTo(fit.coefficient("x").estimate(), within(1e-9));
        assertThat(moved.coefficient("x").standardError())
                .isCloseTo(fit.coefficient("x").standardError(), within(1e-9));
        assertThat(moved.logLikelihood()).isCloseTo(fit.logLikelihood(), within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"0 0 0 1 1 1, complete", "0 0 1 0 1 1, '   '", "0 0 0 1 1 0, '   '", "1 1 1 0 0 0, complete"})
    void refusesACovariateThatTellsTheOutcomesApart(String outcomes, String kind) {
        double[] y = Arrays.stream(outcomes.split(" ")).mapToDouble(Double::parseDouble).toArray();
        Outcome<LogisticFit> outcome = run("y ~ x", table(new double[] {1, 2, 3, 4, 5, 6}, y));
        if (kind.isBlank()) {
            assertThat(outcome).isInstanceOf(Outcome.Answered.class);
        } else {
            assertRefused(outcome, Refusal.SEPARATION, "The column x tells values of y apart without fail, "
                    + "so that the estimate is infinite.");
        }
    }

    @Test
    void refusesALevelInWhichEveryoneHasTheEvent() {
        DataTable table = table(AGES, OUTCOMES)
                .withFactor("s", List.of("a", "b", "c"), List.of("a", "a", "b", "a", "b", "b", "a", "c", "c", "c"));
        assertRefused(run("y ~ x + s", table), Refusal.SEPARATION, "The column sb tells values of y apart without fail,"
                + " so that the estimate is infinite.");
    }

    @Test
    void refusesSeparationByATieAtTheBorder() {
        assertThat(run("y ~ x", table(new double[] {1, 2, 3, 3, 4, 5}, new double[] {0, 0, 0, 1, 1, 1})))
                .isInstanceOf(Outcome.Refused.class);
    }

    /** Neither x nor z tells the outcomes apart, but their sum does: it is over 5 for events alone. */
    @Test
    void namesTheColumnsThatOnlyTogetherTellTheOutcomesApart() {
        double[] x = {1, 4, 2, 3, 5, 2, 1, 6, 4, 3};
        double[] z = {3, 0, 2, 1, 4, 5, 7, 0, 3, 4};
        double[] w = {1, 0, 0, 1, 1, 0, 1, 0, 0, 1};
        double[] y = {0, 0, 0, 0, 1, 1, 1, 1, 1, 1};
        DataTable table = table(x, y).withNumbers("z", z).withNumbers("w", w);
        Outcome<LogisticFit> outcome = run("y ~ x + z + w", table);
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.reason().code()).isEqualTo(Refusal.SEPARATION);
            assertThat(refused.reason().reason()).contains("x, z").startsWith("Together the columns");
        });
    }

    @Test
    void anEffectThatIsLargeButFiniteIsGiven() {
        int n = 800_000;
        double[] x = new double[n];
        double[] y = new double[n];
        Arrays.fill(x, 0, n / 2, 1);
        Arrays.fill(y, 0, n / 2 - 1, 1);
        y[n - 1] = 1;
        double expected = 2 * StrictMath.log(n / 2 - 1.0);
        assertThat(fit("y ~ x", table(x, y)).coefficient("x").estimate()).isCloseTo(expected, within(1e-8));
    }

    @Test
    void refusesColumnsThatFollowFromOthers() {
        DataTable table = table(AGES, OUTCOMES)
                .withNumbers("months", Arrays.stream(AGES).map(age -> age * 12 + 1e6).toArray());
        assertRefused(run("y ~ x + months", table), Refusal.RANK_DEFICIENT,
                "The column months follows from the columns before it; leave its variable out.");
        DataTable constant = table(AGES, OUTCOMES).withNumbers("same", new double[10]);
        assertRefused(run("y ~ x + same", constant), Refusal.RANK_DEFICIENT,
                "The column same follows from the columns before it; leave its variable out.");
    }

    @Test
    void refusesOneValueAndNoData() {
        assertRefused(run("y ~ x", table(AGES, new double[10])), Refusal.ZERO_VARIANCE,
                "The outcome y has one and the same value throughout.");
        assertRefused(run("y ~ x", table(new double[0], new double[0])), Refusal.NO_DATA, "There is no value of y.");
    }

    @Test
    void takesAFactorOfTwoLevelsAndRefusesOtherOutcomes() {
        List<String> arms = Arrays.stream(OUTCOMES).mapToObj(y -> y == 1 ? "tailored" : "regular").toList();
        DataTable table = table(AGES, OUTCOMES).withFactor("arm", List.of("regular", "tailored"), arms);
        assertThat(fit("arm ~ x", table).coefficients()).isEqualTo(fit("y ~ x", table).coefficients());
        assertThatThrownBy(() -> run("x ~ y", table)).isInstanceOf(ModelException.class)
                .hasMessage("The outcome x holds another value than 0 and 1.");
        assertThatThrownBy(() -> run("y ~ z", table)).isInstanceOf(ModelException.class);
    }

    @Test
    void saysWhenEventsAreFew() {
        assertThat(fit("y ~ x", table(AGES, OUTCOMES)).caveats()).containsExactly(new Caveat(Caveat.Code.SMALL_SAMPLE,
                "The rarer outcome occurs in 5 participants, fewer than 10 for every coefficient "
                        + "beside the intercept."));
    }

    private static void assertRefused(Outcome<LogisticFit> outcome, Refusal code, String sentence) {
        assertThat(outcome).isEqualTo(new Outcome.Refused<>(new NotEstimable(code, sentence)));
    }

    private static LogisticFit fit(String formula, DataTable table) {
        return run(formula, table).orRefuse();
    }

    private static Outcome<LogisticFit> run(String formula, DataTable table) {
        return new LogisticRegression(Formula.parse(formula)).run(table);
    }

    private static DataTable table(double[] x, double[] y) {
        return DataTable.ofRows(x.length).withNumbers("x", x).withNumbers("y", y);
    }
}
