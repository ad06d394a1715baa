package nl.maatstaf.statistics.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.maatstaf.statistics.formula.DataTable;
import nl.maatstaf.statistics.formula.Formula;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Weeks of remission of Freireich et al. (1963, Blood 21, 699), 6-mercaptopurine as the reference and placebo as the
 * other arm, with the results that textbooks print (Kleinbaum and Klein, Survival Analysis; Kalbfleisch and Prentice,
 * 1980).
 */
class LeukaemiaTest {
    private static final double[] TREATED = {
        6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35
    };
    private static final int[] RELAPSED = {1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0};
    private static final double[] PLACEBO = {
        1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23
    };

    private static DataTable data() {
        int[] all = new int[PLACEBO.length];
        Arrays.fill(all, 1);
        List<Person> people = new ArrayList<>(Person.arm("regular", TREATED, RELAPSED));
        people.addAll(Person.arm("tailored", PLACEBO, all));
        return Person.table(people);
    }

    @Test
    void curve() {
        SurvivalCurve curve = new KaplanMeier("arm", "time", "event").run(data()).orRefuse().curves().getFirst();
        assertThat(curve.at(6).orRefuse().survival()).isCloseTo(0.857, within(5e-4));
        assertThat(curve.at(6).orRefuse().atRisk()).isEqualTo(21);
        assertThat(curve.at(23).orRefuse().survival()).isCloseTo(0.448, within(5e-4));
        assertThat(curve.at(23).orRefuse().standardError().orElseThrow()).isCloseTo(0.1346, within(5e-5));
        assertThat(curve.median().time()).hasValue(23);
    }

    @Test
    void curveOfPlaceboComesToZero() {
        SurvivalCurve curve = new KaplanMeier("arm", "time", "event").run(data()).orRefuse().curves().getLast();
        assertThat(curve.median().time()).hasValue(8);
        assertThat(curve.at(23).orRefuse().survival()).isZero();
        assertThat(curve.at(23).orRefuse().standardError()).isEmpty();
        assertThat(curve.at(40).orRefuse().survival()).isZero();
    }

    @Test
    void logRankTest() {
        LogRankTest test = new LogRank("arm", "time", "event").run(data()).orRefuse();
        assertThat(test.reference().observed()).isEqualTo(9);
        assertThat(test.reference().expected()).isCloseTo(19.25, within(5e-3));
        assertThat(test.other().expected()).isCloseTo(10.75, within(5e-3));
        assertThat(test.statistic()).isCloseTo(16.793, within(5e-4));
    }

    @Test
    void coxRegressionWithTheTiesOfBreslow() {
        CoxRegression regression = new CoxRegression(Formula.parse("time ~ arm"), "event").withTies(Ties.BRESLOW);
        CoxFit fit = regression.run(data()).orRefuse();
        assertThat(fit.coefficient("armtailored").logHazardRatio().estimate()).isCloseTo(1.509, within(5e-4));
        assertThat(fit.coefficient("armtailored").logHazardRatio().standardError()).isCloseTo(0.410, within(5e-4));
        assertThat(fit.logLikelihood()).isCloseTo(-86.380, within(5e-4));
    }

    @Test
    void coxRegressionWithTheTiesOfEfron() {
        CoxFit fit = new CoxRegression(Formula.parse("time ~ arm"), "event").run(data()).orRefuse();
        assertThat(fit.coefficient("armtailored").logHazardRatio().estimate()).isCloseTo(1.572, within(5e-4));
        assertThat(fit.coefficient("armtailored").logHazardRatio().standardError()).isCloseTo(0.412, within(5e-4));
        assertThat(fit.likelihoodRatio().statistic()).isCloseTo(16.35, within(5e-3));
    }
}
