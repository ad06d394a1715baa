package nl.maatstaf.statistics.regression;

import java.util.Objects;
import java.util.stream.Stream;
import nl.maatstaf.statistics.Estimate;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.ReferenceCase;
import nl.maatstaf.statistics.formula.Formula;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

class AncovaReferenceTest {

    private static Stream<ReferenceCase> cases() {
        return ReferenceCase.answered("ancova");
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("cases")
    void equalsLmAndSandwich(ReferenceCase reference) {
        JsonNode expected = reference.expected();
        AncovaFit classic = fit(reference, StandardErrors.CLASSIC);
        assertThat(classic.n()).isEqualTo(expected.get("n").asLong());
        assertThat(classic.df()).isEqualTo(expected.get("df").asLong());
        reference.assertClose("sigma", classic.sigma(), expected.get("sigma"));
        reference.assertClose("r2", classic.rSquared(), expected.get("r2"));
        assertThat(classic.coefficients().keySet()).containsExactlyElementsOf(expected.get("coef").propertyNames());
        classic.coefficients().forEach((name, estimate) -> {
            reference.assertClose(name, estimated(estimate).estimate(), expected.get("coef").get(name));
            reference.assertClose(name, estimated(estimate).standardError(), expected.get("se").get(name));
        });
        Estimated difference = classic.difference();
        reference.assertClose("difference", difference.estimate(), expected.get("coef").get("armtailored"));
        reference.assertClose("t", difference.t(), expected.get("arm_t"));
        reference.assertClose("p", difference.p(), expected.get("arm_p"));
        reference.assertClose("ci", difference.interval(), expected.get("arm_ci95"));
        for (StandardErrors kind : StandardErrors.values()) {
            AncovaFit fit = fit(reference, kind);
            expected.path("se_" + kind).properties().forEach(entry -> reference.assertClose(kind + entry.getKey(),
                    estimated(Objects.requireNonNull(fit.coefficients().get(entry.getKey()))).standardError(), entry.getValue()));
        }
    }

    private static Estimated estimated(Estimate estimate) {
        return assertInstanceOf(Estimated.class, estimate);
    }

    private static AncovaFit fit(ReferenceCase reference, StandardErrors kind) {
        Formula formula = Formula.parse(reference.model().get("formula").asString());
        return new Ancova(formula, "arm").withStandardErrors(kind).run(reference.table()).orRefuse();
    }
}
