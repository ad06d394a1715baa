package nl.maatstaf.responding;

import java.util.List;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.Stratum;
import nl.maatstaf.study.Traits;
import org.junit.jupiter.api.Test;

import static nl.maatstaf.database.response.Tables.FRAME_COUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FrameDeskTest {

    private final Room room = new Room();

    @Test
    void countsToldTwiceStandOnce() {
        room.frameDesk.receive(room.study, List.of(cell("A", Arm.REGULAR, 40), cell("A", Arm.TAILORED, 41)));
        room.frameDesk.receive(room.study, List.of(cell("A", Arm.TAILORED, 41), cell("A", Arm.REGULAR, 40)));
        assertThat(people()).isEqualTo(81);
    }

    @Test
    void aCohortThatComesLaterIsAdded() {
        room.frameDesk.receive(room.study, List.of(cell("A", Arm.REGULAR, 40)));
        room.frameDesk.receive(room.study, List.of(cell("A", Arm.REGULAR, 40), cell("B", Arm.REGULAR, 20)));
        assertThat(people()).isEqualTo(60);
    }

    @Test
    void rejectsOtherCountsOfACohortAndKeepsTheFirst() {
        room.frameDesk.receive(room.study, List.of(cell("A", Arm.REGULAR, 40)));
        assertThatThrownBy(() -> room.frameDesk.receive(room.study,
                List.of(cell("A", Arm.REGULAR, 41), cell("B", Arm.REGULAR, 20))))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("not what it was then");
        assertThat(people()).isEqualTo(40);
    }

    private static FrameCount cell(String cohort, Arm arm, int people) {
        return new FrameCount(cohort, arm, new Stratum(2, false), Traits.NONE, people);
    }

    private int people() {
        return room.owner().selectFrom(FRAME_COUNT).where(FRAME_COUNT.STUDY.eq(room.study))
                .fetch(FRAME_COUNT.PEOPLE).stream().mapToInt(Integer::intValue).sum();
    }
}
