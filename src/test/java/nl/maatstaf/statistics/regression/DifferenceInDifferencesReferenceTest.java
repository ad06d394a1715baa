package nl.maatstaf.statistics.regression;

import java.util.stream.Stream;
import nl.maatstaf.statistics.ReferenceCase;
import nl.maatstaf.statistics.formula.DataTable;
import nl.maatstaf.statistics.regression.DifferenceInDifferences.Variables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class DifferenceInDifferencesReferenceTest {
    private static final DifferenceInDifferences PROCEDURE =
            new DifferenceInDifferences(new Variables("y", "arm", "post", "id", "cluster"));

    private static Stream<ReferenceCase> cases() {
        return ReferenceCase.answered("difference_in_differences");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void equalsClubSandwich(ReferenceCase reference) {
        DataTable table = reference.table();
        JsonNode expected = reference.expected();
        for (ClusterStandardErrors kind : ClusterStandardErrors.values()) {
            DifferenceInDifferencesFit fit = PROCEDURE.withStandardErrors(kind).run(table).orRefuse();
            assertThat(fit.n()).isEqualTo(expected.get("n").asLong());
            assertThat(fit.clusters()).isEqualTo(expected.get("clusters").asInt());
            assertThat(fit.coefficients().keySet()).containsExactlyElementsOf(expected.get("coef").propertyNames());
            fit.coefficients().forEach((name, value) ->
                    reference.assertClose(name, value, expected.get("coef").get(name)));
            reference.assertClose("difference", fit.difference().estimate(),
                    expected.get("coef").get(reference.model().get("term").asString()));
            reference.assertClose("classic", fit.classicStandardError(), expected.get("se_classic"));
            JsonNode numbers = expected.get(kind.name());
            reference.assertClose(kind + " se", fit.difference().standardError(), numbers.get("se"));
            reference.assertClose(kind + " df", fit.difference().df(), numbers.get("df_satterthwaite"));
            reference.assertClose(kind + " p", fit.difference().p(), numbers.get("p_satterthwaite"));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void equalsClubSandwichOnChanges(ReferenceCase reference) {
        JsonNode expected = reference.expected().get("change_score_complete_pairs");
        DifferenceInDifferencesFit fit = PROCEDURE.withCompletePairs().run(reference.table()).orRefuse();
        assertThat(fit.n()).isEqualTo(expected.get("n").asLong());
        reference.assertClose("did", fit.difference().estimate(), expected.get("did"));
        reference.assertClose("se", fit.difference().standardError(), expected.get("se_CR2"));
        reference.assertClose("df", fit.difference().df(), expected.get("df_satterthwaite"));
    }
}
