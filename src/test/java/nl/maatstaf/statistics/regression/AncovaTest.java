package nl.maatstaf.statistics.regression;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import nl.maatstaf.statistics.Caveat;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.NotEstimable;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.formula.DataTable;
import nl.maatstaf.statistics.formula.Formula;
import nl.maatstaf.statistics.formula.ModelException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

class AncovaTest {

    /**
     * A balanced table. Means are 2.5 and 5.5 by arm and 2 and 6 by x, so the difference is 3, the slope 2 and the
     * residuals ±½. Then RSS = 1 on 1 df, the variance of the difference 1·(½ + ½), R² = 1 − 1/26 as the total is
     * 9 + 0 + 1 + 16, and p = 1 − 2 arctan(3)/π. Every leverage is ¾ and every e²(¼ of 1), so HC0 gives (4·¼)/4 = ¼ of
     * the classic variance, HC1 that times 4, HC2 likewise, HC3 times 16.
     */
    @ParameterizedTest
    @CsvSource({"CLASSIC, 1", "HC0, .5", "HC1, 1", "HC2, 1", "HC3, 2"})
    void givesTheDifferenceOfABalancedTable(StandardErrors kind, double standardError) {
        DataTable table = table(2, 2, 1, 4, 3, 8).withNumbers("x", new double[] {-1, 1, -1, 1});
        AncovaFit fit = run("y ~ x + arm", kind, table).orRefuse();
        assertThat(fit.difference().estimate()).isCloseTo(3, within(1e-14));
        assertThat(fit.difference().standardError()).isCloseTo(standardError, within(1e-13));
        assertThat(fit.difference().p())
                .isCloseTo(1 - 2 * StrictMath.atan(3 / standardError) / StrictMath.PI, within(1e-13));
        assertThat(coefficient(fit, "x").estimate()).isCloseTo(2, within(1e-14));
        assertThat(coefficient(fit, "(Intercept)").estimate()).isCloseTo(2.5, within(1e-14));
        assertThat(fit.df()).isEqualTo(1);
        assertThat(fit.sigma()).isCloseTo(1, within(1e-14));
        assertThat(fit.rSquared()).isCloseTo(1 - 1 / 26.0, within(1e-14));
    }

    /** Without covariates HC2 is √(s²/n + s²/n) of the arms: variances 14/3 and 4 over 4 and 3. */
    @Test
    void withoutCovariatesHc2IsWelch() {
        DataTable table = table(4, 3, 1, 2, 3, 6, 2, 4, 6);
        Estimated difference = run("y ~ arm", StandardErrors.HC2, table).orRefuse().difference();
        assertThat(difference.standardError()).isCloseTo(StrictMath.sqrt(14 / 12.0 + 4 / 3.0), within(1e-13));
    }

    @Test
    void averagesTheDifferenceOverParticipantsWhereItDependsOnACovariate() {
        double[] x = {1, 2, 6, 8, 3, 3, 9, 4};
        DataTable table = table(4, 4, 3, 2, 5, 9, 4, 6, 5, 7);
        DataTable centred = table.withNumbers("x", Arrays.stream(x).map(value -> value - 4.5).toArray());
        AncovaFit fit = run("y ~ x*arm", StandardErrors.HC3, table.withNumbers("x", x)).orRefuse();
        Estimated atTheMean = coefficient(run("y ~ x*arm", StandardErrors.HC3, centred).orRefuse(), "armtailored");
        assertThat(fit.difference().estimate()).isCloseTo(atTheMean.estimate(), within(1e-12));
        assertThat(fit.difference().standardError()).isCloseTo(atTheMean.standardError(), within(1e-12));
        assertThat(coefficient(fit, "armtailored").estimate()).isNotCloseTo(atTheMean.estimate(), within(.1));
    }

    @ParameterizedTest
    @EnumSource(StandardErrors.class)
    void refusesWhatNeverVaries(StandardErrors kind) {
        assertRefused(run("y ~ arm", kind, table(2, 2, 5, 5, 5, 5)), Refusal.ZERO_VARIANCE,
                "The outcome y has one and the same value throughout.");
        assertRefused(run("y ~ arm", kind, table(3, 3, .1, .1, .1, .3, .3, .3)), Refusal.ZERO_VARIANCE,
                "The columns explain the outcome y to the last digit; nothing is left to vary.");
    }

