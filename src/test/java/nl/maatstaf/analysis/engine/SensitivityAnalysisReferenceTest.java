package nl.maatstaf.analysis.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.maatstaf.analysis.result.Contrast;
import nl.maatstaf.analysis.result.SensitivityResult;
import nl.maatstaf.instrument.plan.Sensitivity;
import nl.maatstaf.statistics.ReferenceCase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** From people to results the engine gives what R gives for the same rows. */
class SensitivityAnalysisReferenceTest {

    static Stream<ReferenceCase> antidepressant() {
        return RCases.named("reference_based_imputation", "rbmi_antidepressant");
    }

    /** The file's baseline is the score at wave 0, and its changes from there are the score at later waves. */
    @ParameterizedTest
    @MethodSource("antidepressant")
    void imputesAsRbmiDoes(ReferenceCase reference) {
        var data = new GivenData().closed(4);
        var people = new HashMap<String, GivenData.Given>();
        for (Map<String, String> row : RCases.rows(reference)) {
            GivenData.Given person = people.computeIfAbsent(RCases.text(row, "id"), _ -> data.person(RCases.arm(row))
                    .says("mood", RCases.number(row, "baseline")));
            person.saysAt((int) RCases.number(row, "wave"), "mood", RCases.number(row, "y"));
        }
        var question = GivenQuestion.about(
                GivenQuestion.planned("mood", GivenQuestion.mixed("mood ~ arm*wave"), 4), GivenQuestion.score("mood", 1));
        var analysis = new SensitivityAnalysis(question.question(), data);
        JsonNode expected = reference.expected();
        SensitivityResult jump = analysis.result(new Sensitivity.JumpToReference());
        assertContrast(reference, jump.contrast().orElseThrow(), expected.get("JR").get(3));
        SensitivityResult tipping = analysis.result(new Sensitivity.TippingPoint(-2));
        assertContrast(reference, tipping.contrast().orElseThrow(), expected.get("MAR").get(3));
        assertThat(tipping.curve()).hasSize(21);
        assertThat(tipping.curve().get(10).shift()).isEqualTo(-1);
        assertContrast(reference, tipping.curve().get(10).contrast(), expected.get("delta_tailored_-1").get(3));
        assertContrast(reference, tipping.curve().getLast().contrast(), expected.get("delta_tailored_-2").get(3));
        assertThat(tipping.tipping()).as("it grows further from zero").isEmpty();
        assertThat(analysis.result(new Sensitivity.TippingPoint(10)).tipping().orElseThrow()).isBetween(0.5, 10.0);
    }

    private static void assertContrast(ReferenceCase reference, Contrast contrast, JsonNode expected) {
        reference.assertClose("difference", contrast.estimate(), expected.get("est"));
        reference.assertClose("standard error", contrast.standardError().orElseThrow(), expected.get("se"));
    }

    static Stream<ReferenceCase> constrained() {
        return RCases.named("mmrm_constrained_baseline", "mmrm_constrained_sim_4waves");
    }

    @ParameterizedTest
    @MethodSource("constrained")
    void allowsForSmallSamplesAsMmrmDoes(ReferenceCase reference) {
        var data = new GivenData().closed(4);
        var people = new HashMap<String, GivenData.Given>();
        RCases.rows(reference).forEach(row -> people.computeIfAbsent(RCases.text(row, "id"),
                        _ -> data.person(RCases.arm(row)).stratum(RCases.stratum(row)))
                .saysAt((int) RCases.number(row, "wave"), "mark", RCases.number(row, "y")));
        var question = GivenQuestion.about(
                GivenQuestion.planned("mark", GivenQuestion.mixed("mark ~ stratum + arm*wave"), 1, 2, 3, 4),
                GivenQuestion.score("mark", 1000)).question();
        Contrast primary = new OutcomeAnalysis(question, data).answer(question.plan().primary()).comparison().planned()
                .orElseThrow();
        JsonNode expected = reference.expected();
        assertContrast(reference, primary, expected.get("contrasts_satterthwaite").get("diff_average_post_waves"));
        Contrast allowed = new SensitivityAnalysis(question, data).result(new Sensitivity.KenwardRoger()).contrast()
                .orElseThrow();
        assertContrast(reference, allowed, expected.get("contrasts_kenward_roger_linear").get("diff_average_post_waves"));
        Contrast robust = new SensitivityAnalysis(question, data).result(new Sensitivity.RobustStandardErrors())
                .contrast().orElseThrow();
        assertThat(robust.estimate()).isEqualTo(primary.estimate());
        assertThat(robust.standardError()).isNotEqualTo(primary.standardError());
        Contrast perArm = new SensitivityAnalysis(question, data).result(new Sensitivity.CovariancePerArm())
                .contrast().orElseThrow();
        assertThat(perArm.estimate()).isNotEqualTo(primary.estimate());
    }

    static Stream<ReferenceCase> observed() {
        return RCases.named("observation_weighting", "ipw_sim");
    }

    /** The second wave is still to come for a cohort: nothing of theirs is missing there. */
    @ParameterizedTest
    @MethodSource("observed")
    void weighsThoseObservedAsStackedEquationsDo(ReferenceCase reference) {
        var data = new GivenData().closed("early", 2).closed("late", 1);
        var people = new HashMap<String, GivenData.Given>();
        for (Map<String, String> row : RCases.rows(reference)) {
            boolean late = RCases.number(row, "id") > 130;
            GivenData.Given person = people.computeIfAbsent(RCases.text(row, "id"), _ -> data.person(RCases.arm(row))
                    .cohort(late ? "late" : "early").stratum(RCases.stratum(row))
                    .says("mark", RCases.number(row, "base")));
            double value = RCases.number(row, "y");
            if (!Double.isNaN(value)) {
                person.saysAt((int) RCases.number(row, "wave"), "mark", value);
            }
        }
        var question = GivenQuestion.about(
                GivenQuestion.planned("mark", GivenQuestion.mixed("mark ~ arm*wave"), 1, 2),
                GivenQuestion.score("mark", 10));
        SensitivityResult weighted = new SensitivityAnalysis(question.question(), data)
                .result(new Sensitivity.InverseProbabilityWeights(List.of("stratum", "mark")));
        Contrast difference = weighted.contrast().orElseThrow();
        reference.assertClose("difference", difference.estimate(), reference.expected().get("difference"));
        reference.assertClose("se", difference.standardError().orElseThrow(), reference.expected().get("se"));
        assertThat(weighted.method().options()).containsEntry("observation", "arm, stratum, mark_baseline");
    }
}
