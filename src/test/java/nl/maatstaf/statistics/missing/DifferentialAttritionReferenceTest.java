package nl.maatstaf.statistics.missing;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.Finding;
import nl.maatstaf.statistics.ReferenceCase;
import nl.maatstaf.statistics.binary.Proportion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class DifferentialAttritionReferenceTest {
    static Stream<ReferenceCase> cases() {
        return ReferenceCase.answered("attrition");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givesEveryNumber(ReferenceCase reference) {
        Attrition attrition =
                new DifferentialAttrition("dropout", "arm", "baseline").run(reference.table()).orRefuse();
        JsonNode expected = reference.expected();
        for (Proportion arm : List.of(attrition.rates().reference(), attrition.rates().compared())) {
            reference.assertClose("rate", arm.value(), expected.get("dropout_rate").get(arm.counts().arm()));
        }
        Finding pearson = attrition.rates().pearson();
        reference.assertClose("chi-squared", pearson.estimate().orElseThrow(), expected.get("chisq"));
        reference.assertClose("p", pearson.p().orElseThrow(), expected.get("p"));
        reference.assertClose("Fisher", attrition.rates().fisherP(), expected.get("fisher_p"));
        Map<String, Estimated> coefficients = attrition.model().orRefuse().coefficients();
        assertThat(coefficients.keySet()).containsExactlyElementsOf(expected.get("logit_coef").propertyNames());
        coefficients.forEach((name, estimate) -> {
            reference.assertClose(name, estimate.estimate(), expected.get("logit_coef").get(name));
            reference.assertClose(name + " standard error", estimate.standardError(),
                    expected.get("logit_se").get(name));
        });
        reference.assertClose("likelihood ratio", attrition.armTest().estimate().orElseThrow(),
                expected.get("lr_arm_and_interaction_2df"));
        assertThat(attrition.armTest().df()).hasValue(2);
        reference.assertClose("likelihood ratio p", attrition.armTest().p().orElseThrow(), expected.get("lr_p"));
        JsonNode baseline = expected.get("t_baseline_completers_vs_dropouts");
        Estimated difference = (Estimated) attrition.baselineDifference();
        reference.assertClose("t", difference.t(), baseline.get("t"));
        reference.assertClose("df", difference.df(), baseline.get("df"));
        reference.assertClose("t p", difference.p(), baseline.get("p"));
    }
}
