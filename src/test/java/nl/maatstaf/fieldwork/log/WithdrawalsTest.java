package nl.maatstaf.fieldwork.log;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.maatstaf.fieldwork.Invited;
import nl.maatstaf.responding.AccessCode;
import nl.maatstaf.responding.Right;
import nl.maatstaf.responding.Room;
import nl.maatstaf.store.StoreName;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.TestStores;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;

import static nl.maatstaf.database.contact.Tables.ADMISSION_BATCH;
import static nl.maatstaf.database.contact.Tables.WITHDRAWAL_OUTBOX;
import static nl.maatstaf.database.response.Tables.ANSWER;
import static nl.maatstaf.database.response.Tables.WITHDRAWAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A withdrawal on the phone, from the contact log to a code that opens nothing. */
class WithdrawalsTest {

    private static final String TODAY = "2026-11-16";

    private final Desk desk = new Desk(new Invited(30));
    private final Room room = desk.invited.room;
    private final WithdrawalOutbox outbox = new WithdrawalOutbox(TestStores.stores(), Invited.seal());
    private final Withdrawals withdrawals = new Withdrawals(outbox, room.withdrawalDesk(), desk.deeds::add);

    @Test
    void aCodeOpensNothingAfterThePrintRunThatFollows() {
        desk.say(0, Outcome.WITHDRAWN);
        assertThat(opens(0)).as("not passed on yet").isTrue();
        withdrawals.deliver(room.study);
        assertThat(opens(0)).isFalse();
        assertThat(opens(1)).isTrue();
    }

    @Test
    void whoAnsweredAndWhoDidNotAreWithdrawnAlikeAndNothingIsSaidBack() {
        room.answer(room.on(TODAY), code(0), 7, Map.of());
        desk.say(0, Outcome.WITHDRAWN);
        desk.say(1, Outcome.WITHDRAWN);
        withdrawals.deliver(room.study);
        assertThat(withdrawn()).containsExactlyInAnyOrder(room.participant(code(0)), room.participant(code(1)));
    }

    @Test
    void aDeliveryThatWasBrokenOffIsMadeAgainAndCountsOnce() {
        desk.say(0, Outcome.WITHDRAWN);
        room.withdrawalDesk().leave(room.study, outbox.take(room.study).getOrDefault(Outcome.WITHDRAWN, List.of()), List.of());
        withdrawals.deliver(room.study);
        withdrawals.deliver(room.study);
        assertThat(withdrawn()).containsExactly(room.participant(code(0)));
    }

    @Test
    void ofWhoHasEverythingErasedNothingIsLeftAfterThePrintRunThatFollows() {
        for (int i = 0; i < 3; i++) {
            room.answer(room.on(TODAY), code(i), 7, Map.of());
        }
        desk.say(0, Outcome.ERASURE_WISHED);
        desk.say(1, Outcome.WITHDRAWN);
        assertThat(desk.mayBeWrittenTo(0)).as("letters stop at once").isFalse();
        assertThat(answers(0)).as("not passed on yet").isPositive();
        withdrawals.deliver(room.study);
        assertThat(answers(0)).isZero();
        assertThat(answers(1)).as("what was sent before still counts").isPositive();
        assertThat(answers(2)).isPositive();
        assertThat(withdrawn()).containsExactlyInAnyOrder(room.participant(code(0)), room.participant(code(1)));
    }

    @Test
    void whoLeftOnThePhoneLeavesAStoreThatIsPutBackFromBeforeWithTheNextPrintRun() {
        desk.say(0, Outcome.ERASURE_WISHED);
        withdrawals.deliver(room.study);
        room.owner().execute("DELETE FROM withdrawal WHERE participant_id = ?", room.participant(code(0)));
        room.admit("A", 25);
        room.answer(room.on(TODAY), code(0), 7, Map.of());
        withdrawals.deliver(room.study);
        assertThat(answers(0)).isZero();
        assertThat(opens(0)).isFalse();
    }

    @Test
    void aSlipIsNotPassedOnAndWhatWasTakenAlongCannotBeUndone() {
        assertThat(desk.undo(0, desk.say(0, Outcome.WITHDRAWN))).isTrue();
        withdrawals.deliver(room.study);
        assertThat(withdrawn()).isEmpty();
        long meant = desk.say(1, Outcome.WITHDRAWN);
        outbox.take(room.study);
        assertThat(desk.undo(1, meant)).isFalse();
        assertThat(desk.mayBeWrittenTo(1)).isFalse();
    }

