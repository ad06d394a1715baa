package nl.maatstaf.statistics.ordinal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.ReferenceCase;
import nl.maatstaf.statistics.formula.DataTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Every number that R gives for ordered outcomes in two arms. */
class OrdinalReferenceTest {

    static Stream<ReferenceCase> cases() {
        return ReferenceCase.answered("ordinal");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void ranksAreComparedAsWilcoxonMannAndWhitneyDid(ReferenceCase reference) {
        RankSumTest test = new WilcoxonMannWhitney("y", "arm").run(table(reference)).orRefuse();
        JsonNode expected = reference.expected();
        reference.assertClose("U", test.u(), expected.get("wmw_U"));
        reference.assertClose("p", test.p(), expected.get("wmw_p_normal_ties"));
        reference.assertClose("p, continuity", test.pContinuity(), expected.get("wmw_p_continuity"));
        reference.assertClose("probabilistic index", test.probabilisticIndex(),
                expected.get("probabilistic_index_tailored_gt_regular"));
        reference.assertClose("Cliff's delta", test.cliffsDelta(), expected.get("cliffs_delta"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void ranksAreComparedAsBrunnerAndMunzelDid(ReferenceCase reference) {
        RelativeEffect effect = new BrunnerMunzel("y", "arm").run(table(reference)).orRefuse();
        JsonNode expected = reference.expected().get("brunner_munzel");
        reference.assertClose("statistic", effect.statistic(), expected.get("statistic"));
        reference.assertClose("df", effect.df(), expected.get("df"));
        reference.assertClose("p", effect.p(), expected.get("p"));
        reference.assertClose("estimate", effect.estimate(), expected.get("estimate"));
        reference.assertClose("interval", effect.interval(), expected.get("ci95"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theOddsAreProportional(ReferenceCase reference) {
        ProportionalOddsFit fit = model(reference).run(table(reference)).orRefuse();
        JsonNode expected = reference.expected().get("proportional_odds");
        assertEstimates(reference, fit.thresholds(), expected.get("thresholds"), expected.get("se"));
        assertEstimates(reference, fit.coefficients(), expected.get("coef"), expected.get("se"));
        reference.assertClose("odds ratio", fit.commonOddsRatio(), expected.get("common_odds_ratio"));
        reference.assertClose("log-likelihood", fit.logLikelihood(), expected.get("logLik"));
        reference.assertClose("test of the arm", fit.armTest().statistic(), expected.get("lr_test_arm"));
        reference.assertClose("p of the arm", fit.armTest().p(), expected.get("lr_p_arm"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void proportionalityIsTestedWhereItCanBe(ReferenceCase reference) {
        Outcome<LikelihoodRatio> actual = model(reference).run(table(reference)).orRefuse().proportionality();
        JsonNode expected = reference.expected().get("po_test_arm_lr");
        if (expected.isNull()) {
            assertThat(actual).isInstanceOf(Outcome.Refused.class);
        } else {
            LikelihoodRatio test = actual.orRefuse();
            reference.assertClose("statistic", test.statistic(), expected.get("LRT"));
            assertThat(test.df()).isEqualTo(expected.get("df").asInt());
            reference.assertClose("p", test.p(), expected.get("p"));
        }
    }

    private static void assertEstimates(ReferenceCase reference, SequencedMap<String, Estimated> actual,
            JsonNode expected, JsonNode standardErrors) {
        assertThat(actual.keySet()).containsExactlyElementsOf(expected.propertyNames());
        for (Map.Entry<String, Estimated> entry : actual.entrySet()) {
            String name = entry.getKey();
            // A threshold near zero has the digits that its standard error has.
            double error = standardErrors.get(name).asDouble();
            reference.assertClose(name, entry.getValue().estimate(), expected.get(name), error);
            reference.assertClose("SE of " + name, entry.getValue().standardError(), standardErrors.get(name));
        }
    }

    private static ProportionalOdds model(ReferenceCase reference) {
        return ProportionalOdds.of(reference.model().get("formula").asString().replaceFirst("^o\\b", "y"));
    }

    /** The outcome has the levels of the case, in their order. */
    private static DataTable table(ReferenceCase reference) {
        DataTable table = reference.table("y");
        List<String> found = table.levels("y");
        List<String> levels = reference.model().get("levels").valueStream().map(JsonNode::asString).toList();
        return table.withFactor("y", levels,
                Arrays.stream(table.positions("y")).mapToObj(found::get).toList());
    }
}
