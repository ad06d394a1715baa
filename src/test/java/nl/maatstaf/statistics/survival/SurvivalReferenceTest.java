package nl.maatstaf.statistics.survival;

import java.util.List;
import java.util.stream.Stream;
import nl.maatstaf.statistics.Interval;
import nl.maatstaf.statistics.NotEstimable;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.Procedure;
import nl.maatstaf.statistics.ReferenceCase;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.Result;
import nl.maatstaf.statistics.formula.DataTable;
import nl.maatstaf.statistics.formula.Formula;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class SurvivalReferenceTest {
    private static final KaplanMeier KAPLAN_MEIER = new KaplanMeier("arm", "time", "event");
    private static final LogRank LOG_RANK = new LogRank("arm", "time", "event");

    static Stream<ReferenceCase> withEvents() {
        return ReferenceCase.answered("survival").filter(reference -> reference.expected().has("km"));
    }

    static Stream<ReferenceCase> withoutEvents() {
        return ReferenceCase.answered("survival").filter(reference -> !reference.expected().has("km"));
    }

    private static <R extends Result> R answer(Procedure<DataTable, R> procedure, ReferenceCase reference) {
        return procedure.run(reference.table("stratum")).orRefuse();
    }

    @ParameterizedTest
    @MethodSource("withEvents")
    void curvesAndMedians(ReferenceCase reference) {
        SurvivalCurves curves = answer(KAPLAN_MEIER, reference);
        List<SurvivalCurve> byArm = curves.curves();
        for (int arm = 0; arm < byArm.size(); arm++) {
            JsonNode expected = reference.expected().get("km").get(arm);
            assertThat(byArm.get(arm).arm()).isEqualTo(expected.get("arm").asString());
            for (int i = 0; i < expected.get("times").size(); i++) {
                point(reference, byArm.get(arm), expected, i);
            }
            JsonNode median = reference.expected().get("median").get("g=" + arm);
            if (median.isNumber()) {
                reference.assertClose("median", byArm.get(arm).median().time().orElseThrow(), median);
            } else {
                assertThat(byArm.get(arm).median().time()).isEmpty();
            }
        }
    }

    private static void point(ReferenceCase reference, SurvivalCurve curve, JsonNode expected, int i) {
        SurvivalPoint point = curve.at(expected.get("times").get(i).asDouble()).orRefuse();
        assertThat(point.atRisk()).isEqualTo(expected.get("n_risk").get(i).asLong());
        reference.assertClose("survival", point.survival(), expected.get("surv").get(i));
        if (point.standardError().isPresent()) {
            reference.assertClose(
                    "Greenwood", point.standardError().getAsDouble(), expected.get("se_greenwood").get(i));
        } else {
            assertThat(expected.get("se_greenwood").get(i).isNumber()).isFalse();
        }
        if (point.interval().isPresent()) {
            Interval interval = point.interval().get();
            reference.assertClose("lower", interval.lower(), expected.get("lower_loglog").get(i));
            reference.assertClose("upper", interval.upper(), expected.get("upper_loglog").get(i));
        } else {
            assertThat(expected.get("lower_loglog").get(i).isNumber()).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("withEvents")
    void logRankTests(ReferenceCase reference) {
        LogRankTest test = answer(LOG_RANK, reference);
        JsonNode expected = reference.expected().get("logrank");
        reference.assertClose("observed", test.reference().observed(), expected.get("observed").get(0));
        reference.assertClose("observed", test.other().observed(), expected.get("observed").get(1));
        reference.assertClose("expected", test.reference().expected(), expected.get("expected").get(0));
        reference.assertClose("expected", test.other().expected(), expected.get("expected").get(1));
        reference.assertClose("chi-squared", test.statistic(), expected.get("chisq"));
        reference.assertClose("p", test.p(), expected.get("p"));
        reference.assertClose("rho 1", answer(LOG_RANK.withRho(1), reference).statistic(),
                reference.expected().get("peto_wilcoxon_rho1").get("chisq"));
        JsonNode stratified = reference.expected().path("stratified_logrank");
        if (!stratified.isMissingNode()) {
            LogRankTest within = answer(LOG_RANK.withStrata("stratum"), reference);
            reference.assertClose("stratified", within.statistic(), stratified.get("chisq"));
            reference.assertClose("stratified p", within.p(), stratified.get("p"));
        }
    }

    @ParameterizedTest
    @MethodSource("withEvents")
    void restrictedMeans(ReferenceCase reference) {
        JsonNode expected = reference.expected().get("rmst");
        double tau = expected.get("tau").asDouble();
        RestrictedMeans means = answer(new RestrictedMean("arm", "time", "event", tau), reference);
        reference.assertClose("tailored", means.other().mean(), expected.get("tailored"));
        reference.assertClose("SE tailored", means.other().standardError(), expected.get("se_tailored"));
        reference.assertClose("regular", means.reference().mean(), expected.get("regular"));
        reference.assertClose("SE regular", means.reference().standardError(), expected.get("se_regular"));
        reference.assertClose("difference", means.difference(), expected.get("difference"));
        reference.assertClose("interval", means.test().orElseThrow().interval(), expected.get("ci95"));
        reference.assertClose("p", means.test().orElseThrow().p(), expected.get("p"));
    }

    @ParameterizedTest
    @MethodSource("withEvents")
    void coxRegressions(ReferenceCase reference) {
        JsonNode expected = reference.expected().get("cox");
        CoxRegression regression = new CoxRegression(Formula.parse("time ~ arm"), "event")
                .withTies(expected.get("ties").asString().equals("efron") ? Ties.EFRON : Ties.BRESLOW);
        CoxFit fit = answer(regression, reference);
        reference.assertClose(
                "log hazard ratio", fit.coefficient("armtailored").logHazardRatio().estimate(), expected.get("log_hr"));
        reference.assertClose(
                "SE", fit.coefficient("armtailored").logHazardRatio().standardError(), expected.get("se"));
    }

    @ParameterizedTest
    @MethodSource("withoutEvents")
    void withoutEventsCurvesAreOneAndNothingIsTested(ReferenceCase reference) {
        JsonNode expected = reference.expected();
        SurvivalCurves curves = answer(KAPLAN_MEIER, reference);
        for (int arm = 0; arm < curves.curves().size(); arm++) {
            SurvivalCurve curve = curves.curves().get(arm);
            reference.assertClose(
                    "survival", curve.at(12).orRefuse().survival(), expected.get("km_at_12").get(arm));
            assertThat(expected.get("median").asString()).isEqualTo("not reached");
            assertThat(curve.median().time()).isEmpty();
        }
        RestrictedMeans means = answer(
                new RestrictedMean("arm", "time", "event", expected.get("rmst").get("tau").asDouble()), reference);
        reference.assertClose("tailored", means.other().mean(), expected.get("rmst").get("tailored"));
        reference.assertClose("regular", means.reference().mean(), expected.get("rmst").get("regular"));
        reference.assertClose("difference", means.difference(), expected.get("rmst").get("difference"));
        reference.assertClose("SE", means.standardError(), expected.get("rmst").get("se"));
        assertThat(means.test()).isEmpty();
        assertThat(expected.get("logrank").asString()).startsWith("undefined");
        assertThat(LOG_RANK.run(reference.table()))
                .isInstanceOfSatisfying(Outcome.Refused.class,
                        refused -> assertThat(((NotEstimable) refused.reason()).code()).isEqualTo(Refusal.NO_EVENTS));
    }
}
