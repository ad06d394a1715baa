package nl.maatstaf.analysis.evaluate;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.maatstaf.statistics.ReferenceCase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The command, from the file to the results, against R's mmrm and emmeans. */
class ReferenceTest {
    private static final List<String> ESTIMATORS = List.of("mmrm", "mmrm_constrained_baseline", "mmrm_population_shares");
    private static final Map<String, String> OTHER_SPELLINGS = Map.of("TOO_FEW_CLIENTS", "TOO_FEW_PARTICIPANTS");
    /** Degrees of freedom rest on second derivatives, which the reference knows less well. */
    private static final double DF_TOLERANCE = 2e-5;

    private final Path out;

    ReferenceTest(@TempDir Path out) {
        this.out = out;
    }

    static Stream<ReferenceCase> answered() {
        return ESTIMATORS.stream().flatMap(ReferenceCase::answered);
    }

    static Stream<ReferenceCase> refused() {
        return ESTIMATORS.stream().flatMap(ReferenceCase::refused);
    }

    @ParameterizedTest
    @MethodSource("answered")
    void agreesWithMmrmInLikelihoodAndCoefficients(ReferenceCase reference) {
        JsonNode results = evaluate(reference, 0);
        JsonNode expected = reference.expected();
        reference.assertClose("logLik", results.get("logLik").asDouble(), expected.get("reml_logLik"));
        if (expected.has("n_obs")) {
            assertThat(results.get("observations").asLong()).isEqualTo(expected.get("n_obs").asLong());
            assertThat(results.get("participants").asLong()).isEqualTo(expected.get("n_clients").asLong());
        }
        JsonNode coefficients = results.get("coefficients");
        if (expected.has("coef")) {
            assertThat(coefficients.propertyNames()).containsExactlyElementsOf(expected.get("coef").propertyNames());
        }
        if (expected.has("intercept")) {
            reference.assertClose("intercept", coefficients.get("(Intercept)").get("estimate").asDouble(),
                    expected.get("intercept"));
        }
        for (Map.Entry<String, JsonNode> se : expected.path("se").properties()) {
            JsonNode actual = coefficients.get(se.getKey());
            compare(reference, actual, "standardError", se.getValue());
            JsonNode value = expected.has("coef") ? expected.get("coef") : expected.get("coef_without_intercept");
            if (value.has(se.getKey())) {
                compareValue(reference, actual.get("estimate"), value.get(se.getKey()), se.getValue());
            }
            if (expected.has("coef_df_satterthwaite")) {
                compareDf(actual.get("df"), expected.get("coef_df_satterthwaite").get(se.getKey()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("answered")
    void agreesWithEmmeansInContrasts(ReferenceCase reference) {
        JsonNode expected = reference.expected().get("contrasts_satterthwaite");
        int compared = 0;
        for (JsonNode contrast : evaluate(reference, 0).get("contrasts")) {
            JsonNode want = expected.path("diff_wave" + contrast.get("wave").asString());
            if (want.isObject()) {
                compareValue(reference, contrast.get("estimate"), want.get("est"), want.get("se"));
                compare(reference, contrast, "standardError", want.get("se"));
                compareDf(contrast.get("df"), want.get("df"));
                double t = want.get("est").asDouble() / want.get("se").asDouble();
                assertThat(contrast.get("t").asDouble())
                        .isCloseTo(t, within(reference.tolerance() * Math.max(1, Math.abs(t))));
                // A relative error in t grows by t squared in its p.
                reference.assertClose("p", contrast.get("p").asDouble(), want.get("p"),
                        want.get("p").asDouble() * Math.max(1, t * t));
                compared++;
            } else {
                assertThat(contrast.has("notEstimable")).isTrue();
                assertThat(contrast.has("estimate")).isFalse();
            }
        }
        assertThat(compared).isPositive();
    }

    @ParameterizedTest
    @MethodSource("answered")
    void agreesWithEmmeansInMarginalMeansAndJointTests(ReferenceCase reference) {
        JsonNode results = evaluate(reference, 0);
        for (JsonNode expected : reference.expected().path("lsmeans")) {
            JsonNode mean = results.get("means").valueStream()
                    .filter(m -> m.get("arm").equals(expected.get("arm")) && m.get("wave").equals(expected.get("wave")))
                    .findFirst().orElseThrow();
            compareValue(reference, mean.get("estimate"), expected.get("est"), expected.get("se"));
            compare(reference, mean, "standardError", expected.get("se"));
            compareDf(mean.get("df"), expected.get("df"));
        }
        JsonNode joint = reference.expected().path("joint_arm_by_wave_F");
        if (joint.isObject()) {
            compare(reference, results.get("armByWave"), "f", joint.get("F"));
            compareDf(results.get("armByWave").get("denominatorDf"), joint.get("denom_df"));
        }
    }

    @ParameterizedTest
    @MethodSource("answered")
    void agreesInKenwardAndRogersStandardErrors(ReferenceCase reference) {
        JsonNode expected = reference.expected().path("contrasts_kenward_roger_linear");
        for (JsonNode contrast : evaluate(reference, 0, "--df", "kenward-roger").get("contrasts")) {
            JsonNode want = expected.path("diff_wave" + contrast.get("wave").asString());
            if (want.isObject()) {
                compare(reference, contrast, "standardError", want.get("se"));
                compareDf(contrast.get("df"), want.get("df"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWhatTheReferenceRefuses(ReferenceCase reference) {
        JsonNode results = evaluate(reference, 2);
        assertThat(results.propertyNames()).containsExactly("notEstimable");
        String code = reference.expected().get("code").asString();
        assertThat(results.get("notEstimable").get("code").asString())
                .isEqualTo(OTHER_SPELLINGS.getOrDefault(code, code));
        assertThat(results.get("notEstimable").get("reason").asString()).endsWith(".");
    }

    private JsonNode evaluate(ReferenceCase reference, int exitCode, String... options) {
        var err = new ByteArrayOutputStream();
        List<String> arguments = arguments(reference);
        arguments.addAll(List.of(options));
        int code = EvaluateCommand.run(arguments, new PrintStream(new ByteArrayOutputStream(), true,
                StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isEqualTo(exitCode);
        return JsonMapper.shared().readTree(out.resolve("results.json"));
    }

    private List<String> arguments(ReferenceCase reference) {
        JsonNode model = reference.model();
        List<String> arguments = new ArrayList<>(List.of(
                "--data", reference.folder().resolve("input.csv").toString(),
                "--model", model.get("fixed").asString(), "--out", out.toString()));
        if (model.has("constrained_baseline")) {
            arguments.addAll(List.of("--constrain-baseline", model.get("constrained_baseline").asString()));
        }
        if (model.get("covariance").asString().contains("per arm")) {
            arguments.addAll(List.of("--covariance", "per-arm"));
        }
        if (model.has("population_shares")) {
            arguments.addAll(List.of("--population-shares", model.get("population_shares").properties().stream()
                    .map(factor -> factor.getKey() + ":" + factor.getValue().properties().stream()
                            .map(level -> level.getKey() + "=" + level.getValue().asString())
                            .collect(Collectors.joining(",")))
                    .collect(Collectors.joining(";"))));
        }
        return arguments;
    }

    private static void compare(ReferenceCase reference, JsonNode actual, String name, JsonNode expected) {
        reference.assertClose(name, actual.get(name).asDouble(), expected);
    }

    /** Near zero an estimate is known to a part of its standard error, not of itself. */
    private static void compareValue(ReferenceCase reference, JsonNode actual, JsonNode expected, JsonNode se) {
        reference.assertClose("estimate", actual.asDouble(), expected, se.asDouble());
    }

    private static void compareDf(JsonNode actual, JsonNode expected) {
        assertThat(Math.abs(actual.asDouble() / expected.asDouble() - 1)).as("df").isLessThan(DF_TOLERANCE);
    }
}
