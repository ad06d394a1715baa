package nl.maatstaf.statistics.gee;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.maatstaf.statistics.Estimate;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.ReferenceCase;
import nl.maatstaf.statistics.formula.DataTable;
import nl.maatstaf.statistics.formula.Formula;
import nl.maatstaf.statistics.formula.ModelException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class FittedRisksTest {
    private static final List<String> WAVES = List.of("1", "2", "3", "4");
    private static final List<String> STRATA = List.of("s1", "s2", "s3");

    static Stream<ReferenceCase> cases() {
        return ReferenceCase.answered("gee_waves");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void averagesSharesOverWavesAsGeepackDoes(ReferenceCase reference) {
        ReferenceCase rows = ReferenceCase.answered("gee_logistic")
                .filter(other -> other.toString().equals("gee_sim_paid_work")).findFirst().orElseThrow();
        DataTable data = rows.table("wave");
        FittedRisks risks = new LogisticGee(Formula.parse("y ~ stratum + wave*arm"), "arm", "id",
                WorkingCorrelation.EXCHANGEABLE).run(data).orRefuse().risks();
        double[] ids = data.numbers("id");
        int[] people = IntStream.range(0, ids.length)
                .filter(row -> Arrays.stream(ids, 0, row).noneMatch(id -> id == ids[row])).toArray();
        DataTable participants = data.rows(people);
        for (String wave : WAVES) {
            StandardisedRisks at = at(risks, participants, wave);
            assertClose(reference, "regular " + wave, at.reference());
            assertClose(reference, "tailored " + wave, at.compared());
            assertClose(reference, "difference " + wave, at.difference());
        }
        StandardisedRisks average = at(risks, participants, "2", "3", "4");
        assertClose(reference, "difference", average.difference());
        assertClose(reference, "log odds ratio", average.logOddsRatio());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void countsRowsByTheirWeights(ReferenceCase reference) {
        DataTable data = ReferenceCase.answered("gee_logistic")
                .filter(other -> other.toString().equals("gee_sim_paid_work")).findFirst().orElseThrow().table("wave");
        FittedRisks risks = new LogisticGee(Formula.parse("y ~ stratum + wave*arm"), "arm", "id",
                WorkingCorrelation.INDEPENDENCE).run(data).orRefuse().risks();
        DataTable each = DataTable.ofRows(3).withFactor("stratum", STRATA)
                .withFactor("wave", WAVES, List.of("2", "2", "2"));
        double weighted = value(risks.standardised(each, new double[] {3, 0, 1}).difference());
        DataTable repeated = each.rows(new int[] {0, 0, 0, 2});
        assertThat(weighted).isCloseTo(value(risks.standardised(repeated, new double[] {1, 1, 1, 1}).difference()),
                within(1e-14));
        assertThatThrownBy(() -> risks.standardised(
                each.withFactor("stratum", List.of("s1", "s2"), List.of("s1", "s2", "s2")), new double[] {1, 1, 1}))
                .isInstanceOf(ModelException.class);
        assertThat(reference.expected().isEmpty()).isFalse();
    }

    private static StandardisedRisks at(FittedRisks risks, DataTable participants, String... waves) {
        int people = participants.rows();
        int[] rows = IntStream.range(0, people * waves.length).map(row -> row % people).toArray();
        double[] equal = new double[rows.length];
        Arrays.fill(equal, 1);
        return risks.standardised(participants.rows(rows).withFactor("wave", WAVES,
                IntStream.range(0, rows.length).mapToObj(row -> waves[row / people]).toList()), equal);
    }

    private static double value(Estimate estimate) {
        return ((Estimated) estimate).estimate();
    }

    private static void assertClose(ReferenceCase reference, String what, Estimate actual) {
        JsonNode expected = reference.expected().get(what);
        reference.assertClose(what, value(actual), expected.get(0));
        reference.assertClose(what + " standard error", ((Estimated) actual).standardError(), expected.get(1));
    }
}