    @Test
    void whoseCodeTheResponseSideDoesNotKnowYetWaits() {
        TestStores.asOwner(StoreName.CONTACT).update(ADMISSION_BATCH).set(ADMISSION_BATCH.DELIVERED, false)
                .where(ADMISSION_BATCH.STUDY.eq(room.study)).execute();
        desk.say(0, Outcome.WITHDRAWN);
        assertThat(outbox.take(room.study)).isEmpty();
        TestStores.asOwner(StoreName.CONTACT).update(ADMISSION_BATCH).set(ADMISSION_BATCH.DELIVERED, true)
                .where(ADMISSION_BATCH.STUDY.eq(room.study)).execute();
        assertThat(outbox.take(room.study)).hasSize(1);
    }

    /** A copy of the store after a run: no row stands out by its transaction, place or lock. */
    @Test
    void aCopyAfterARunDoesNotTellWhichWithdrawalsItBrought() {
        for (int i = 0; i < 10; i++) {
            room.exercise(code(i), Right.WITHDRAW);
        }
        desk.say(20, Outcome.WITHDRAWN);
        desk.say(21, Outcome.WITHDRAWN);
        withdrawals.deliver(room.study);
        DSLContext owner = room.owner();
        assertThat(owner.fetch("SELECT DISTINCT w.xmin::text, p.xmax::text FROM withdrawal w "
                + "JOIN participant p ON p.id = w.participant_id WHERE p.study = ?", room.study)).hasSize(1);
        assertThat(withdrawn()).hasSize(12);
        List<String> before = transactions();
        withdrawals.deliver(room.study);
        assertThat(transactions()).as("a run that brings nobody writes as well").isNotEqualTo(before);
        assertThat(withdrawn()).hasSize(12);
    }

    @Test
    void rowsLieInAnOrderThatIsNotTheOneInWhichTheyCame() {
        for (int i = 0; i < 30; i++) {
            desk.say(i, Outcome.WITHDRAWN);
        }
        withdrawals.deliver(room.study);
        List<Long> lying = room.owner().fetch("SELECT participant_id FROM withdrawal JOIN participant "
                + "ON id = participant_id WHERE study = ? ORDER BY withdrawal.ctid", room.study)
                .map(row -> row.get(0, Long.class));
        List<Long> came = desk.invited.people.stream().map(person -> room.participant(person.code())).toList();
        assertThat(lying).containsExactlyInAnyOrderElementsOf(came).isNotEqualTo(came);
    }

    @Test
    void theRoleThatWithdrawsReadsNothing() {
        DSLContext role = TestStores.stores().as(StoreRole.RESPONSE_STOPS);
        assertThatThrownBy(() -> role.selectFrom(WITHDRAWAL).fetch()).isInstanceOf(DataAccessException.class)
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> TestStores.stores().as(StoreRole.RESPONSE_RESPONDENT)
                .fetch("SELECT leave('study', '{}', '{}')")).hasMessageContaining("permission denied");
    }

    /** On the phone and on their own, and two print runs, all at the same moment. */
    @Test
    void nobodyIsLostWhenManyWithdrawAtOnce() {
        IntStream.range(0, 30).filter(i -> i % 2 == 0).forEach(i -> desk.say(i, Outcome.WITHDRAWN));
        IntStream.range(0, 24).parallel().forEach(i -> {
            if (i % 6 == 0) {
                room.withdrawalDesk().leave(room.study, outbox.take(room.study).getOrDefault(Outcome.WITHDRAWN, List.of()), List.of());
            } else {
                room.exercise(code(i), Right.WITHDRAW);
            }
        });
        withdrawals.deliver(room.study);
        assertThat(withdrawn()).containsExactlyInAnyOrderElementsOf(IntStream.range(0, 30)
                .filter(i -> i % 2 == 0 || i < 24 && i % 6 != 0).mapToObj(i -> room.participant(code(i))).toList());
    }

    @Test
    void aCodeOfAnotherStudyIsPassedOver() {
        room.withdrawalDesk().leave("another-study", List.of(code(0)), List.of(code(1)));
        assertThat(opens(0)).isTrue();
    }

    @Test
    void theOutboxHoldsNoCodeAndNoPseudonym() {
        assertThat(WITHDRAWAL_OUTBOX.fields()).extracting(field -> field.getName())
                .containsExactlyInAnyOrder("event_id", "taken");
    }

    private int answers(int person) {
        return room.owner().fetchCount(ANSWER, ANSWER.PARTICIPANT_ID.eq(room.participant(code(person))));
    }

    private boolean opens(int person) {
        return room.on(TODAY).open(code(person)).isPresent();
    }

    private AccessCode code(int person) {
        return desk.invited.people.get(person).code();
    }

    private Set<Long> withdrawn() {
        return room.owner().fetch("SELECT participant_id FROM withdrawal JOIN participant ON id = participant_id "
                + "WHERE study = ?", room.study).intoSet(0, Long.class);
    }

    private List<String> transactions() {
        return room.owner().fetch("SELECT DISTINCT withdrawal.xmin::text FROM withdrawal JOIN participant "
                + "ON id = participant_id WHERE study = ?", room.study).getValues(0, String.class);
    }
}
