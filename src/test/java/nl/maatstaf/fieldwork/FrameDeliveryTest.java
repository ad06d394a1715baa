package nl.maatstaf.fieldwork;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import nl.maatstaf.fieldwork.draw.Draws;
import nl.maatstaf.responding.Room;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.TestStores;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.Traits;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

import static nl.maatstaf.database.response.Tables.COHORT_FACT;
import static nl.maatstaf.database.response.Tables.FRAME_COUNT;
import static nl.maatstaf.database.response.Tables.FRAME_RECEIPT;
import static nl.maatstaf.database.response.Tables.PARTICIPANT;
import static nl.maatstaf.database.response.Tables.TRAITS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** How large the frame is, on its way from contact to response. */
class FrameDeliveryTest {

    private final Room room = new Room();
    private final ContactStore store = new ContactStore(TestStores.stores(), new CodeSeal(TestStores.secrets()));
    private final Fieldwork fieldwork = new Fieldwork(store, room.desk, room.frameDesk, _ -> { });

    @Test
    void aCohortIsCountedWhenItIsAllocatedAndNotBefore() {
        fieldwork.enter(room.study, Frames.of("B", 31).keySet());
        fieldwork.deliverCodes(room.study);
        assertThat(counted()).isEmpty();
        Frames.enter(room, fieldwork, "A", 31);
        assertThat(counted()).isEqualTo(Map.of(Arm.REGULAR.code(), 16, Arm.TAILORED.code(), 15));
    }

    @Test
    void aCohortAllocatedJustBeforeAKillIsCountedAtTheNextDelivery() {
        Frames.enter(room, fieldwork, "A", 31);
        room.owner().deleteFrom(FRAME_COUNT).where(FRAME_COUNT.STUDY.eq(room.study)).execute();
        room.owner().deleteFrom(FRAME_RECEIPT).where(FRAME_RECEIPT.STUDY.eq(room.study)).execute();
        room.owner().deleteFrom(COHORT_FACT).where(COHORT_FACT.STUDY.eq(room.study)).execute();
        fieldwork.deliverCodes(room.study);
        assertThat(counted()).isEqualTo(Map.of(Arm.REGULAR.code(), 16, Arm.TAILORED.code(), 15));
        assertThat(room.owner().fetchCount(COHORT_FACT, COHORT_FACT.STUDY.eq(room.study))).isEqualTo(1);
        fieldwork.deliverFrameCounts(room.study);
        assertThat(counted()).as("told again").isEqualTo(Map.of(Arm.REGULAR.code(), 16, Arm.TAILORED.code(), 15));
    }

    @Test
    void whatAReleaseTellsPeopleApartByIsCountedInTheFrameAndGoesAlongWithTheCodes() {
        List<FrameMember> people = Frames.of("A", 30).keySet().stream().map(member -> new FrameMember(member.clientNumber(),
                member.cohort(), member.name(), member.address(), member.phone(), member.email(), member.language(), member.born(),
                member.trede(), member.partTime(), Traits.of(member.clientNumber().endsWith("0") ? "45-49" : "50-55", "f"))).toList();
        fieldwork.enter(room.study, people);
        new Draws(room, fieldwork).allocate("A", people.stream().collect(Collectors.toMap(FrameMember::clientNumber, _ -> Arm.REGULAR)));
        assertThat(TestStores.stores().as(StoreRole.RESPONSE_EVALUATION).selectFrom(FRAME_COUNT).where(FRAME_COUNT.STUDY.eq(room.study))
                .fetchMap(FRAME_COUNT.AGE_BAND, FRAME_COUNT.PEOPLE)).isEqualTo(Map.of("45-49", 3, "50-55", 27));
        fieldwork.invite(room.study, people.stream().map(FrameMember::clientNumber).toList(), new SplittableRandom(room.number));
        fieldwork.deliverCodes(room.study);
        assertThat(room.owner().select(TRAITS.AGE_BAND, DSL.count()).from(TRAITS)
                .join(PARTICIPANT).on(PARTICIPANT.ID.eq(TRAITS.PARTICIPANT_ID)).where(PARTICIPANT.STUDY.eq(room.study))
                .groupBy(TRAITS.AGE_BAND).fetchMap(TRAITS.AGE_BAND, DSL.count())).isEqualTo(Map.of("45-49", 3, "50-55", 27));
    }

    @Test
    void rejectsWhoIsAddedToACohortAfterwards() {
        Frames.enter(room, fieldwork, "A", 30);
        assertThatThrownBy(() -> fieldwork.enter(room.study, Frames.of("A", 31).keySet()))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("entered before");
        Frames.enter(room, fieldwork, "B", 10);
        assertThat(counted()).isEqualTo(Map.of(Arm.REGULAR.code(), 20, Arm.TAILORED.code(), 20));
    }

    /** Through the role of evaluators: what publication asks for. */
    private Map<String, Integer> counted() {
        return TestStores.stores().as(StoreRole.RESPONSE_EVALUATION).selectFrom(FRAME_COUNT)
                .where(FRAME_COUNT.STUDY.eq(room.study))
                .fetchGroups(FRAME_COUNT.ARM, FRAME_COUNT.PEOPLE).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey,
                        entry -> entry.getValue().stream().mapToInt(Integer::intValue).sum()));
    }
}
