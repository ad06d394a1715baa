package nl.maatstaf.statistics.gee;

import java.util.Map;
import java.util.stream.Stream;
import nl.maatstaf.statistics.Estimate;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.ReferenceCase;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.formula.DataTable;
import nl.maatstaf.statistics.formula.Formula;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class LogisticGeeReferenceTest {
    static Stream<ReferenceCase> cases() {
        return ReferenceCase.answered("gee_logistic");
    }

    static Stream<ReferenceCase> refusedCases() {
        return ReferenceCase.refused("gee_logistic");
    }

    private static Outcome<LogisticGeeFit> run(ReferenceCase reference, WorkingCorrelation correlation) {
        String formula = reference.model().get("formula").asString();
        DataTable table = formula.contains("factor(wave)") ? reference.table("wave") : reference.table();
        Formula parsed = Formula.parse(formula.replace("factor(wave)", "wave"));
        return new LogisticGee(parsed, "arm", "id", correlation).run(table);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsWhatGeepackFinds(ReferenceCase reference) {
        JsonNode expected = reference.expected();
        LogisticGeeFit independence = run(reference, WorkingCorrelation.INDEPENDENCE).orRefuse();
        LogisticGeeFit exchangeable = run(reference, WorkingCorrelation.EXCHANGEABLE).orRefuse();
        assertThat(independence.observations()).isEqualTo(expected.get("n_obs").asLong());
        assertThat(independence.clusters()).isEqualTo(expected.get("n_clients").asLong());
        assertFit(reference, independence, expected.get("independence"));
        assertThat(expected.get("independence").get("alpha").isEmpty()).isTrue();
        assertThat(independence.correlation()).isEmpty();
        assertFit(reference, exchangeable, expected.get("exchangeable"));
        reference.assertClose("alpha", exchangeable.correlation().orElseThrow(),
                expected.get("exchangeable").get("alpha"));
        StandardisedRisks risks = independence.standardised();
        JsonNode standardised = expected.get("standardised");
        assertEstimate(reference, risks.compared(), standardised.get("p_tailored"));
        assertEstimate(reference, risks.reference(), standardised.get("p_regular"));
        assertEstimate(reference, risks.difference(), standardised.get("risk_difference"));
        reference.assertClose(
                "delta", ((Estimated) risks.difference()).standardError(), standardised.get("se_delta"));
    }

    private static void assertFit(ReferenceCase reference, LogisticGeeFit fit, JsonNode expected) {
        assertThat(fit.coefficients()).hasSize(expected.get("coef").size());
        for (Map.Entry<String, JsonNode> coefficient : expected.get("coef").properties()) {
            Estimate estimate = fit.coefficient(coefficient.getKey().replace("factor(wave)", "wave"));
            assertThat(estimate).as(coefficient.getKey()).isInstanceOf(Estimated.class);
            assertEstimate(reference, estimate, coefficient.getValue());
            reference.assertClose(coefficient.getKey(), ((Estimated) estimate).standardError(),
                    expected.get("se_robust").get(coefficient.getKey()));
        }
        reference.assertClose("phi", fit.scale(), expected.get("phi"));
    }

    private static void assertEstimate(ReferenceCase reference, Estimate actual, JsonNode expected) {
        reference.assertClose("estimate", ((Estimated) actual).estimate(), expected);
    }

    @ParameterizedTest
    @MethodSource("refusedCases")
    void refusesWhatHasNoAnswer(ReferenceCase reference) {
        for (WorkingCorrelation correlation : WorkingCorrelation.values()) {
            Outcome<LogisticGeeFit> outcome = run(reference, correlation);
            assertThat(outcome).isInstanceOf(Outcome.Refused.class);
            assertThat(((Outcome.Refused<LogisticGeeFit>) outcome).reason().code())
                    .isEqualTo(Refusal.valueOf(reference.expected().get("code").asString()));
        }
    }
}
