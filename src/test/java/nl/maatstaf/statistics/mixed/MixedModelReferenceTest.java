package nl.maatstaf.statistics.mixed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.maatstaf.statistics.Estimate;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.JointTest;
import nl.maatstaf.statistics.NotEstimable;
import nl.maatstaf.statistics.NotEstimableException;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.ReferenceCase;
import nl.maatstaf.statistics.formula.Formula;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Against R's mmrm and emmeans. */
class MixedModelReferenceTest {
    private static final List<String> ESTIMATORS = List.of("mmrm", "mmrm_constrained_baseline", "mmrm_population_shares");
    private static final Map<String, String> OTHER_SPELLINGS = Map.of("TOO_FEW_CLIENTS", "TOO_FEW_PARTICIPANTS");
    /** Degrees of freedom rest on second derivatives, which the reference knows less well. */
    private static final double DF_TOLERANCE = 2e-5;

    static Stream<ReferenceCase> answered() {
        return ESTIMATORS.stream().flatMap(ReferenceCase::answered);
    }

    static Stream<ReferenceCase> refused() {
        return ESTIMATORS.stream().flatMap(ReferenceCase::refused);
    }

    static Stream<ReferenceCase> withFullLikelihood() {
        return answered().filter(reference -> reference.expected().has("ml"));
    }

    static Stream<ReferenceCase> withRobustErrors() {
        return answered().filter(reference -> reference.expected().has("se_empirical"));
    }

    static Stream<ReferenceCase> withKenwardRoger() {
        return answered().filter(reference -> reference.expected().has("contrasts_kenward_roger_linear"));
    }

    @ParameterizedTest
    @MethodSource("answered")
    void agreesInLikelihoodCoefficientsAndCovariance(ReferenceCase reference) {
        MixedModelFit fit = model(reference).run(moments(reference)).orRefuse();
        JsonNode expected = reference.expected();
        reference.assertClose("logLik", fit.logLikelihood(), expected.get("reml_logLik"));
        if (expected.has("n_obs")) {
            assertThat(fit.observations()).isEqualTo(expected.get("n_obs").asLong());
            assertThat(fit.participants()).isEqualTo(expected.get("n_clients").asLong());
        }
        assertCoefficients(reference, fit, expected);
        assertCovariance(reference, fit, expected.path("Sigma"));
    }

    @ParameterizedTest
    @MethodSource("answered")
    void agreesInContrastsMeansAndJointTests(ReferenceCase reference) {
        MixedModelFit fit = model(reference).run(moments(reference)).orRefuse();
        JsonNode expected = reference.expected();
        assertContrasts(reference, fit, expected.get("contrasts_satterthwaite"));
        for (JsonNode mean : expected.path("lsmeans")) {
            assertEstimate(reference, "mean", fit.marginalMean(mean.get("arm").asString(), mean.get("wave").asString()),
                    mean);
        }
        assertJoint(reference, fit.interactionTest(), expected.path("joint_arm_by_wave_F"));
        assertJoint(reference, fit.jointTest(), expected.path("joint_all_waves_F"));
    }

    @ParameterizedTest
    @MethodSource("withKenwardRoger")
    void agreesInTheLinearFormOfKenwardAndRoger(ReferenceCase reference) {
        MixedModelFit fit = model(reference).withDegreesOfFreedom(DegreesOfFreedom.KENWARD_ROGER)
                .run(moments(reference)).orRefuse();
        assertContrasts(reference, fit, reference.expected().get("contrasts_kenward_roger_linear"));
        assertJoint(reference, fit.interactionTest(),
                reference.expected().path("joint_arm_by_wave_F_kenward_roger_linear"));
    }

    @ParameterizedTest
    @MethodSource("withFullLikelihood")
    void agreesInTheFullLikelihood(ReferenceCase reference) {
        MixedModelFit fit = model(reference).withLikelihood(Likelihood.FULL).run(moments(reference)).orRefuse();
        JsonNode expected = reference.expected().get("ml");
        reference.assertClose("logLik", fit.logLikelihood(), expected.get("logLik"));
        assertCoefficients(reference, fit, expected);
        assertCovariance(reference, fit, expected.get("Sigma"));
    }

