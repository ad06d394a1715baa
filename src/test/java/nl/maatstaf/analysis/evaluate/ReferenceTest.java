package nl.maatstaf.analysis.evaluate;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ReferenceTest {
    private final Path out;

    ReferenceTest(@TempDir Path out) {
        this.out = out;
    }

    @ParameterizedTest
    @MethodSource("nl.maatstaf.analysis.evaluate.ReferenceCase#answered")
    void agreesWithMmrmInLikelihoodAndCoefficients(ReferenceCase reference) {
        JsonNode results = evaluate(reference, 0);
        JsonNode expected = reference.expected();
        assertThat(results.get("logLik").asDouble())
                .isCloseTo(expected.get("reml_logLik").asDouble(), relative(reference, expected.get("reml_logLik")));
        if (expected.has("n_obs")) {
            assertThat(results.get("observations").asLong()).isEqualTo(expected.get("n_obs").asLong());
            assertThat(results.get("participants").asLong()).isEqualTo(expected.get("n_clients").asLong());
        }
        JsonNode coefficients = results.get("coefficients");
        if (expected.has("coef")) {
            assertThat(coefficients.propertyNames()).containsExactlyElementsOf(expected.get("coef").propertyNames());
        }
        if (expected.has("intercept")) {
            assertThat(coefficients.get("(Intercept)").get("estimate").asDouble())
                    .isCloseTo(expected.get("intercept").asDouble(), relative(reference, expected.get("intercept")));
        }
        for (Map.Entry<String, JsonNode> se : expected.path("se").properties()) {
            JsonNode actual = coefficients.get(se.getKey());
            compare(reference, actual, "standardError", se.getValue());
            JsonNode value = expected.has("coef") ? expected.get("coef") : expected.get("coef_without_intercept");
            if (value.has(se.getKey())) {
                compareValue(reference, actual.get("estimate"), value.get(se.getKey()), se.getValue());
            }
            if (expected.has("coef_df_satterthwaite")) {
                compare(reference, actual, "df", expected.get("coef_df_satterthwaite").get(se.getKey()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("nl.maatstaf.analysis.evaluate.ReferenceCase#answered")
    void agreesWithEmmeansInContrasts(ReferenceCase reference) {
        JsonNode expected = reference.expected().get("contrasts_satterthwaite");
        int compared = 0;
        for (JsonNode contrast : evaluate(reference, 0).get("contrasts")) {
            JsonNode want = expected.path("diff_wave" + contrast.get("wave").asString());
            if (want.isObject()) {
                compareValue(reference, contrast.get("estimate"), want.get("est"), want.get("se"));
                compare(reference, contrast, "standardError", want.get("se"));
                compare(reference, contrast, "df", want.get("df"));
                compare(reference, contrast, "p", want.get("p"));
                double t = want.get("est").asDouble() / want.get("se").asDouble();
                assertThat(contrast.get("t").asDouble())
                        .isCloseTo(t, within(reference.tolerance() * Math.max(1, Math.abs(t))));
                compared++;
            } else {
                assertThat(contrast.has("notEstimable")).isTrue();
                assertThat(contrast.has("estimate")).isFalse();
            }
        }
        assertThat(compared).isPositive();
    }

    @ParameterizedTest
    @MethodSource("nl.maatstaf.analysis.evaluate.ReferenceCase#answered")
    void agreesWithEmmeansInMarginalMeansAndJointTests(ReferenceCase reference) {
        JsonNode results = evaluate(reference, 0);
        for (JsonNode expected : reference.expected().path("lsmeans")) {
            JsonNode mean = results.get("means").valueStream()
                    .filter(m -> m.get("arm").equals(expected.get("arm")) && m.get("wave").equals(expected.get("wave")))
                    .findFirst().orElseThrow();
            compareValue(reference, mean.get("estimate"), expected.get("est"), expected.get("se"));
            compare(reference, mean, "standardError", expected.get("se"));
            compare(reference, mean, "df", expected.get("df"));
        }
        JsonNode joint = reference.expected().path("joint_arm_by_wave_F");
        if (joint.isObject()) {
            compare(reference, results.get("armByWave"), "f", joint.get("F"));
            compare(reference, results.get("armByWave"), "denominatorDf", joint.get("denom_df"));
        }
    }

    @ParameterizedTest
    @MethodSource("nl.maatstaf.analysis.evaluate.ReferenceCase#answered")
    void agreesInKenwardAndRogersStandardErrors(ReferenceCase reference) {
        JsonNode expected = reference.expected().path("contrasts_kenward_roger_linear");
        for (JsonNode contrast : evaluate(reference, 0, "--df", "kenward-roger").get("contrasts")) {
            JsonNode want = expected.path("diff_wave" + contrast.get("wave").asString());
            if (want.isObject()) {
                compare(reference, contrast, "standardError", want.get("se"));
                compare(reference, contrast, "df", want.get("df"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("nl.maatstaf.analysis.evaluate.ReferenceCase#refused")
    void refusesWhatTheReferenceRefuses(ReferenceCase reference) {
        JsonNode results = evaluate(reference, 2);
        assertThat(results.propertyNames()).containsExactly("notEstimable");
        assertThat(results.get("notEstimable").get("code").asString()).isEqualTo(reference.refusal());
        assertThat(results.get("notEstimable").get("reason").asString()).endsWith(".");
    }

    private JsonNode evaluate(ReferenceCase reference, int exitCode, String... options) {
        var err = new ByteArrayOutputStream();
        List<String> arguments = reference.arguments(out);
        arguments.addAll(List.of(options));
        int code = EvaluateCommand.run(arguments, new PrintStream(new ByteArrayOutputStream(), true,
                StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isEqualTo(exitCode);
        return JsonMapper.shared().readTree(out.resolve("results.json"));
    }

    private static void compare(ReferenceCase reference, JsonNode actual, String name, JsonNode expected) {
        assertThat(actual.get(name).asDouble()).as(name)
                .isCloseTo(expected.asDouble(), relative(reference, expected));
    }

    /** Near zero an estimate is known to a part of its standard error, not of itself. */
    private static void compareValue(ReferenceCase reference, JsonNode actual, JsonNode expected, JsonNode se) {
        assertThat(actual.asDouble()).isCloseTo(expected.asDouble(),
                within(reference.tolerance() * Math.max(Math.abs(expected.asDouble()), se.asDouble())));
    }

    private static Offset<Double> relative(ReferenceCase reference, JsonNode expected) {
        return within(reference.tolerance() * Math.abs(expected.asDouble()));
    }
}
