package nl.maatstaf.statistics.weighting;

import java.util.Map;
import java.util.stream.Stream;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.ReferenceCase;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.formula.Formula;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class PropensityWeightingReferenceTest {
    private static final Map<String, Estimand> ESTIMANDS =
            Map.of("iptw_ate", Estimand.ALL, "overlap", Estimand.OVERLAP, "att", Estimand.TREATED);

    private static Stream<ReferenceCase> cases() {
        return ReferenceCase.answered("propensity_weighting");
    }

    private static Stream<ReferenceCase> refused() {
        return ReferenceCase.refused("propensity_weighting");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void equalsTheWeightedComparisonsOfR(ReferenceCase reference) {
        JsonNode expected = reference.expected();
        ESTIMANDS.forEach((name, estimand) -> {
            WeightedComparison found = run(reference, estimand).orRefuse();
            JsonNode numbers = expected.get(name);
            assertThat(found.weightsOther().n()).isEqualTo(expected.get("n_tailored").asLong());
            assertThat(found.weightsReference().n()).isEqualTo(expected.get("n_regular").asLong());
            reference.assertClose(name, found.meanOther(), numbers.get("mean_tailored"));
            reference.assertClose(name, found.meanReference(), numbers.get("mean_regular"));
            reference.assertClose(name, found.difference().estimate(), numbers.get("difference"));
            reference.assertClose(name, found.difference().standardError(), numbers.get("se_sandwich_estimated_ps"));
            reference.assertClose(name, found.standardErrorWithFixedWeights(), numbers.get("se_HC0_weights_fixed"));
            reference.assertClose(name, found.weightsOther().effectiveSample(), numbers.get("ess_tailored"));
            reference.assertClose(name, found.weightsReference().effectiveSample(), numbers.get("ess_regular"));
            reference.assertClose(name, found.largestWeight(), numbers.get("max_weight"));
        });
    }

    @ParameterizedTest
    @MethodSource("cases")
    void equalsTheBalanceOfR(ReferenceCase reference) {
        JsonNode expected = reference.expected();
        ESTIMANDS.forEach((name, estimand) -> {
            WeightedComparison found = run(reference, estimand).orRefuse();
            assertThat(found.balance().keySet())
                    .containsExactlyElementsOf(expected.get("smd_unweighted").propertyNames());
            found.balance().forEach((column, alike) -> {
                reference.assertClose(column, alike.before(), expected.get("smd_unweighted").get(column));
                reference.assertClose(column, alike.varianceRatioBefore().orElseThrow(),
                        expected.get("variance_ratio_unweighted").get(column));
                // Overlap weights make means equal, and what R leaves of the difference is rounding.
                reference.assertClose(column, alike.after(), expected.get(name).get("smd").get(column), 1e-6);
            });
        });
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWhatCannotBeWeighted(ReferenceCase reference) {
        assertThat(run(reference, Estimand.ALL)).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.reason().code())
                    .isEqualTo(Refusal.valueOf(reference.expected().get("code").asString()));
            assertThat(refused.reason().reason()).contains("age");
        });
    }

    private static Outcome<WeightedComparison> run(ReferenceCase reference, Estimand estimand) {
        Formula formula = Formula.parse(reference.model().get("ps_formula").asString().replace("z ~", "arm ~"));
        return new PropensityWeighting(reference.model().path("outcome").asString("y"), formula)
                .withEstimand(estimand).run(reference.table());
    }
}