    @ParameterizedTest
    @MethodSource("withRobustErrors")
    void agreesInRobustStandardErrors(ReferenceCase reference) {
        MixedModelFit fit = model(reference).withRobustStandardErrors()
                .run(rows(reference).momentsByCovariate()).orRefuse();
        reference.expected().get("se_empirical").properties().forEach(se -> reference.assertClose(
                se.getKey(), coefficient(fit, se.getKey()).standardError(), se.getValue()));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWhatTheReferenceRefuses(ReferenceCase reference) {
        Outcome<MixedModelFit> outcome;
        try {
            outcome = model(reference).run(moments(reference));
        } catch (NotEstimableException alreadyInTheRows) {
            outcome = new Outcome.Refused<>(alreadyInTheRows.reason());
        }
        String code = reference.expected().get("code").asString();
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(
                refused.reason().code().name()).isEqualTo(OTHER_SPELLINGS.getOrDefault(code, code)));
    }

    private static void assertCoefficients(ReferenceCase reference, MixedModelFit fit, JsonNode expected) {
        JsonNode values = expected.has("coef") ? expected.get("coef") : expected.path("coef_without_intercept");
        if (expected.has("coef")) {
            assertThat(fit.coefficients().sequencedKeySet()).containsExactlyElementsOf(values.propertyNames());
        }
        if (expected.has("intercept")) {
            reference.assertClose("intercept", coefficient(fit, "(Intercept)").estimate(),
                    expected.get("intercept"));
        }
        values.properties().forEach(value -> {
            Estimated actual = coefficient(fit, value.getKey());
            JsonNode se = expected.get("se").get(value.getKey());
            reference.assertClose(value.getKey(), actual.estimate(), value.getValue(), se.asDouble());
            reference.assertClose("se of " + value.getKey(), actual.standardError(), se);
            if (expected.has("coef_df_satterthwaite")) {
                assertDf(actual.df(), expected.get("coef_df_satterthwaite").get(value.getKey()));
            }
        });
    }

    private static Estimated coefficient(MixedModelFit fit, String name) {
        return (Estimated) Objects.requireNonNull(fit.coefficients().get(name));
    }

    private static void assertCovariance(ReferenceCase reference, MixedModelFit fit, JsonNode expected) {
        if (expected.isObject()) {
            expected.properties().forEach(arm -> assertMatrix(reference, fit.covariance(arm.getKey()), arm.getValue()));
        } else if (expected.isArray()) {
            assertMatrix(reference, fit.covariance(), expected);
        }
    }

    private static void assertMatrix(ReferenceCase reference, double[][] actual, JsonNode expected) {
        assertThat(actual.length).isEqualTo(expected.size());
        for (int s = 0; s < actual.length; s++) {
            for (int t = 0; t < actual.length; t++) {
                // A covariance near zero is known to a part of the standard deviations, not of itself.
                double scale = Math.sqrt(actual[s][s] * actual[t][t]);
                reference.assertClose("Sigma", actual[s][t], expected.get(s).get(t), scale);
            }
        }
    }

    private static void assertContrasts(ReferenceCase reference, MixedModelFit fit, JsonNode expected) {
        List<String> waves = waves(reference);
        expected.properties().forEach(contrast -> {
            String name = contrast.getKey();
            Estimate actual = switch (name) {
                case "diff_average_all_waves" -> fit.averageContrast(waves);
                case "diff_average_post_waves" -> fit.averageContrast(waves.subList(1, waves.size()));
                default -> name.startsWith("diff_change_wave")
                        ? fit.contrastChange(name.replaceAll(".*_vs_", ""), name.replaceAll("diff_change_wave|_vs_.*", ""))
                        : fit.contrast(name.substring("diff_wave".length()));
            };
            if (contrast.getValue().isObject()) {
                assertEstimate(reference, name, actual, contrast.getValue());
            } else {
                assertThat(actual).isInstanceOf(NotEstimable.class);
            }
        });
    }

