package nl.maatstaf.analysis.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.maatstaf.analysis.result.Comparison;
import nl.maatstaf.analysis.result.Contrast;
import nl.maatstaf.analysis.result.EventCurve;
import nl.maatstaf.analysis.result.Figure;
import nl.maatstaf.analysis.result.Measure;
import nl.maatstaf.analysis.result.Trajectory;
import nl.maatstaf.instrument.Condition;
import nl.maatstaf.instrument.Made;
import nl.maatstaf.instrument.Score;
import nl.maatstaf.instrument.plan.Method;
import nl.maatstaf.instrument.plan.PlannedOutcome;
import nl.maatstaf.statistics.Interval;
import nl.maatstaf.statistics.ReferenceCase;
import nl.maatstaf.study.Arm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static nl.maatstaf.analysis.engine.GivenQuestion.planned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** From people to results the engine gives what R gives for the same rows. */
class OutcomeAnalysisReferenceTest {

    static Stream<ReferenceCase> ladders() {
        return RCases.named("ordinal", "ordinal_sim_ladder", "ordinal_brunner_munzel_2000");
    }

    @ParameterizedTest
    @MethodSource("ladders")
    void comparesLevelsByOddsAndByRanks(ReferenceCase reference) {
        GivenData data = atWaveOne(reference, "y");
        boolean stratified = reference.header().contains("stratum");
        JsonNode expected = reference.expected();
        Answer odds = answer(data, new Method.ProportionalOdds(stratified ? List.of("stratum") : List.of()), 1,
                GivenQuestion.score("y", 1));
        JsonNode model = expected.get("proportional_odds");
        Contrast ratio = of(odds, Measure.ODDS_RATIO);
        reference.assertClose("odds ratio", ratio.estimate(), model.get("common_odds_ratio"));
        double log = model.get("coef").get("armtailored").asDouble();
        double error = model.get("se").get("armtailored").asDouble();
        assertThat(Math.log(ratio.upper())).isCloseTo(log + 1.959963984540054 * error,
                within(1e-6));
        assertThat(ratio.standardError()).isEmpty();
        JsonNode munzel = expected.get("brunner_munzel");
        Answer ranks = answer(data, new Method.RankComparison(), 1, GivenQuestion.score("y", 1));
        Contrast chance = of(ranks, Measure.CHANCE_OF_MORE);
        reference.assertClose("chance", chance.estimate(), munzel.get("estimate"));
        reference.assertClose("interval", new Interval(chance.lower(), chance.upper()), munzel.get("ci95"));
        reference.assertClose("df", chance.df().orElseThrow(), munzel.get("df"));
        reference.assertClose("p", ranks.p().orElseThrow(), munzel.get("p"));
    }

