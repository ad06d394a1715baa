package nl.maatstaf.statistics.regression;

import java.util.stream.Stream;
import nl.maatstaf.statistics.ReferenceCase;
import nl.maatstaf.statistics.formula.DataTable;
import nl.maatstaf.statistics.formula.Formula;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Logistic regressions inside the cases of other estimators. */
class LogisticRegressionReferenceTest {

    private static Stream<ReferenceCase> weighting() {
        return ReferenceCase.answered("propensity_weighting");
    }

    private static Stream<ReferenceCase> attrition() {
        return ReferenceCase.answered("attrition");
    }

    @ParameterizedTest
    @MethodSource("weighting")
    void equalsGlmOnPropensities(ReferenceCase reference) {
        String formula = reference.model().get("ps_formula").asString().replace("z ~", "arm ~");
        LogisticFit fit = fit(formula, reference.table());
        assertThat(fit.names()).containsExactlyElementsOf(reference.expected().get("ps_coef").propertyNames());
        reference.expected().get("ps_coef").properties().forEach(entry -> reference.assertClose(
                entry.getKey(), fit.coefficient(entry.getKey()).estimate(), entry.getValue()));
        reference.assertClose("logLik", fit.logLikelihood(), reference.expected().get("ps_logLik"));
    }

    @ParameterizedTest
    @MethodSource("attrition")
    void equalsGlmOnDropout(ReferenceCase reference) {
        DataTable table = reference.table();
        LogisticFit fit = fit(reference.model().get("formula").asString(), table);
        assertThat(fit.names()).containsExactlyElementsOf(reference.expected().get("logit_coef").propertyNames());
        fit.coefficients().forEach((name, estimate) -> {
            reference.assertClose(name, estimate.estimate(), reference.expected().get("logit_coef").get(name));
            reference.assertClose(name, estimate.standardError(), reference.expected().get("logit_se").get(name));
        });
        LikelihoodRatio ratio = LikelihoodRatio.between(fit("dropout ~ baseline", table), fit);
        assertThat(ratio.df()).isEqualTo(2);
        reference.assertClose(
                "statistic", ratio.statistic(), reference.expected().get("lr_arm_and_interaction_2df"));
        reference.assertClose("p", ratio.p(), reference.expected().get("lr_p"));
    }

    private static LogisticFit fit(String formula, DataTable table) {
        return new LogisticRegression(Formula.parse(formula)).run(table).orRefuse();
    }
}
