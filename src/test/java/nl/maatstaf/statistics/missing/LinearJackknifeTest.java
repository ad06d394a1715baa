package nl.maatstaf.statistics.missing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nl.maatstaf.statistics.Estimate;
import nl.maatstaf.statistics.Estimated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class LinearJackknifeTest {
    private static final ImputationModel REFITTED = ImputationModel.of(Simulated.VARIABLES);
    private static final ImputationModel LINEAR = REFITTED.withJackknife(JackknifeKind.LINEAR);

    @ParameterizedTest
    @EnumSource
    void comesNearTheRefittedJackknifeUnderEveryStrategy(Strategy strategy) {
        Trajectories data = Simulated.trial(11, 240, 3, 0.2);
        ImputedDifferences refitted = run(REFITTED, strategy, data);
        ImputedDifferences linear = run(LINEAR, strategy, data);
        for (String wave : data.waves()) {
            assertNear(linear.difference(wave), refitted.difference(wave), 0.01);
        }
        assertNear(linear.average().orElseThrow(), refitted.average().orElseThrow(), 0.01);
    }

    /** What the first derivatives leave out is of the order of one in the number of participants. */
    @Test
    void comesNearerTheMoreParticipantsThereAre() {
        double few = distance(Simulated.trial(12, 60, 3, 0.2));
        double many = distance(Simulated.trial(12, 480, 3, 0.2));
        assertThat(many).isLessThan(few / 3).isLessThan(0.003);
    }

    private static double distance(Trajectories data) {
        double refitted = standardError(run(REFITTED, Strategy.JUMP_TO_REFERENCE, data).average().orElseThrow());
        double linear = standardError(run(LINEAR, Strategy.JUMP_TO_REFERENCE, data).average().orElseThrow());
        return Math.abs(linear / refitted - 1);
    }

    @Test
    void isTheRefittedJackknifeWhereNothingIsMissing() {
        Trajectories data = Simulated.trial(13, 40, 2, 0);
        for (String wave : data.waves()) {
            assertNear(run(LINEAR, Strategy.COPY_REFERENCE, data).difference(wave),
                    run(REFITTED, Strategy.COPY_REFERENCE, data).difference(wave), 1e-10);
        }
    }

    @Test
    void givesTheSameDigitsInAnyOrder() {
        Trajectories data = Simulated.trial(14, 80, 3, 0.2);
        List<Trajectory> shuffled = new ArrayList<>(data.participants());
        Collections.shuffle(shuffled, new Random(1));
        assertThat(run(LINEAR, Strategy.JUMP_TO_REFERENCE, new Trajectories(Simulated.VARIABLES, data.waves(), shuffled)))
                .isEqualTo(run(LINEAR, Strategy.JUMP_TO_REFERENCE, data));
    }

    @Test
    void shiftsWithTheSameVarianceAlongTheCurve() {
        Trajectories data = Simulated.trial(15, 240, 3, 0.25);
        TippingPointResult refitted =
                new TippingPoint(REFITTED, Strategy.MISSING_AT_RANDOM, List.of("2", "3"), 4).run(data).orRefuse();
        TippingPointResult linear =
                new TippingPoint(LINEAR, Strategy.MISSING_AT_RANDOM, List.of("2", "3"), 4).run(data).orRefuse();
        for (int i = 0; i < refitted.curve().size(); i++) {
            assertNear(linear.curve().get(i).difference(), refitted.curve().get(i).difference(), 0.01);
        }
    }

    private static ImputedDifferences run(ImputationModel model, Strategy strategy, Trajectories data) {
        return new ReferenceBasedImputation(model, strategy).withAverage(data.waves()).run(data).orRefuse();
    }

    private static double standardError(Estimate estimate) {
        return ((Estimated) estimate).standardError();
    }

    private static void assertNear(Estimate actual, Estimate expected, double share) {
        assertThat(((Estimated) actual).estimate())
                .isCloseTo(((Estimated) expected).estimate(), within(1e-12));
        assertThat(standardError(actual) / standardError(expected)).isCloseTo(1, within(share));
    }
}