    private static void assertEstimate(ReferenceCase reference, String name, Estimate actual, JsonNode expected) {
        assertThat(actual).as(name).isInstanceOf(Estimated.class);
        Estimated estimated = (Estimated) actual;
        reference.assertClose(name, estimated.estimate(), expected.get("est"), expected.get("se").asDouble());
        reference.assertClose(name + " se", estimated.standardError(), expected.get("se"));
        assertDf(estimated.df(), expected.get("df"));
        if (expected.path("p").asDouble(0) > 0) {
            // A relative error in t grows by t squared in its p.
            double scale = expected.get("p").asDouble() * Math.max(1, estimated.t() * estimated.t());
            reference.assertClose(name + " p", estimated.p(), expected.get("p"), scale);
        }
    }

    private static void assertJoint(ReferenceCase reference, Outcome<JointTest> actual, JsonNode expected) {
        if (expected.isObject()) {
            JointTest test = actual.orRefuse();
            assertThat(test.numeratorDf()).isEqualTo(expected.get("num_df").asInt());
            reference.assertClose("F", test.f(), expected.get("F"), 1);
            assertDf(test.denominatorDf(), expected.get("denom_df"));
            double scale = expected.get("p").asDouble() * Math.max(1, test.f() * test.numeratorDf());
            reference.assertClose("p of F", test.p(), expected.get("p"), scale);
        }
    }

    private static void assertDf(double actual, JsonNode expected) {
        assertThat(Math.abs(actual / expected.asDouble() - 1)).as("df").isLessThan(DF_TOLERANCE);
    }

    private static MixedModel model(ReferenceCase reference) {
        JsonNode description = reference.model();
        MixedModel model = new MixedModel(Formula.parse(description.get("fixed").asString()));
        if (description.has("constrained_baseline")) {
            model = model.withConstrainedBaseline(description.get("constrained_baseline").asString());
        }
        if (description.get("covariance").asString().contains("per arm")) {
            model = model.withCovariancePerArm();
        }
        if (description.has("population_shares")) {
            Map<String, Map<String, Double>> shares = new HashMap<>();
            description.get("population_shares").properties().forEach(factor -> {
                Map<String, Double> levels = new HashMap<>();
                factor.getValue().properties().forEach(level -> levels.put(level.getKey(), level.getValue().asDouble()));
                shares.put(factor.getKey(), levels);
            });
            model = model.withPopulationShares(shares);
        }
        return model;
    }

    private static List<String> waves(ReferenceCase reference) {
        return moments(reference).layout().waves();
    }

    private static Moments moments(ReferenceCase reference) {
        return rows(reference).moments();
    }

    private static LongRows rows(ReferenceCase reference) {
        List<String> header = reference.header();
        Formula formula = Formula.parse(reference.model().get("fixed").asString());
        List<String> factors = new ArrayList<>(List.of("arm"));
        List<String> covariates = new ArrayList<>();
        for (String name : formula.variables()) {
            if (!name.equals("arm") && !name.equals("wave")) {
                (reference.isNumeric(name) ? covariates : factors).add(name);
            }
        }
        LongRows rows = new LongRows(new LongRows.Variables("y", "arm", "regular", "wave", factors, covariates));
        for (List<String> row : reference.fields()) {
            if (IntStream.range(0, row.size()).noneMatch(i -> row.get(i).isEmpty())) {
                rows.add(row.get(header.indexOf("id")),
                        factors.stream().map(name -> row.get(header.indexOf(name))).toList(),
                        covariates.stream().mapToDouble(name -> Double.parseDouble(row.get(header.indexOf(name)))).toArray(),
                        row.get(header.indexOf("wave")), Double.parseDouble(row.get(header.indexOf("y"))));
            }
        }
        return rows;
    }
}