    @Test
    void refusesOneArmAndThreeArmsAndNobody() {
        assertRefused(run("y ~ arm", StandardErrors.HC3, table(4, 0, 1, 2, 3, 4)), Refusal.ONE_ARM,
                "All participants are in the regular arm; two arms are compared.");
        DataTable three = table(2, 2, 1, 2, 3, 4)
                .withFactor("arm", List.of("a", "b", "c"), List.of("a", "b", "c", "a"));
        assertRefused(run("y ~ arm", StandardErrors.HC3, three), Refusal.MORE_THAN_TWO_ARMS,
                "There are 3 arms (a, b, c); two arms are compared.");
        assertRefused(run("y ~ arm", StandardErrors.HC3, table(0, 0)), Refusal.NO_DATA, "There are no participants.");
    }

    @Test
    void refusesTooFewAndCollinear() {
        assertRefused(run("y ~ arm", StandardErrors.HC3, table(1, 1, 1, 2)), Refusal.TOO_FEW_PARTICIPANTS,
                "There are 2 values of y for 2 coefficients, too few to see what varies.");
        DataTable table = table(3, 2, 1, 2, 4, 3, 6).withNumbers("x", new double[] {3, 3, 3, 5, 5});
        assertRefused(run("y ~ x + arm", StandardErrors.HC3, table), Refusal.RANK_DEFICIENT,
                "The column armtailored follows from the columns before it; leave its variable out.");
    }

    /** The last participant alone has her arm, so her residual is zero by construction and her leverage one. */
    @Test
    void anArmOfOneParticipantHasNoJackknife() {
        DataTable table = table(4, 1, 1, 2, 3, 6, 9);
        assertRefused(run("y ~ arm", StandardErrors.HC3, table), Refusal.TOO_FEW_PARTICIPANTS,
                "The participant in row 5 alone settles a coefficient, so that HC3 standard errors don't exist.");
        assertThat(run("y ~ arm", StandardErrors.CLASSIC, table)).isInstanceOf(Outcome.Answered.class);
    }

    @Test
    void saysWhenUncorrectedStandardErrorsMeetASmallSample() {
        assertThat(run("y ~ arm", StandardErrors.HC0, table(2, 2, 1, 2, 3, 5)).orRefuse().caveats())
                .extracting(Caveat::code).containsExactly(Caveat.Code.SMALL_SAMPLE);
        assertThat(run("y ~ arm", StandardErrors.HC3, table(2, 2, 1, 2, 3, 5)).orRefuse().caveats()).isEmpty();
    }

    @Test
    void aFormulaWithoutTheArmIsAMistake() {
        DataTable table = table(2, 2, 1, 2, 3, 5);
        assertThatThrownBy(() -> run("y ~ x", StandardErrors.HC3, table.withNumbers("x", new double[4])))
                .isInstanceOf(ModelException.class).hasMessage("The formula doesn't have the arm, arm.");
    }

    /** The regular arm is constant: its mean, the intercept, has no uncertainty to show; the difference has. */
    @Test
    void refusesOneCoefficientAndGivesTheOthers() {
        AncovaFit fit = run("y ~ arm", StandardErrors.HC2, table(3, 2, .1, .1, .1, 1, 3)).orRefuse();
        assertThat(fit.coefficients().get("(Intercept)")).isEqualTo(new NotEstimable(Refusal.ZERO_VARIANCE,
                "The participants who settle (Intercept) have no residual variance."));
        assertThat(fit.difference().estimate()).isCloseTo(1.9, within(1e-14));
        assertThat(fit.difference().standardError()).isCloseTo(1, within(1e-13));
    }

    private static Estimated coefficient(AncovaFit fit, String name) {
        return assertInstanceOf(Estimated.class, fit.coefficients().get(name));
    }

    private static void assertRefused(Outcome<AncovaFit> outcome, Refusal code, String sentence) {
        assertThat(outcome).isEqualTo(new Outcome.Refused<>(new NotEstimable(code, sentence)));
    }

    private static Outcome<AncovaFit> run(String formula, StandardErrors kind, DataTable table) {
        return new Ancova(Formula.parse(formula), "arm").withStandardErrors(kind).run(table);
    }

    private static DataTable table(int regular, int tailored, double... y) {
        List<String> arms = Stream.concat(Collections.nCopies(regular, "regular").stream(),
                Collections.nCopies(tailored, "tailored").stream()).toList();
        return DataTable.ofRows(y.length).withNumbers("y", y)
                .withFactor("arm", List.of("regular", "tailored"), arms);
    }
}
