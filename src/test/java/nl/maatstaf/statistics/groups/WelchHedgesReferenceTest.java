package nl.maatstaf.statistics.groups;

import java.util.stream.Stream;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.ReferenceCase;
import nl.maatstaf.statistics.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class WelchHedgesReferenceTest {

    private static Stream<ReferenceCase> cases() {
        return ReferenceCase.answered("welch_hedges");
    }

    private static Stream<ReferenceCase> refused() {
        return ReferenceCase.refused("welch_hedges");
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("cases")
    void equalsTheTestsOfR(ReferenceCase reference) {
        JsonNode expected = reference.expected();
        TwoSamples samples = TwoSamples.of(reference.table(), "y", "arm");
        WelchComparison welch = new Welch().run(samples).orRefuse();
        assertThat(samples.other().n()).isEqualTo(expected.get("n_tailored").asLong());
        assertThat(samples.reference().n()).isEqualTo(expected.get("n_regular").asLong());
        reference.assertClose("mean", samples.other().mean(), expected.get("mean_tailored"));
        reference.assertClose("mean", samples.reference().mean(), expected.get("mean_regular"));
        reference.assertClose("sd", samples.other().standardDeviation(), expected.get("sd_tailored"));
        reference.assertClose("sd", samples.reference().standardDeviation(), expected.get("sd_regular"));
        reference.assertClose("diff", welch.difference().estimate(), expected.get("diff"));
        reference.assertClose("se", welch.difference().standardError(), expected.get("se"));
        reference.assertClose("t", welch.difference().t(), expected.get("t"));
        reference.assertClose("df", welch.difference().df(), expected.get("df"));
        reference.assertClose("p", welch.difference().p(), expected.get("p"));
        reference.assertClose("ci95", welch.difference().interval(), expected.get("ci95"));
        reference.assertClose("pooled t", welch.pooled().t(), expected.get("pooled_t"));
        reference.assertClose("pooled p", welch.pooled().p(), expected.get("pooled_p"));
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("cases")
    void equalsTheEffectSizesOfR(ReferenceCase reference) {
        JsonNode expected = reference.expected();
        StandardisedDifference size =
                new HedgesG().run(TwoSamples.of(reference.table(), "y", "arm")).orRefuse();
        reference.assertClose("d", size.cohenD(), expected.get("cohen_d"));
        reference.assertClose("J", size.correction(), expected.get("J_exact"));
        reference.assertClose("g", size.hedgesG().estimate(), expected.get("hedges_g"));
        reference.assertClose(
                "g large sample", size.hedgesG().interval(), expected.get("hedges_g_ci95_large_sample"));
        reference.assertClose("d interval", size.cohenInterval(), expected.get("cohen_d_ci95_noncentral_t"));
        reference.assertClose("g interval", size.hedgesInterval(), expected.get("hedges_g_ci95_noncentral_t"));
        reference.assertClose("approximate g", size.approximateHedgesG(), expected.get("effsize_hedges_g_approx_J"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWhatRRefuses(ReferenceCase reference) {
        TwoSamples samples = TwoSamples.of(reference.table(), "y", "arm");
        Refusal code = switch (reference.expected().get("code").asString()) {
            case "TOO_FEW" -> Refusal.TOO_FEW_PARTICIPANTS;
            case String other -> Refusal.valueOf(other);
        };
        for (Outcome<?> outcome : new Outcome<?>[] {new Welch().run(samples), new HedgesG().run(samples)}) {
            assertThat(outcome).isInstanceOfSatisfying(
                    Outcome.Refused.class, refused -> assertThat(refused.reason().code()).isEqualTo(code));
        }
        if (reference.expected().has("diff")) {
            assertThat(samples.difference()).isEqualTo(reference.expected().get("diff").asDouble());
        }
    }
}
