package nl.maatstaf.analysis.engine;

import java.util.Arrays;
import nl.maatstaf.analysis.result.ArmFlow.PerArm;
import nl.maatstaf.analysis.result.Exposure;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.ExposureKind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ExposureCountTest {

    private final GivenData data = new GivenData();

    @Test
    void countsPeopleOnceAndEveryMonth() {
        had(1, Arm.REGULAR, ExposureKind.TRAINING, 1, 1, 2);
        had(1, Arm.REGULAR, ExposureKind.FUNDS, 2);
        had(2, Arm.REGULAR, ExposureKind.TRAINING, 0);
        had(3, Arm.TAILORED, ExposureKind.TRAINING, 5);
        Exposure exposure = count(new PerArm(40, 38));
        assertThat(exposure.regular()).isEqualTo(40);
        assertThat(exposure.tailored()).isEqualTo(38);
        assertThat(exposure.kinds()).contains(
                new Exposure.Kind("training", 2, 1, 4, 1), new Exposure.Kind("funds", 1, 0, 1, 0));
    }

    @Test
    void showsEveryKindAlsoWithoutARegister() {
        assertThat(count(new PerArm(0, 0)).kinds()).hasSize(7).extracting(Exposure.Kind::code)
                .containsExactly(Arrays.stream(ExposureKind.values()).map(ExposureKind::code).toArray(String[]::new));
        assertThat(count(new PerArm(0, 0)).kinds()).allSatisfy(kind ->
                assertThat(kind.regular() + kind.tailored() + kind.regularMonths() + kind.tailoredMonths()).isZero());
    }

    @Test
    void leavesOutWhatWasBeforeAllocationOrAfterTheLastWave() {
        had(1, Arm.REGULAR, ExposureKind.TRAINING, -1, 9);
        assertThat(count(new PerArm(1, 0)).kinds()).contains(new Exposure.Kind("training", 0, 0, 0, 0));
    }

    private void had(long key, Arm arm, ExposureKind kind, int... quarters) {
        for (int quarter : quarters) {
            data.exposed(new StudyData.ExposureLine(key, arm, kind, quarter));
        }
    }

    private Exposure count(PerArm known) {
        return ExposureCount.of(Described.mark().question(), data, known);
    }
}
