package nl.maatstaf.analysis.evaluate;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.maatstaf.statistics.Estimate;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.mixed.MixedModelFit;
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
    void agreesWithEmmeansInMarginalMeans(ReferenceCase reference) {
        MixedModelFit fit = reference.fit();
        for (JsonNode mean : reference.expected().path("lsmeans")) {
            compare(reference, fit.marginalMean(mean.get("arm").asString(), mean.get("wave").asString()), mean);
        }
        JsonNode expected = reference.expected().get("contrasts_satterthwaite");
        List<String> waves = reference.moments().layout().waves();
        if (expected.path("diff_average_all_waves").isObject()) {
            compare(reference, fit.averageContrast(waves), expected.get("diff_average_all_waves"));
        }
        if (expected.has("diff_average_post_waves")) {
            compare(reference, fit.averageContrast(waves.subList(1, waves.size())),
                    expected.get("diff_average_post_waves"));
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

    private JsonNode evaluate(ReferenceCase reference, int exitCode) {
        var err = new ByteArrayOutputStream();
        int code = EvaluateCommand.run(reference.arguments(out), new PrintStream(new ByteArrayOutputStream(), true,
                StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isEqualTo(exitCode);
        return JsonMapper.shared().readTree(out.resolve("results.json"));
    }

    private static void compare(ReferenceCase reference, Estimate actual, JsonNode expected) {
        assertThat(actual).isInstanceOf(Estimated.class);
        Estimated estimated = (Estimated) actual;
        double se = expected.get("se").asDouble();
        double tolerance = reference.tolerance();
        assertThat(estimated.estimate()).isCloseTo(expected.get("est").asDouble(),
                within(tolerance * Math.max(se, Math.abs(expected.get("est").asDouble()))));
        assertThat(estimated.standardError()).isCloseTo(se, within(tolerance * se));
        assertThat(estimated.df()).isCloseTo(expected.get("df").asDouble(), relative(reference, expected.get("df")));
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
