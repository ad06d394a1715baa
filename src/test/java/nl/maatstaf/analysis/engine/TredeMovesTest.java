package nl.maatstaf.analysis.engine;

import java.util.List;
import nl.maatstaf.analysis.result.ArmFlow.PerArm;
import nl.maatstaf.analysis.result.Transitions;
import nl.maatstaf.analysis.result.Transitions.Cell;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.Stratum;
import nl.maatstaf.study.TredeCode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TredeMovesTest {

    private final GivenData data = new GivenData();

    @Test
    void countsFromTheStepAtAllocationToTheStepInTheLastQuarter() {
        moves(1, Arm.REGULAR, "2-no", "2.0", "2.3", "3.1");
        moves(2, Arm.REGULAR, "2-yes", "2.1", "3", "3");
        moves(3, Arm.TAILORED, "4-no", "4", "5.2", "6");
        assertThat(moves()).isEqualTo(new Transitions(2,
                List.of(new Cell(Arm.REGULAR, 2, 3, 2), new Cell(Arm.TAILORED, 4, 6, 1)),
                new PerArm(0, 0), new PerArm(0, 0)));
    }

    @Test
    void whoIsNotThatFarIsLeftOutAndCounted() {
        moves(1, Arm.REGULAR, "2-no", "2.0", "2.0", "2.0");
        moves(2, Arm.REGULAR, "2-no", "3");
        moves(3, Arm.TAILORED, "3-no", "3", "3");
        assertThat(moves().cells()).containsExactly(new Cell(Arm.REGULAR, 2, 2, 1));
        assertThat(moves().notThatFar()).isEqualTo(new PerArm(1, 1));
    }

    @Test
    void whoDiedIsLeftOutAndCountedOnce() {
        moves(1, Arm.REGULAR, "2-no", "2.0", "2.0", "2.0");
        dies(2, Arm.TAILORED, 1);
        dies(2, Arm.TAILORED, 2);
        dies(3, Arm.TAILORED, 0);
        assertThat(moves().cells()).containsExactly(new Cell(Arm.REGULAR, 2, 2, 1));
        assertThat(moves().deceased()).isEqualTo(new PerArm(0, 2));
        assertThat(moves().notThatFar()).isEqualTo(new PerArm(0, 0));
    }

    @Test
    void allWhomTheRegisterKnowsAreSomewhere() {
        moves(1, Arm.REGULAR, "2-no", "2.0", "2.0");
        moves(2, Arm.REGULAR, "2-no", "3");
        dies(3, Arm.REGULAR, 1);
        moves(4, Arm.TAILORED, "2-no", "3", "3");
        assertThat(moves().known()).isEqualTo(new PerArm(3, 1));
    }

    /** By the time the second cohort has its last wave the register is further on with the first. */
    @Test
    void goesNoFurtherThanTheLastWave() {
        moves(1, Arm.REGULAR, "2-no", "2.0", "2.0", "2.0", "2.0", "2.0", "2.0", "2.0", "2.0", "3", "6", "6");
        moves(2, Arm.TAILORED, "2-no", "2.0", "2.0", "2.0", "2.0", "2.0", "2.0", "2.0", "2.0", "4");
        dies(1, Arm.REGULAR, 11);
        assertThat(moves()).isEqualTo(new Transitions(8,
                List.of(new Cell(Arm.REGULAR, 2, 3, 1), new Cell(Arm.TAILORED, 2, 4, 1)),
                new PerArm(0, 0), new PerArm(0, 0)));
    }

    @Test
    void withoutARegisterNothingIsKnown() {
        assertThat(moves()).isEqualTo(new Transitions(0, List.of(), new PerArm(0, 0), new PerArm(0, 0)));
        assertThat(moves().known()).isEqualTo(new PerArm(0, 0));
    }

    private void moves(long key, Arm arm, String stratum, String... codes) {
        for (int quarter = 0; quarter < codes.length; quarter++) {
            data.registered(new StudyData.RegisterLine(key, arm, "A", Stratum.of(stratum), quarter,
                    new TredeCode(codes[quarter]), true, 0, false));
        }
    }

    private void dies(long key, Arm arm, int quarter) {
        data.registered(new StudyData.RegisterLine(
                key, arm, "A", Stratum.of("2-no"), quarter, new TredeCode("2.0"), false, 0, true));
    }

    private Transitions moves() {
        return TredeMoves.of(Described.mark().question(), data);
    }
}
