package nl.maatstaf.analysis.engine;

import java.util.List;
import nl.maatstaf.analysis.engine.StudyData.RegisterLine;
import nl.maatstaf.analysis.result.ArmFlow;
import nl.maatstaf.analysis.result.ArmFlow.PerArm;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.Stratum;
import nl.maatstaf.study.TredeCode;
import org.junit.jupiter.api.Test;

import static nl.maatstaf.analysis.engine.Described.MARK;
import static nl.maatstaf.analysis.engine.GivenData.NONE;
import static org.assertj.core.api.Assertions.assertThat;

class FlowCountTest {

    private static final PerArm NOBODY = new PerArm(0, 0);

    private final GivenData data = new GivenData();

    @Test
    void allocatedIsTheFrameAndInvitedASampleOfIt() {
        data.allocated("A", Arm.REGULAR, "2-no", 30).allocated("A", Arm.REGULAR, "3-yes", 9)
                .allocated("A", Arm.TAILORED, "2-no", 31);
        data.person(Arm.TAILORED).cohort("A");
        assertThat(flow().allocated()).isEqualTo(new PerArm(39, 31));
        assertThat(flow().invited()).isEqualTo(new PerArm(0, 1));
    }

    @Test
    void aWaveNotYetDueIsNeitherAnsweredNorMissing() {
        data.closed("A", 2).closed("B", 0);
        data.person(Arm.REGULAR).cohort("A").says(MARK, 6, NONE, 7);
        data.person(Arm.TAILORED).cohort("A").says(MARK, 6);
        data.person(Arm.TAILORED).cohort("B").says(MARK, 5, 6, 7);
        assertThat(flow().waves()).containsExactly(
                new ArmFlow.Wave(0, new PerArm(1, 2), NOBODY, new PerArm(1, 2)),
                new ArmFlow.Wave(1, new PerArm(1, 1), NOBODY, NOBODY),
                new ArmFlow.Wave(2, new PerArm(1, 1), NOBODY, new PerArm(1, 0)));
    }

    @Test
    void analysedIsWhoeverGaveThePrimaryOutcomeInSomeClosedWave() {
        data.closed("A", 1);
        data.person(Arm.REGULAR).cohort("A").says(MARK, NONE, 4);
        data.person(Arm.REGULAR).cohort("A").says(MARK, NONE, NONE, 4);
        data.person(Arm.REGULAR).cohort("A").says("other", 4);
        data.person(Arm.TAILORED).cohort("A").says(MARK, 4, 4);
        assertThat(flow().analysed()).isEqualTo(new PerArm(1, 1));
    }

    @Test
    void nothingIsDueAfterTheQuarterInWhichSomebodyDied() {
        data.closed("A", 2);
        died(data.person(Arm.TAILORED).cohort("A").says(MARK, 5, NONE, NONE), 1);
        data.person(Arm.TAILORED).cohort("A").says(MARK, 5, NONE, NONE);
        assertThat(flow().waves()).extracting(ArmFlow.Wave::due)
                .containsExactly(new PerArm(0, 2), new PerArm(0, 2), new PerArm(0, 1));
        assertThat(flow().waves()).extracting(ArmFlow.Wave::deceased)
                .containsExactly(NOBODY, NOBODY, new PerArm(0, 1));
        assertThat(flow().deceased()).isEqualTo(new PerArm(0, 1));
    }

    @Test
    void whoeverAnswersAfterTheRegisterSaysTheyDiedCountsAsAlive() {
        data.closed("A", 2);
        died(data.person(Arm.REGULAR).cohort("A").says(MARK, 5, NONE, 6), 0);
        assertThat(flow().waves()).extracting(ArmFlow.Wave::answered)
                .containsExactly(new PerArm(1, 0), new PerArm(0, 0), new PerArm(1, 0));
    }

    private void died(GivenData.Given person, int quarter) {
        data.registered(new RegisterLine(person.key(), Arm.TAILORED, "A", Stratum.of("2-no"), quarter,
                new TredeCode("2.0"), true, 0, true));
    }

    @Test
    void nobodyAndNothingClosedIsAFlowOfZeroes() {
        assertThat(flow()).isEqualTo(new ArmFlow(
                new PerArm(0, 0), new PerArm(0, 0), List.of(), new PerArm(0, 0), new PerArm(0, 0)));
        assertThat(flow().answered(0)).isEqualTo(new PerArm(0, 0));
    }

    private ArmFlow flow() {
        return FlowCount.of(Described.mark().question(), data);
    }
}
