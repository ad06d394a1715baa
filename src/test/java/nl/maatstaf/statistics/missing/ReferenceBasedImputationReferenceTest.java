package nl.maatstaf.statistics.missing;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.ReferenceCase;
import nl.maatstaf.statistics.mixed.LongRows;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class ReferenceBasedImputationReferenceTest {
    private static final String DELTA = "delta_tailored_";
    private static final Map<String, Strategy> STRATEGIES = Map.of(
            "MAR", Strategy.MISSING_AT_RANDOM,
            "JR", Strategy.JUMP_TO_REFERENCE,
            "CR", Strategy.COPY_REFERENCE,
            "CIR", Strategy.COPY_INCREMENTS_IN_REFERENCE);

    static Stream<ReferenceCase> cases() {
        return ReferenceCase.answered("reference_based_imputation");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givesTheDifferencesOfEveryStrategyAndDelta(ReferenceCase reference) {
        List<String> covariates = Stream.of(reference.model().get("covariates").asString().split("[,+]"))
                .map(String::strip).toList();
        LongRows.Variables variables =
                new LongRows.Variables("y", "arm", "regular", "wave", List.of("arm"), covariates);
        Trajectories data = read(reference, variables);
        ImputationModel model = ImputationModel.of(variables);
        assertThat(reference.expected().propertyNames()).isNotEmpty();
        for (String name : reference.expected().propertyNames()) {
            ReferenceBasedImputation procedure = name.startsWith(DELTA)
                    ? new ReferenceBasedImputation(model, Strategy.MISSING_AT_RANDOM,
                            Double.parseDouble(name.substring(DELTA.length())))
                    : new ReferenceBasedImputation(model, Objects.requireNonNull(STRATEGIES.get(name)));
            ImputedDifferences result = procedure.run(data).orRefuse();
            JsonNode expected = reference.expected().get(name);
            assertThat(expected.size()).isEqualTo(result.differences().size());
            for (JsonNode row : expected) {
                String wave = row.get("parameter").asString().replace("trt_", "");
                compare(reference, name + " wave " + wave, (Estimated) result.difference(wave), row);
            }
        }
    }

    private static void compare(ReferenceCase reference, String what, Estimated actual, JsonNode expected) {
        double error = expected.get("se").asDouble();
        reference.assertClose(what, actual.estimate(), expected.get("est"));
        reference.assertClose(what + " standard error", actual.standardError(), expected.get("se"));
        if (expected.has("p")) {
            reference.assertClose(what + " lower", actual.lower(), expected.get("lci"), error);
            reference.assertClose(what + " upper", actual.upper(), expected.get("uci"), error);
            // A p-value moves by twice the density at t times the change of t, which is more than its own share.
            double t = actual.t();
            reference.assertClose(what + " p", actual.p(), expected.get("p"),
                    4 * Math.abs(t) * Math.exp(-t * t / 2) / Math.sqrt(2 * Math.PI));
        }
    }

    /** Rows of id, arm, covariates, wave and outcome; a missing outcome is an empty field or an absent row. */
    private static Trajectories read(ReferenceCase reference, LongRows.Variables variables) {
        record Start(String arm, List<Double> covariates) {
        }

        Map<String, Start> starts = new LinkedHashMap<>();
        Map<String, Map<String, Double>> outcomes = new LinkedHashMap<>();
        Set<String> waves = new LinkedHashSet<>();
        int covariates = variables.covariates().size();
        for (List<String> row : reference.fields()) {
            starts.put(row.get(0), new Start(row.get(1), IntStream.range(0, covariates)
                    .mapToObj(i -> Double.parseDouble(row.get(2 + i))).toList()));
            waves.add(row.get(2 + covariates));
            Map<String, Double> observed = outcomes.computeIfAbsent(row.get(0), id -> new LinkedHashMap<>());
            if (!row.get(3 + covariates).isEmpty()) {
                observed.put(row.get(2 + covariates), Double.parseDouble(row.get(3 + covariates)));
            }
        }
        List<Trajectory> participants = starts.entrySet().stream()
                .map(entry -> new Trajectory(List.of(entry.getValue().arm()), entry.getValue().covariates(),
                        outcomes.getOrDefault(entry.getKey(), Map.of())))
                .toList();
        return new Trajectories(variables,
                waves.stream().sorted(Comparator.comparingDouble(Double::parseDouble)).toList(), participants);
    }
}
