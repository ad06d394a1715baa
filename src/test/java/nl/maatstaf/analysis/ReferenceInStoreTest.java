package nl.maatstaf.analysis;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.maatstaf.instrument.Score;
import nl.maatstaf.statistics.NotEstimable;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.ReferenceCase;
import nl.maatstaf.statistics.formula.Formula;
import nl.maatstaf.statistics.mixed.LongRows;
import nl.maatstaf.statistics.mixed.MixedModel;
import nl.maatstaf.statistics.mixed.MixedModelFit;
import nl.maatstaf.statistics.mixed.Moments;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.TestStores;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.Stratum;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The reference cases of the mixed model whose outcomes are whole numbers, or become so in the store, written into the
 * store and read back: the fit equals that of the rows in memory, bit for bit. The store holds no numeric covariates, so
 * terms with one are left out in both; a stratum stands in the store as a cohort.
 */
class ReferenceInStoreTest {

    private static final Set<String> IN_STORE = Set.of("arm", "wave", "stratum");
    private static final int LAST_WAVE = 8;
    private static final int DECIMALS = 4;

    static Stream<ReferenceCase> wholeNumbers() {
        return Stream.of("mmrm", "mmrm_constrained_baseline", "mmrm_population_shares").flatMap(ReferenceCase::of)
                .filter(reference -> scale(reference).isPresent() && rows(reference).stream()
                        .allMatch(row -> Integer.parseInt(row.wave()) <= LAST_WAVE));
    }

    private record Row(String id, Arm arm, String stratum, String wave, String y) {}

    @ParameterizedTest
    @MethodSource("wholeNumbers")
    void fitsTheSameDigitsThroughTheStoreAsInMemory(ReferenceCase reference) {
        Moments inMemory = inMemory(reference);
        Moments inStore = inStore(reference);
        MixedModel model = model(reference);
        switch (model.run(inMemory)) {
            case Outcome.Refused<MixedModelFit>(NotEstimable why) ->
                    assertThat(model.run(inStore)).isEqualTo(new Outcome.Refused<MixedModelFit>(why));
            case Outcome.Answered<MixedModelFit>(MixedModelFit expected) -> {
                MixedModelFit fit = model.run(inStore).orRefuse();
                assertThat(fit.logLikelihood()).isEqualTo(expected.logLikelihood());
                assertThat(fit.coefficients()).isEqualTo(expected.coefficients());
                assertThat(fit.findings()).isEqualTo(expected.findings());
                assertThat(fit.covariance("tailored")).isDeepEqualTo(expected.covariance("tailored"));
            }
        }
    }

    private static MixedModel model(ReferenceCase reference) {
        JsonNode asked = reference.model();
        String[] sides = asked.get("fixed").asString().split(" ~ ");
        String terms = Arrays.stream(sides[1].split(" \\+ "))
                .filter(term -> IN_STORE.containsAll(List.of(term.split("[*:]"))))
                .collect(Collectors.joining(" + ")).replace("stratum", "cohort");
        var model = new MixedModel(Formula.parse(sides[0] + " ~ " + terms));
        if (asked.has("constrained_baseline")) {
            model = model.withConstrainedBaseline(asked.get("constrained_baseline").asString());
        }
        if (asked.has("population_shares")) {
            model = model.withPopulationShares(Map.of("cohort", asked.get("population_shares").get("stratum").properties()
                    .stream().collect(Collectors.toMap(Map.Entry::getKey, share -> share.getValue().asDouble()))));
        }
        return asked.get("covariance").asString().contains("per arm")
                ? model.withCovariancePerArm() : model;
    }

    private static Moments inMemory(ReferenceCase reference) {
        var memory = new LongRows(new LongRows.Variables("y", "arm", "regular", "wave", List.of("arm", "cohort"), List.of()));
        rows(reference).stream().filter(row -> !row.y().isEmpty()).forEach(row -> memory.add(row.id(),
                List.of(row.arm().code(), row.stratum()), new double[0], row.wave(), Double.parseDouble(row.y())));
        return memory.moments();
    }

    private static Moments inStore(ReferenceCase reference) {
        int scale = scale(reference).orElseThrow();
        String study = "reference-" + UUID.randomUUID();
        var stored = new StoredStudy(study);
        var people = rows(reference).stream().collect(Collectors.groupingBy(Row::id, LinkedHashMap::new,
                Collectors.toList()));
        people.values().forEach(rows -> {
            var waves = new Integer[LAST_WAVE + 1];
            rows.stream().filter(row -> !row.y().isEmpty()).forEach(row -> waves[Integer.parseInt(row.wave())] =
                    new BigDecimal(row.y()).multiply(BigDecimal.valueOf(scale)).intValueExact());
            stored.score(stored.person(rows.getFirst().stratum(), rows.getFirst().arm(), new Stratum(3, false)), "y", waves);
        });
        var closed = StoredStudy.closed(rows(reference).stream().map(Row::stratum).distinct()
                .collect(Collectors.toMap(stratum -> stratum, _ -> LAST_WAVE)));
        return new MomentQuery(TestStores.stores().as(StoreRole.RESPONSE_EVALUATION), study, closed)
                .moments(new Score.Single("y", scale, "Y"), Optional.empty());
    }

    /** By what the outcomes become whole numbers of 16 bits; nothing where that takes too many decimals. */
    private static Optional<Integer> scale(ReferenceCase reference) {
        List<BigDecimal> values = rows(reference).stream().map(Row::y).filter(y -> !y.isEmpty()).map(BigDecimal::new)
                .toList();
        int decimals = values.stream().mapToInt(value -> value.stripTrailingZeros().scale()).max().orElse(0);
        int scale = (int) Math.pow(10, Math.clamp(decimals, 0, DECIMALS));
        boolean fits = decimals <= DECIMALS && values.stream()
                .allMatch(value -> value.abs().multiply(BigDecimal.valueOf(scale)).intValue() <= Short.MAX_VALUE);
        return fits ? Optional.of(scale) : Optional.empty();
    }

    /** The rows, without those that give a wave of a participant twice: the store can't hold such. */
    private static List<Row> rows(ReferenceCase reference) {
        List<String> header = reference.header();
        int stratum = header.indexOf("stratum");
        var known = new TreeMap<String, Set<String>>();
        return reference.fields().stream()
                .map(fields -> new Row(fields.get(header.indexOf("id")),
                        Arm.of(fields.get(header.indexOf("arm"))).orElseThrow(),
                        stratum < 0 ? "all" : fields.get(stratum), fields.get(header.indexOf("wave")),
                        fields.get(header.indexOf("y"))))
                .filter(row -> known.computeIfAbsent(row.id(), _ -> new TreeSet<>()).add(row.wave())).toList();
    }
}
