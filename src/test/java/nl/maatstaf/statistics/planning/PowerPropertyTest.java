package nl.maatstaf.statistics.planning;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class PowerPropertyTest {
    @Property(tries = 40)
    void findsBackTheParticipantsOfATTest(@ForAll @DoubleRange(min = 0.05, max = 1.5) double difference,
            @ForAll @DoubleRange(min = 0.1, max = 0.99) double power, @ForAll @IntRange(min = -6, max = 6) int unit) {
        double scale = Math.pow(10, unit);
        MeansPower.Design design = new MeansPower.Design(scale);
        Plan plan = new MeansPower(PlanningQuestion.participants(scale * difference, power)).run(design).orRefuse();
        double n = plan.referenceParticipants();
        double found = new MeansPower(PlanningQuestion.power(n, scale * difference)).run(design).orRefuse().power();
        assertThat(found).isCloseTo(n > 2 ? power : Math.max(power, found), within(1e-9));
    }

    @Property(tries = 100)
    void needsMoreParticipantsWhenMoreDropOut(@ForAll @DoubleRange(min = -0.9, max = 0.9) double correlation,
            @ForAll @DoubleRange(min = 0.1, max = 1) double retention) {
        assertThat(participants(correlation, retention * 0.9)).isGreaterThan(participants(correlation, retention));
        assertThat(participants(-correlation, retention)).isCloseTo(participants(correlation, retention), within(1e-8));
    }

    @Property(tries = 100)
    void treatsTheArmsAlike(@ForAll @DoubleRange(min = 0.2, max = 5) double ratio,
            @ForAll @DoubleRange(min = 0.1, max = 1) double retention) {
        PlannedArm first = arm(0.5, retention);
        PlannedArm second = arm(0.3, 0.9);
        Plan plan = plan(LongitudinalDesign.of(first, second).withRatio(ratio), 1);
        Plan turned = plan(LongitudinalDesign.of(second, first).withRatio(1 / ratio), -1);
        assertThat(turned.otherParticipants()).isCloseTo(plan.referenceParticipants(),
                within(1e-10 * plan.referenceParticipants()));
        assertThat(turned.referenceParticipants()).isCloseTo(plan.otherParticipants(),
                within(1e-10 * plan.otherParticipants()));
    }

    private static double participants(double correlation, double retention) {
        return plan(LongitudinalDesign.of(arm(correlation, retention), arm(correlation, retention)), 1)
                .referenceParticipants();
    }

    private static Plan plan(LongitudinalDesign design, double difference) {
        return new LongitudinalPower(PlanningQuestion.participants(difference, 0.8)).run(design).orRefuse();
    }

    private static PlannedArm arm(double correlation, double retention) {
        return PlannedArm.of(new double[][] {{1, correlation}, {correlation, 1}}, 1, retention);
    }
}
