package nl.maatstaf.statistics.weighting;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.maatstaf.statistics.Caveat;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.ReferenceCase;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.formula.DataTable;
import nl.maatstaf.statistics.formula.Formula;
import nl.maatstaf.statistics.formula.ModelException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class ObservationWeightingTest {
    private static final ObservationWeighting PLAIN = weighting("y ~ arm", "observed ~ group");

    static Stream<ReferenceCase> cases() {
        return ReferenceCase.answered("observation_weighting");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givesWhatStackedEstimatingEquationsGive(ReferenceCase reference) {
        List<List<String>> rows = reference.fields();
        DataTable data = DataTable.ofRows(rows.size())
                .withNumbers("id", numbers(rows, 0))
                .withFactor("arm", List.of("regular", "tailored"), rows.stream().map(row -> row.get(1)).toList())
                .withFactor("stratum", rows.stream().map(row -> row.get(2)).toList())
                .withNumbers("base", numbers(rows, 3))
                .withFactor("wave", rows.stream().map(row -> row.get(4)).toList())
                .withNumbers("observed", numbers(rows, 5))
                .withNumbers("y", numbers(rows, 6));
        ObservationWeighted found =
                weighting(reference.model().get("outcome").asString(), reference.model().get("observation").asString())
                        .run(data).orRefuse();
        assertThat(found.participants()).isEqualTo(reference.expected().get("n").asLong());
        assertThat(found.observations()).isEqualTo(reference.expected().get("observed").asLong());
        reference.assertClose("difference", found.difference().estimate(), reference.expected().get("difference"));
        reference.assertClose("se", found.difference().standardError(), reference.expected().get("se"));
    }

    private static double[] numbers(List<List<String>> rows, int column) {
        return rows.stream().map(row -> row.get(column))
                .mapToDouble(text -> text.isEmpty() ? 0 : Double.parseDouble(text)).toArray();
    }

    /** With weights from groups alone, the mean of an arm is that of its groups, each as large as it was before dropout. */
    @Test
    void letsThoseObservedStandForTheirGroup() {
        ObservationWeighted found = PLAIN.run(data(
                "regular a 1", "regular a 3", "regular a -", "regular a -", "regular b 6", "regular b -", "regular b -",
                "tailored a 2", "tailored a 4", "tailored a -", "tailored a -", "tailored b 5", "tailored b -",
                "tailored b -")).orRefuse();
        // Group a is 4 of 7 with a mean of 2 and 3, group b is 3 of 7 with 6 and 5.
        assertThat(found.difference().estimate())
                .isCloseTo((4 * 3 + 3 * 5) / 7.0 - (4 * 2 + 3 * 6) / 7.0, within(1e-12));
        assertThat(found.largestWeight()).isCloseTo(3, within(1e-12));
    }

    @Test
    void isThePlainDifferenceWhereNobodyIsMissing() {
        ObservationWeighted found = PLAIN.run(data("regular a 1", "regular a 3", "regular b 5",
                "tailored a 2", "tailored b 6", "tailored b 10")).orRefuse();
        assertThat(found.difference().estimate()).isCloseTo(3, within(1e-12));
        // Squares about the means of 8 and 32, each divided by the square of three participants.
        assertThat(found.difference().standardError()).isCloseTo(Math.sqrt(8 / 9.0 + 32 / 9.0), within(1e-12));
        assertThat(found.caveats()).extracting(Caveat::code).containsExactly(Caveat.Code.UNTESTABLE_ASSUMPTION);
    }

    @Test
    void refusesWhatHasNoAnswer() {
        assertThat(refusal(PLAIN, data())).isEqualTo(Refusal.NO_DATA);
        assertThat(refusal(PLAIN, data("regular a 1", "regular a 2", "tailored b -")))
                .isEqualTo(Refusal.WAVE_MISSING_IN_ARM);
        assertThat(refusal(PLAIN, data("regular a 1", "regular a 2", "tailored a 3", "tailored b -")))
                .isEqualTo(Refusal.SEPARATION);
        assertThat(refusal(PLAIN, data("regular a 1", "regular b 1", "tailored a 2", "tailored b 2")))
                .isEqualTo(Refusal.ZERO_VARIANCE);
        assertThat(refusal(weighting("y ~ arm + same", "observed ~ group"),
                data("regular a 1", "regular b 1", "tailored a 2", "tailored b 2").withNumbers("same", new double[4])))
                .isEqualTo(Refusal.RANK_DEFICIENT);
        assertThatThrownBy(() -> weighting("y ~ arm*group", "observed ~ group")).isInstanceOf(ModelException.class);
    }

    private static Refusal refusal(ObservationWeighting weighting, DataTable data) {
        return ((Outcome.Refused<ObservationWeighted>) weighting.run(data)).reason().code();
    }

    private static ObservationWeighting weighting(String outcome, String observation) {
        return new ObservationWeighting(Formula.parse(outcome), "arm", Formula.parse(observation), "id", "wave");
    }

    /** Rows of arm, group and outcome at one wave; a dash is a missing outcome. */
    private static DataTable data(String... rows) {
        List<String[]> cells = Stream.of(rows).map(row -> row.split(" ")).toList();
        return DataTable.ofRows(rows.length)
                .withNumbers("id", IntStream.range(0, rows.length).asDoubleStream().toArray())
                .withFactor("arm", List.of("regular", "tailored"), cells.stream().map(row -> row[0]).toList())
                .withFactor("group", cells.stream().map(row -> row[1]).toList())
                .withFactor("wave", cells.stream().map(_ -> "1").toList())
                .withNumbers("observed", cells.stream().mapToDouble(row -> row[2].equals("-") ? 0 : 1).toArray())
                .withNumbers("y", cells.stream()
                        .mapToDouble(row -> row[2].equals("-") ? 0 : Double.parseDouble(row[2])).toArray());
    }
}
