package nl.maatstaf.statistics.regression;

import java.util.List;
import java.util.stream.IntStream;
import nl.maatstaf.statistics.Caveat;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.NotEstimable;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.formula.DataTable;
import nl.maatstaf.statistics.formula.ModelException;
import nl.maatstaf.statistics.regression.DifferenceInDifferences.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class DifferenceInDifferencesTest {
    private static final DifferenceInDifferences BY_PARTICIPANT =
            new DifferenceInDifferences(new Variables("y", "arm", "post", "id"));
    private static final DifferenceInDifferences BY_CLUSTER =
            new DifferenceInDifferences(new Variables("y", "arm", "post", "id", "cluster"));

    /** Rows "id cluster arm post y". */
    private static DataTable table(String... rows) {
        List<String[]> fields = List.of(rows).stream().map(row -> row.split(" ")).toList();
        return DataTable.ofRows(rows.length)
                .withFactor("id", fields.stream().map(f -> f[0]).toList())
                .withFactor("cluster", fields.stream().map(f -> f[1]).toList())
                .withFactor("arm", List.of("regular", "tailored"), fields.stream().map(f -> f[2]).toList())
                .withNumbers("post", fields.stream().mapToDouble(f -> Double.parseDouble(f[3])).toArray())
                .withNumbers("y", fields.stream().mapToDouble(f -> Double.parseDouble(f[4])).toArray());
    }

    private static DataTable pairs() {
        return table("1 a regular 0 4", "1 a regular 1 5", "2 a regular 0 2", "2 a regular 1 5",
                "3 b regular 0 6", "3 b regular 1 5", "4 c tailored 0 3", "4 c tailored 1 7",
                "5 d tailored 0 5", "5 d tailored 1 7", "6 d tailored 0 1", "6 d tailored 1 4",
                "7 d tailored 0 4", "7 d tailored 1 5");
    }

    /**
     * Changes are 1, 3, −1 and 4, 2, 3, 1: means 1 and 2.5, sums of squares 8 and 5. With every participant a cluster
     * CR2 is Welch, √(4/3 + (5/3)/4), whose df by Bell and McCaffrey are (1/3 + 1/4)²/(1/9/2 + 1/16/3), as if variances
     * were equal; CR0 is √(8/9 + 5/16).
     */
    @Test
    void comparesChangesAsWelchDoes() {
        DifferenceInDifferencesFit fit = BY_PARTICIPANT.withCompletePairs().run(pairs()).orRefuse();
        assertThat(fit.n()).isEqualTo(7);
        assertThat(fit.clusters()).isEqualTo(7);
        assertThat(fit.difference().estimate()).isCloseTo(1.5, within(1e-14));
        assertThat(fit.difference().standardError()).isCloseTo(StrictMath.sqrt(4 / 3.0 + 5 / 12.0), within(1e-13));
        assertThat(fit.difference().df()).isCloseTo((49 / 144.0) / (1 / 18.0 + 1 / 48.0), within(1e-12));
        assertThat(BY_PARTICIPANT.withCompletePairs().withStandardErrors(ClusterStandardErrors.CR0).run(pairs())
                .orRefuse().difference().standardError()).isCloseTo(StrictMath.sqrt(8 / 9.0 + 5 / 16.0), within(1e-13));
    }

    /** With pairs alone both ways give one estimate, and CR0 by participant is the same too. */
    @Test
    void pairsGiveTheSameByAllValuesAndByChanges() {
        Estimated all = BY_PARTICIPANT.withStandardErrors(ClusterStandardErrors.CR0)
                .run(pairs()).orRefuse().difference();
        assertThat(all.estimate()).isCloseTo(1.5, within(1e-13));
        assertThat(all.standardError()).isCloseTo(StrictMath.sqrt(8 / 9.0 + 5 / 16.0), within(1e-13));
    }

    @Test
    void thoseWithOneValueCountOnlyAmongAllValues() {
        DataTable more = table("1 a regular 0 4", "1 a regular 1 5", "2 a regular 0 2", "3 b regular 0 6",
                "3 b regular 1 5", "4 c tailored 0 3", "4 c tailored 1 7", "5 d tailored 0 5", "5 d tailored 1 7",
                "6 d tailored 1 9");
        assertThat(BY_PARTICIPANT.run(more).orRefuse().n()).isEqualTo(10);
        assertThat(BY_PARTICIPANT.withCompletePairs().run(more).orRefuse().n()).isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource(ClusterStandardErrors.class)
    void refusesAnArmOfOneCluster(ClusterStandardErrors kind) {
        DataTable table = pairs().withFactor("cluster",
                List.of("r", "r", "r", "r", "r", "r", "c", "c", "d", "d", "d", "d", "d", "d"));
        NotEstimable reason = new NotEstimable(Refusal.TOO_FEW_PARTICIPANTS, "The cluster r alone settles part of the "
                + "comparison; what varies between clusters can't be seen there.");
        assertThat(BY_CLUSTER.withStandardErrors(kind).run(table)).isEqualTo(new Outcome.Refused<>(reason));
        assertThat(BY_CLUSTER.withStandardErrors(kind).withCompletePairs().run(table))
                .isEqualTo(new Outcome.Refused<>(reason));
    }

    @Test
    void refusesWhatCannotBeCompared() {
        assertRefused(pairs().rows(IntStream.range(0, 6).toArray()), Refusal.ONE_ARM,
                "All participants are in the regular arm; two arms are compared.");
        assertRefused(pairs().rows(new int[] {0, 1, 2, 3, 6, 8}), Refusal.WAVE_MISSING_IN_ARM,
                "The tailored arm has no value after.");
        assertRefused(pairs().rows(new int[] {0, 1, 2, 3, 6, 7, 8, 9, 0}), Refusal.DUPLICATE_OBSERVATION,
                "Participant 1 has two values before.");
        assertRefused(pairs().rows(new int[0]), Refusal.NO_DATA, "There are no participants.");
        assertRefused(table("1 a regular 0 4", "1 a tailored 1 5", "2 a regular 0 2", "2 a regular 1 3",
                "3 b tailored 0 6", "3 b tailored 1 5"), Refusal.TIME_VARYING_COVARIATE,
                "Participant 1 is in different arms before and after.");
        assertRefused(pairs().withNumbers("y", new double[14]), Refusal.ZERO_VARIANCE,
                "The outcome y has one and the same value throughout.");
    }

    /** Everyone in an arm changes alike, so participants differ only in what they started from. */
    @ParameterizedTest
    @EnumSource(ClusterStandardErrors.class)
    void refusesChangesThatNeverVary(ClusterStandardErrors kind) {
        DataTable table = table("1 a regular 0 4", "1 a regular 1 5", "2 b regular 0 2.3", "2 b regular 1 3.3",
                "3 c tailored 0 3.1", "3 c tailored 1 7.1", "4 d tailored 0 5", "4 d tailored 1 9");
        NotEstimable reason = new NotEstimable(Refusal.ZERO_VARIANCE, "The clusters agree to the last digit on the "
                + "difference between the tailored and the regular arm; nothing is left to vary.");
        assertThat(BY_PARTICIPANT.withStandardErrors(kind).run(table)).isEqualTo(new Outcome.Refused<>(reason));
        assertThat(BY_PARTICIPANT.withStandardErrors(kind).withCompletePairs().run(table))
                .isInstanceOfSatisfying(Outcome.Refused.class, refused ->
                        assertThat(refused.reason().code()).isEqualTo(Refusal.ZERO_VARIANCE));
    }

    private static void assertRefused(DataTable table, Refusal code, String sentence) {
        assertThat(BY_PARTICIPANT.run(table)).isEqualTo(new Outcome.Refused<>(new NotEstimable(code, sentence)));
    }

    @Test
    void refusesWhenNoArmHasPairs() {
        DataTable table = table("1 a regular 0 4", "2 a regular 1 5", "3 b tailored 0 2", "4 b tailored 1 5");
        assertThat(BY_PARTICIPANT.withCompletePairs().run(table)).isEqualTo(new Outcome.Refused<>(
                new NotEstimable(Refusal.NO_DATA, "There are no participants.")));
    }

    @Test
    void saysHowFewClustersThereAreAndWhatIsAssumed() {
        assertThat(BY_CLUSTER.run(pairs()).orRefuse().caveats()).contains(new Caveat(Caveat.Code.FEW_CLUSTERS,
                "The comparison rests on 4 clusters, fewer than 40; the standard error may be too small."));
        assertThat(BY_CLUSTER.run(pairs()).orRefuse().caveats()).extracting(Caveat::code)
                .contains(Caveat.Code.UNTESTABLE_ASSUMPTION);
    }

    @Test
    void aMomentOtherThanBeforeOrAfterIsAMistake() {
        DataTable table = pairs().withNumbers("post", IntStream.range(0, 14).asDoubleStream().toArray());
        assertThatThrownBy(() -> BY_PARTICIPANT.run(table)).isInstanceOf(ModelException.class)
                .hasMessage("The variable post holds another value than 0 (before) and 1 (after).");
    }
}
