package nl.maatstaf.responding;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.Stratum;
import nl.maatstaf.study.Traits;
import org.junit.jupiter.api.Test;

import static nl.maatstaf.database.response.Tables.PARTICIPANT;
import static nl.maatstaf.database.response.Tables.TRAITS;
import static nl.maatstaf.database.response.Tables.TRAJECTORY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AdmissionDeskTest {

    private final Room room = new Room();

    @Test
    void aBatchDeliveredTwiceIsAdmittedOnce() {
        UUID batch = UUID.randomUUID();
        List<Admission> admissions = admissions(30);
        room.desk.receive(batch, room.study, admissions);
        room.desk.receive(batch, room.study, admissions);
        assertThat(room.owner().fetchCount(PARTICIPANT, PARTICIPANT.STUDY.eq(room.study))).isEqualTo(30);
    }

    @Test
    void aBatchOfFewerThanTwentyFiveIsRefusedWhole() {
        assertThatThrownBy(() -> room.desk.receive(UUID.randomUUID(), room.study, admissions(24)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("at least 25");
        assertThat(room.owner().fetchCount(PARTICIPANT, PARTICIPANT.STUDY.eq(room.study))).isZero();
    }

    @Test
    void everyParticipantGetsARowForEveryScore() {
        room.desk.receive(UUID.randomUUID(), room.study, admissions(25));
        assertThat(room.owner().fetchCount(TRAJECTORY, TRAJECTORY.STUDY.eq(room.study)))
                .isEqualTo(25 * room.protocol.questionnaire().scores().size());
    }

    @Test
    void whatAReleaseTellsPeopleApartByArrivesWithThemAndGoesWhenTheyHaveEverythingErased() {
        List<Admission> told = admissions(25).stream().map(one -> new Admission(one.code(), one.cohort(), one.arm(), one.stratum(),
                Traits.of("45-49", "m"))).toList();
        room.desk.receive(UUID.randomUUID(), room.study, told);
        assertThat(traits()).hasSize(25).containsOnly("45-49 m");
        room.exercise(told.getFirst().code(), Right.ERASE);
        assertThat(traits()).hasSize(24);
    }

    @Test
    void ofAStudyThatReleasesNothingByThemNoTraitsAreKept() {
        room.desk.receive(UUID.randomUUID(), room.study, admissions(25));
        assertThat(traits()).isEmpty();
    }

    private List<String> traits() {
        return room.owner().select(TRAITS.AGE_BAND.concat(" ").concat(TRAITS.SEX)).from(TRAITS)
                .join(PARTICIPANT).on(PARTICIPANT.ID.eq(TRAITS.PARTICIPANT_ID))
                .where(PARTICIPANT.STUDY.eq(room.study)).fetch(0, String.class);
    }

    private List<Admission> admissions(int people) {
        var random = new SplittableRandom(1_000_000L * room.number + people);
        var admissions = new ArrayList<Admission>();
        for (int i = 0; i < people; i++) {
            admissions.add(new Admission(AccessCode.draw(random), "A", Arm.REGULAR, new Stratum(2, true), Traits.NONE));
        }
        return admissions;
    }
}
