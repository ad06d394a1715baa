package nl.maatstaf.statistics.scales;

import java.util.stream.Stream;
import nl.maatstaf.statistics.ReferenceCase;
import nl.maatstaf.statistics.formula.DataTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Every number that R gives for the reliability of a scale. */
class ReliabilityReferenceTest {

    static Stream<ReferenceCase> cases() {
        return ReferenceCase.answered("reliability");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theItemsMeasureTogetherAsReliably(ReferenceCase reference) {
        DataTable table = reference.table();
        ItemMoments moments = ItemMoments.of(table, table.names())
                .withLeftOut(reference.fields().size() - table.rows());
        assertReliability(reference, new Reliability().run(moments).orRefuse());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void covariancesAreEnough(ReferenceCase reference) {
        DataTable table = reference.table();
        ItemMoments moments = ItemMoments.of(table, table.names());
        assertReliability(reference, new Reliability().run(
                ItemMoments.ofCovariance(moments.items(), moments.n(), moments.covariance())).orRefuse());
    }

    private static void assertReliability(ReferenceCase reference, ScaleReliability scale) {
        JsonNode expected = reference.expected();
        assertThat(scale.n()).isEqualTo(expected.get("n_complete").asLong());
        assertThat(scale.items()).hasSize(expected.get("items").asInt());
        reference.assertClose("alpha", scale.alpha(), expected.get("alpha_raw"));
        reference.assertClose("alpha", scale.alpha(), expected.get("alpha_psych"));
        reference.assertClose("standardised alpha", scale.standardisedAlpha().orElseThrow(),
                expected.get("alpha_standardised"));
        reference.assertClose("interval", scale.interval(), expected.get("alpha_ci95_feldt"));
        assertThat(scale.items().keySet())
                .containsExactlyElementsOf(expected.get("alpha_if_item_dropped").propertyNames());
        scale.items().forEach((name, item) -> {
            reference.assertClose("alpha without " + name, item.alphaWithout().orElseThrow(),
                    expected.get("alpha_if_item_dropped").get(name));
            reference.assertClose("item-rest correlation of " + name, item.itemRest().orElseThrow(),
                    expected.get("item_rest_correlation").get(name));
        });
        OneFactor factor = scale.factor().orRefuse();
        reference.assertClose("standardised omega", factor.standardisedOmega(),
                expected.get("omega_total_1factor_ML_standardised"));
        reference.assertClose("omega", factor.omega(), expected.get("omega_total_1factor_ML_covariance"));
        assertThat(factor.loadings().keySet()).containsExactlyElementsOf(expected.get("loadings").propertyNames());
        factor.loadings().forEach((name, loading) ->
                reference.assertClose("loading of " + name, loading, expected.get("loadings").get(name), 1));
    }
}
