package nl.maatstaf.statistics.groups;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.NotEstimable;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.formula.DataTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class WelchTest {
    private static final double[] REGULAR = {1, 2, 3, 6};
    private static final double[] TAILORED = {2, 4, 6};

    /**
     * Means 3 and 4, variances 14/3 and 4, so v = 7/6 and 4/3 with sum 5/2, and the df are (5/2)²/((7/6)²/3 + (4/3)²/2)
     * = (25/4)/(49/108 + 8/9) = 675/145. The pooled variance is (14 + 8)/5, times 1/4 + 1/3.
     */
    @ParameterizedTest
    @ValueSource(doubles = {0, 1e6, -1e6})
    void givesWelchAndStudentOfTwoSmallSamples(double offset) {
        WelchComparison welch = new Welch().run(new TwoSamples("regular", moved(REGULAR, offset),
                "tailored", moved(TAILORED, offset))).orRefuse();
        assertThat(welch.difference().estimate()).isCloseTo(1, within(1e-9));
        assertThat(welch.difference().standardError()).isCloseTo(StrictMath.sqrt(2.5), within(1e-9));
        assertThat(welch.difference().df()).isCloseTo(675 / 145.0, within(1e-9));
        assertThat(welch.pooled().df()).isEqualTo(5);
        assertThat(welch.pooled().standardError()).isCloseTo(StrictMath.sqrt(22 / 5.0 * 7 / 12), within(1e-9));
    }

    private static SampleMoments moved(double[] values, double offset) {
        return SampleMoments.of(Arrays.stream(values).map(value -> value + offset).toArray());
    }

    /** A difference of 1 and the mean 13/3 of the variances 14/3 and 4. */
    @Test
    void standardisesByTheMeanOfBothVariances() {
        TwoSamples samples = new TwoSamples("regular", moved(REGULAR, 0), "tailored", moved(TAILORED, 0));
        assertThat(samples.standardisedDifference().orElseThrow()).isCloseTo(1 / Math.sqrt(13 / 3.0), within(1e-12));
        SampleMoments one = new SampleMoments(1, 3, 0);
        assertThat(new TwoSamples("regular", one, "tailored", samples.other()).standardisedDifference()).isEmpty();
        SampleMoments equal = new SampleMoments(5, 3, 0);
        assertThat(new TwoSamples("regular", equal, "tailored", equal).standardisedDifference()).isEmpty();
    }

    @Test
    void momentsGiveWhatTheirSamplesGive() {
        TwoSamples samples = new TwoSamples("regular", moved(REGULAR, 0), "tailored", moved(TAILORED, 0));
        TwoSamples moments = new TwoSamples("regular", new SampleMoments(4, 3, 14 / 3.0),
                "tailored", new SampleMoments(3, 4, 4));
        assertThat(moments).isEqualTo(samples);
    }

    /** Equal values have no variance although their mean of 0.1 + 0.1 + 0.1 isn't 0.1 in binary; one df is left. */
    @Test
    void anArmWithinWhichNothingVariesIsCompared() {
        SampleMoments constant = moved(new double[] {.1, .1, .1}, 0);
        assertThat(constant).isEqualTo(new SampleMoments(3, .1, 0));
        Estimated difference = new Welch().run(
                new TwoSamples("regular", constant, "tailored", moved(new double[] {1, 3}, 0))).orRefuse().difference();
        assertThat(difference.df()).isEqualTo(1);
        assertThat(difference.standardError()).isEqualTo(1);
    }

    @Test
    void refusesWithTheDifferenceWhenNothingVaries() {
        TwoSamples samples = TwoSamples.of(table(2, 3, 5, 5, 6, 6, 6), "y", "arm");
        assertThat(samples.difference()).isEqualTo(1);
        NotEstimable reason = new NotEstimable(Refusal.ZERO_VARIANCE, "The values are all equal within the regular and "
                + "within the tailored arm, so the difference of 1.0 between the means has no test.");
        assertThat(new Welch().run(samples)).isEqualTo(new Outcome.Refused<>(reason));
        assertThat(new HedgesG().run(samples)).isEqualTo(new Outcome.Refused<>(reason));
    }

    @Test
    void refusesAnArmOfOneValueOrNone() {
        NotEstimable tooFew = new NotEstimable(
                Refusal.TOO_FEW_PARTICIPANTS, "The tailored arm has one value, which has no variance.");
        assertThat(new Welch().run(TwoSamples.of(table(3, 1, 4, 5, 6, 7), "y", "arm")))
                .isEqualTo(new Outcome.Refused<>(tooFew));
        TwoSamples nobody = new TwoSamples("regular", moved(new double[0], 0), "tailored", moved(TAILORED, 0));
        assertThat(new Welch().run(nobody)).isEqualTo(new Outcome.Refused<>(
                new NotEstimable(Refusal.NO_DATA, "The regular arm has no value.")));
        assertThat(Outcome.of(() -> TwoSamples.of(table(3, 0, 4, 5, 6), "y", "arm"))).isEqualTo(new Outcome.Refused<>(
                new NotEstimable(Refusal.ONE_ARM, "All participants are in the regular arm; two arms are compared.")));
    }

    @Test
    void momentsThatNoSampleHasAreAMistake() {
        assertThatThrownBy(() -> new SampleMoments(3, 1, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SampleMoments(3, Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static DataTable table(int regular, int tailored, double... y) {
        List<String> arms = IntStream.range(0, 2).boxed()
                .flatMap(arm -> Collections.nCopies(arm == 0 ? regular : tailored, arm == 0 ? "regular" : "tailored")
                        .stream()).toList();
        return DataTable.ofRows(y.length).withNumbers("y", y).withFactor("arm", List.of("regular", "tailored"), arms);
    }
}