    static Stream<ReferenceCase> tables() {
        return RCases.named("risk_difference", "rd_newcombe_56_70_48_80", "rd_newcombe_9_10_3_10",
                "rd_newcombe_10_10_0_20", "edge_rd_all_zero");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void comparesSharesByNewcombeAndFisher(ReferenceCase reference) {
        var data = new GivenData().closed(1);
        for (Map<String, String> row : RCases.rows(reference)) {
            for (int i = 0; i < RCases.number(row, "n"); i++) {
                data.person(RCases.arm(row)).saysAt(1, "work", i < RCases.number(row, "x") ? 1 : 0);
            }
        }
        Answer answer = answer(data, new Method.RiskDifference(), 1, GivenQuestion.event("work", false));
        JsonNode expected = reference.expected();
        Contrast difference = of(answer, Measure.DIFFERENCE_IN_SHARES);
        reference.assertClose("difference", difference.estimate(), expected.get("risk_difference"), 1);
        reference.assertClose("interval", new Interval(difference.lower(), difference.upper()),
                expected.get("newcombe_method10_ci95"));
        reference.assertClose("fisher", answer.p().orElseThrow(), expected.get("fisher_p"));
        var one = (Comparison.AtOneWave) answer.comparison();
        Figure tailored = one.tailored().figure().orElseThrow();
        reference.assertClose("tailored", tailored.estimate(), expected.get("p_tailored"), 1);
        reference.assertClose(
                "wilson", new Interval(tailored.lower(), tailored.upper()), expected.get("wilson_ci_tailored"));
        assertThat(one.others()).hasSize(expected.get("odds_ratio").isNumber() ? 1 : 0);
        one.others().forEach(odds -> reference.assertClose("odds", odds.estimate(), expected.get("odds_ratio")));
    }

    static Stream<ReferenceCase> anorexia() {
        return RCases.named("ancova", "ancova_anorexia");
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("anorexia")
    void adjustsMeansForTheBaseline(ReferenceCase reference) {
        var data = new GivenData().closed(1);
        RCases.rows(reference).forEach(row -> data.person(RCases.arm(row))
                .says("kilos", RCases.number(row, "pre"), RCases.number(row, "y")));
        Answer answer = answer(data, new Method.Ancova(List.of()), 1, GivenQuestion.score("kilos", 10));
        Contrast difference = of(answer, Measure.DIFFERENCE_IN_MEANS);
        JsonNode expected = reference.expected();
        reference.assertClose("difference", difference.estimate(), expected.get("coef").get("armtailored"));
        reference.assertClose(
                "se", difference.standardError().orElseThrow(), expected.get("se_HC3").get("armtailored"));
        assertThat(difference.df().orElseThrow()).isEqualTo(expected.get("df").asDouble());
        var one = (Comparison.AtOneWave) answer.comparison();
        double mean = RCases.rows(reference).stream().mapToDouble(row -> RCases.number(row, "pre")).average().orElseThrow();
        assertThat(one.regular().figure().orElseThrow().estimate()).isCloseTo(
                expected.get("coef").get("(Intercept)").asDouble() + mean * expected.get("coef").get("pre").asDouble(),
                within(1e-8));
    }

    static Stream<ReferenceCase> samples() {
        return RCases.named("welch_hedges", "welch_sleep", "welch_toothgrowth");
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("samples")
    void comparesMeansByWelch(ReferenceCase reference) {
        Answer answer = answer(atWaveOne(reference, "y"), new Method.WelchComparison(), 1, GivenQuestion.score("y", 10));
        Contrast difference = of(answer, Measure.DIFFERENCE_IN_MEANS);
        JsonNode expected = reference.expected();
        reference.assertClose("difference", difference.estimate(), expected.get("diff"));
        reference.assertClose("se", difference.standardError().orElseThrow(), expected.get("se"));
        reference.assertClose("df", difference.df().orElseThrow(), expected.get("df"));
        reference.assertClose("p", answer.p().orElseThrow(), expected.get("p"));
        reference.assertClose("interval", new Interval(difference.lower(), difference.upper()), expected.get("ci95"));
    }

    static Stream<ReferenceCase> weighted() {
        return RCases.named("propensity_weighting", "psweight_sim");
    }

    @ParameterizedTest
    @MethodSource("weighted")
    void weighsArmsToTheirOverlap(ReferenceCase reference) {
        List<String> levels = List.of("high", "low", "mid");
        var data = new GivenData().closed(1);
        RCases.rows(reference).forEach(row -> data.person(RCases.arm(row))
                .saysAt(0, "age", RCases.number(row, "age")).saysAt(0, "duration", RCases.number(row, "duration"))
                .chose("EDU", 1 + levels.indexOf(RCases.text(row, "edu"))).saysAt(1, "y", RCases.number(row, "y")));
        Question question = GivenQuestion.about(
                        planned("y", new Method.OverlapWeights(List.of("age", "EDU", "duration")), 1),
                        GivenQuestion.score("y", 10_000), GivenQuestion.score("age", 1), GivenQuestion.score("duration", 100))
                .asking(Made.choice("EDU", Condition.always(), 1, 2, 3)).question();
        Answer answer = new OutcomeAnalysis(question, data).answer(question.plan().primary());
        JsonNode expected = reference.expected().get("overlap");
        Contrast difference = of(answer, Measure.DIFFERENCE_IN_MEANS);
        reference.assertClose("difference", difference.estimate(), expected.get("difference"));
        reference.assertClose(
                "se", difference.standardError().orElseThrow(), expected.get("se_sandwich_estimated_ps"));
        var one = (Comparison.AtOneWave) answer.comparison();
        reference.assertClose(
                "tailored", one.tailored().figure().orElseThrow().estimate(), expected.get("mean_tailored"));
    }

    static Stream<ReferenceCase> months() {
        return RCases.named("survival", "surv_sim_months");
    }

    /** The file has thirds of months; a wave stands for each. */
    @ParameterizedTest
    @MethodSource("months")
    void followsPeopleUntilTheEvent(ReferenceCase reference) {
        var data = new GivenData().closed(72);
        for (Map<String, String> row : RCases.rows(reference)) {
            int time = (int) Math.round(3 * RCases.number(row, "time"));
            GivenData.Given person = data.person(RCases.arm(row)).stratum(RCases.stratum(row));
            for (int wave = 0; wave <= time; wave++) {
                person.saysAt(wave, "work", wave == time ? RCases.number(row, "event") : 0);
            }
        }
        JsonNode expected = reference.expected();
        Answer plain = answer(data, new Method.TimeToEvent(List.of()), 72, GivenQuestion.event("work", true));
        Contrast ratio = of(plain, Measure.HAZARD_RATIO);
        assertThat(Math.log(ratio.estimate())).isCloseTo(expected.get("cox").get("log_hr").asDouble(),
                within(1e-8));
        assertThat((Math.log(ratio.upper()) - Math.log(ratio.lower())) / 2 / 1.959963984540054).isCloseTo(
                expected.get("cox").get("se").asDouble(), within(1e-8));
        reference.assertClose("p", plain.p().orElseThrow(), expected.get("logrank").get("p"));
        var times = (Comparison.EventTimes) plain.comparison();
        assertCurve(times.regular(), expected.get("km").get(0));
        assertCurve(times.tailored(), expected.get("km").get(1));
        Answer stratified =
                answer(data, new Method.TimeToEvent(List.of("stratum")), 72, GivenQuestion.event("work", true));
        reference.assertClose("stratified p", stratified.p().orElseThrow(), expected.get("stratified_logrank").get("p"));
        Answer shorter = answer(data, new Method.TimeToEvent(List.of()), 54, GivenQuestion.event("work", true));
        Contrast quarters = ((Comparison.EventTimes) shorter.comparison()).others().getFirst();
        assertThat(quarters.measure()).isEqualTo(Measure.DIFFERENCE_IN_EVENT_FREE_QUARTERS);
        reference.assertClose("restricted mean", quarters.estimate() / 3, expected.get("rmst").get("difference"));
        reference.assertClose("restricted mean", new Interval(quarters.lower() / 3, quarters.upper() / 3),
                expected.get("rmst").get("ci95"));
    }

    private static void assertCurve(EventCurve curve, JsonNode expected) {
        for (int i = 0; i < expected.get("times").size(); i++) {
            EventCurve.Point point = curve.points().get(3 * expected.get("times").get(i).asInt());
            assertThat(point.atRisk()).isEqualTo(expected.get("n_risk").get(i).asLong());
            double tolerance = 1e-8;
            assertThat(1 - point.share().estimate()).isCloseTo(expected.get("surv").get(i).asDouble(),
                    within(tolerance));
            assertThat(1 - point.share().lower()).isCloseTo(expected.get("upper_loglog").get(i).asDouble(),
                    within(tolerance));
            assertThat(1 - point.share().upper()).isCloseTo(expected.get("lower_loglog").get(i).asDouble(),
                    within(tolerance));
        }
    }

    static Stream<ReferenceCase> paidWork() {
        return RCases.named("gee_waves", "gee_waves_paid_work");
    }

    @ParameterizedTest
    @MethodSource("paidWork")
    void averagesSharesOverThePlannedWaves(ReferenceCase reference) {
        var data = new GivenData().closed(4);
        var people = new HashMap<String, GivenData.Given>();
        RCases.named("gee_logistic", "gee_sim_paid_work").flatMap(rows -> RCases.rows(rows).stream()).forEach(row ->
                people.computeIfAbsent(RCases.text(row, "id"),
                                _ -> data.person(RCases.arm(row)).stratum(RCases.stratum(row)))
                        .saysAt((int) RCases.number(row, "wave"), "work", RCases.number(row, "y")));
        Score work = GivenQuestion.event("work", false);
        Question question = GivenQuestion.about(
                planned("work", new Method.RepeatedYesNo("work ~ stratum + wave*arm"), 2, 3, 4), work).question();
        Answer answer = new OutcomeAnalysis(question, data).answer(question.plan().primary());
        assertContrast(reference, of(answer, Measure.DIFFERENCE_IN_SHARES), "difference");
        var overTime = (Comparison.OverTime) answer.comparison();
        Contrast odds = overTime.others().getFirst();
        assertThat(odds.measure()).isEqualTo(Measure.ODDS_RATIO);
        assertThat(Math.log(odds.estimate())).isCloseTo(reference.expected().get("log odds ratio").get(0).asDouble(),
                within(1e-7));
        assertThat(overTime.trajectory().waves()).extracting(Trajectory.AtWave::wave).containsExactly(1, 2, 3, 4);
        for (Trajectory.AtWave wave : overTime.trajectory().waves()) {
            assertContrast(reference, wave.contrast().orElseThrow(), "difference " + wave.wave());
            for (Arm arm : Arm.values()) {
                reference.assertClose(arm.code(), wave.of(arm).figure().orElseThrow().estimate(),
                        reference.expected().get(arm.code() + " " + wave.wave()).get(0));
            }
        }
        assertThat(answer.participants()).isEqualTo(299);
        assertThat(answer.observations()).isEqualTo(945);
        assertThat(answer.caveats()).anyMatch(sentence -> sentence.contains("not held equal at the baseline"));
    }

    private static void assertContrast(ReferenceCase reference, Contrast contrast, String what) {
        reference.assertClose(what, contrast.estimate(), reference.expected().get(what).get(0));
        reference.assertClose(what, contrast.standardError().orElseThrow(), reference.expected().get(what).get(1));
    }

    private static GivenData atWaveOne(ReferenceCase reference, String score) {
        var data = new GivenData().closed(1);
        RCases.rows(reference).forEach(row -> {
            GivenData.Given person = data.person(RCases.arm(row)).saysAt(1, score, RCases.number(row, score));
            if (row.containsKey("stratum")) {
                person.stratum(RCases.stratum(row));
            }
        });
        return data;
    }

    private static Answer answer(GivenData data, Method method, int wave, Score score) {
        PlannedOutcome outcome = planned(score.name(), method, wave);
        return new OutcomeAnalysis(GivenQuestion.about(outcome, score).question(), data).answer(outcome);
    }

    private static Contrast of(Answer answer, Measure measure) {
        Contrast contrast = answer.comparison().planned().orElseThrow();
        assertThat(contrast.measure()).isEqualTo(measure);
        return contrast;
    }
}
