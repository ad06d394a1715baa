package nl.maatstaf.fieldwork.figures;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.maatstaf.fieldwork.Invited;
import nl.maatstaf.fieldwork.log.Desk;
import nl.maatstaf.fieldwork.log.Outcome;
import nl.maatstaf.fieldwork.log.Standings;
import nl.maatstaf.store.StoreName;
import nl.maatstaf.store.TestStores;
import nl.maatstaf.study.Arm;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

import static nl.maatstaf.database.contact.Tables.ALLOCATED_COUNT;
import static nl.maatstaf.database.contact.Tables.ALLOCATION;
import static nl.maatstaf.database.contact.Tables.FRAME_FILE;
import static nl.maatstaf.database.contact.Tables.FRAME_MEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FlowTest {

    private final Invited invited = new Invited(30);
    private final String study = invited.room.study;
    private final TallyStore store = new TallyStore(TestStores.stores(), Standings.standing(), Invited.seal());

    @Test
    void whatGoesIntoAStepComesOutOfIt() {
        for (int i = 0; i < 12; i++) {
            Invited.frameMember(study, "B", "not-invited-" + i, "Niet gevraagd", 3, false);
        }
        TestStores.asOwner(StoreName.CONTACT).insertInto(FRAME_FILE)
                .set(FRAME_FILE.STUDY, study).set(FRAME_FILE.COHORT, "B").set(FRAME_FILE.HANDED_IN_BY, "gemeente")
                .set(FRAME_FILE.HANDED_IN_AT, OffsetDateTime.parse("2025-07-01T12:00:00Z"))
                .set(FRAME_FILE.ROWS_READ, 51).set(FRAME_FILE.ELIGIBLE, 42).set(FRAME_FILE.WRITTEN_IN_DUTCH, 0)
                .set(FRAME_FILE.OUT_WORKING, 7).set(FRAME_FILE.OUT_TREDE, 0).set(FRAME_FILE.OUT_AGE, 2)
                .set(FRAME_FILE.OUT_ASSISTANCE, 0).execute();
        allocateAll();
        close(5, 0, 1, 2);
        ConsortFlow flow = flow();
        assertThat(flow.assessed()).hasValue(42 + 9);
        assertThat(flow.leftOut()).hasValue(List.of(new StayedOut("intake.left-out.working", 7),
                new StayedOut("intake.left-out.age", 2)));
        assertThat(flow.frame()).isEqualTo(42);
        assertThat(flow.allocated()).isEqualTo(Map.of(Arm.REGULAR, 42));
        assertThat(flow.invited() + flow.notInvited()).isEqualTo(flow.frame());
        ConsortFlow.Wave wave = flow.waves().getFirst();
        assertThat(wave.due()).isEqualTo(30);
        assertThat(wave.answered()).isEqualTo(3);
        assertThat(flow.lasting()).isEmpty();
    }

    @Test
    void whoWasDeletedSinceIsStillInTheFlowSoThatItNeverShowsTheArmsOfTheSampleAlone() {
        long deleted = Invited.frameMember(study, "B", "niet-getrokken", "Niet getrokken", 3, false);
        allocateAll();
        TestStores.asOwner(StoreName.CONTACT).deleteFrom(FRAME_MEMBER).where(FRAME_MEMBER.ID.eq(deleted)).execute();
        assertThat(flow().allocated()).isEqualTo(Map.of(Arm.REGULAR, 42));
    }

    /** Everybody to one arm; which one is nothing that a flow asks. */
    private void allocateAll() {
        DSLContext owner = TestStores.asOwner(StoreName.CONTACT);
        owner.insertInto(ALLOCATION).set(ALLOCATION.STUDY, study).set(ALLOCATION.COHORT, "B")
                .set(ALLOCATION.METHOD, "list").set(ALLOCATION.FINGERPRINT, "0".repeat(64)).execute();
        owner.insertInto(ALLOCATED_COUNT).set(ALLOCATED_COUNT.STUDY, study).set(ALLOCATED_COUNT.COHORT, "B")
                .set(ALLOCATED_COUNT.ARM, "regular").set(ALLOCATED_COUNT.TREDE, (short) 3)
                .set(ALLOCATED_COUNT.PART_TIME, false).set(ALLOCATED_COUNT.PEOPLE, 42).execute();
        owner.update(FRAME_MEMBER).set(FRAME_MEMBER.ARM, "regular").where(FRAME_MEMBER.STUDY.eq(study)).execute();
    }

    @Test
    void howManyWereHandedInIsUnknownUntilTheIntakeSaysSo() {
        assertThat(flow().assessed()).isEmpty();
    }

    @Test
    void aWaveIsInTheFlowOnceItIsClosedAndNotAtAReminder() {
        store.take(new TallyStore.When(study, "B", 5, Moment.FIRST_REMINDER), LocalDate.of(2026, 11, 16), Set.of(),
                Set.of());
        assertThat(flow().waves()).isEmpty();
    }

    @Test
    void everybodyOutOfReachIsCountedOnce() {
        var desk = new Desk(invited);
        desk.say(0, Outcome.WITHDRAWN);
        desk.say(0, Outcome.DECEASED);
        desk.say(1, Outcome.WITHDRAWN);
        desk.say(1, Outcome.MOVED_ADDRESS_UNKNOWN);
        desk.say(2, Outcome.MOVED_ADDRESS_UNKNOWN);
        desk.say(3, Outcome.MOVED_ADDRESS_UNKNOWN);
        desk.say(3, Outcome.MOVED_NEW_ADDRESS);
        desk.say(4, Outcome.NO_WISH);
        assertThat(flow().lasting()).isEqualTo(Map.of(Outcome.DECEASED, 1, Outcome.WITHDRAWN, 1,
                Outcome.MOVED_ADDRESS_UNKNOWN, 1));
    }

    @Test
    void rejectsMorePeopleOutOfAStepThanIntoIt() {
        assertThatThrownBy(() -> new ConsortFlow(Optional.empty(), Map.of(Arm.REGULAR, 10), 0, 11, List.of(), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private ConsortFlow flow() {
        return new Flow(store, Standings.standing()).of(study);
    }

    private void close(int wave, int... answered) {
        store.take(new TallyStore.When(study, "B", wave, Moment.CLOSE), LocalDate.of(2026, 11, 16),
                java.util.Arrays.stream(answered).mapToObj(i -> invited.people.get(i).code())
                        .collect(java.util.stream.Collectors.toSet()), Set.of());
    }
}
