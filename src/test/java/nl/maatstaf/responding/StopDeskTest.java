package nl.maatstaf.responding;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.TestStores;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.Stratum;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static nl.maatstaf.database.response.Tables.ACCESS_CODE;
import static nl.maatstaf.database.response.Tables.PARTICIPANT;
import static nl.maatstaf.database.response.Tables.RESPONSE;
import static nl.maatstaf.database.response.Tables.WITHDRAWAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StopDeskTest {

    private static final String TODAY = "2026-11-16";
    private static final String TOMORROW = "2026-11-17";

    private Room room;
    private List<AccessCode> codes;

    @BeforeEach
    void admitPeople() {
        room = new Room();
        codes = room.admit("B", 30);
    }

    @Test
    void whoSentItAndWhoWithdrewNeedNoLetterAndTheReasonIsNotTold() {
        answer(3);
        withdraw(codes.get(7));
        assertThat(ask(TODAY).codes()).containsExactlyInAnyOrder(codes.get(3), codes.get(7));
    }

    @Test
    void whoHasBegunAndNotSentItStillGetsALetter() {
        Responding then = room.on(TODAY);
        then.consent(then.open(codes.getFirst()).orElseThrow(), "nl", Optional.empty());
        assertThat(ask(TODAY).codes()).isEmpty();
    }

    @Test
    void withoutAnOpenWaveNobodyNeedsALetter() {
        assertThat(room.stopDesk("2025-06-30").ask(room.study, "B", all()).codes()).as("before allocation").hasSize(30);
        room.closeWave("B", 5);
        assertThat(ask(TODAY).codes()).as("closed early").hasSize(30);
    }

    @Test
    void whatWasSentInAnotherWaveStopsNothing() {
        answer(3);
        assertThat(room.stopDesk("2027-01-04").ask(room.study, "B", all()).codes()).isEmpty();
    }

    @Test
    void rejectsAPrintRunOfFewerThanTwentyFive() {
        Room small = new Room();
        var random = new SplittableRandom(2_000_000);
        List<Admission> both = IntStream.range(0, 48).mapToObj(i -> new Admission(AccessCode.draw(random),
                i % 2 == 0 ? "A" : "B", Arm.REGULAR, new Stratum(2, false))).toList();
        small.desk.receive(UUID.randomUUID(), small.study, both);
        Set<AccessCode> everybodyInB = both.stream().filter(admission -> admission.cohort().equals("B"))
                .map(Admission::code).collect(Collectors.toSet());
        assertThat(everybodyInB).hasSize(24);
        assertThatThrownBy(() -> small.stopDesk(TODAY).ask(small.study, "B", everybodyInB))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("no fewer than 25");
    }

    @Test
    void rejectsAskingForAllButOneAndForOneMoreAndForAnotherCohort() {
        var allButOne = all();
        allButOne.remove(codes.getFirst());
        var oneMore = all();
        oneMore.add(new AccessCode("222222222228"));
        for (Set<AccessCode> asked : List.of(allButOne, oneMore)) {
            assertThatThrownBy(() -> room.stopDesk(TODAY).ask(room.study, "B", asked))
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("everybody admitted");
        }
        assertThatThrownBy(() -> room.stopDesk(TODAY).ask(room.study, "A", all()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(ask(TODAY).codes()).as("a refusal costs nothing").isEmpty();
    }

    @Test
    void theSameDayGivesTheSameListWhoeverAnswersMeanwhile() {
        StopDesk desk = room.stopDesk(TODAY);
        answer(1);
        StopList morning = desk.ask(room.study, "B", all());
        answer(2);
        assertThat(desk.ask(room.study, "B", all())).isEqualTo(morning);
        assertThat(ask(TOMORROW).codes()).containsExactlyInAnyOrder(codes.get(1), codes.get(2));
    }

    @Test
    void rejectsASecondListOfADayThatIsNotTheSame() {
        ask(TODAY);
        assertThatThrownBy(() -> ask(TODAY)).as("another process, or after a restart")
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("tomorrow");
        assertThat(ask(TOMORROW).codes()).isEmpty();
    }

    @Test
    void aListShowsNothingInALog() {
        answer(3);
        assertThat(ask(TODAY)).hasToString("StopList[not shown]");
    }

    @Test
    void howManySentItIsKnownOnceTheWaveIsClosed() {
        answer(3);
        answer(4);
        StopDesk desk = room.stopDesk(TODAY);
        assertThat(desk.submitted(room.study, "B", 5)).isEmpty();
        room.closeWave("B", 5);
        assertThat(desk.submitted(room.study, "B", 5)).hasValue(2);
        assertThat(desk.submitted(room.study, "B", 4)).isEmpty();
    }

    @Test
    void itsRoleSeesNoTable() {
        DSLContext stops = TestStores.stores().as(StoreRole.RESPONSE_STOPS);
        for (var table : List.of(ACCESS_CODE, PARTICIPANT, RESPONSE, WITHDRAWAL)) {
            assertThatThrownBy(() -> stops.fetchCount(table)).isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    private Set<AccessCode> all() {
        return new HashSet<>(codes);
    }

    private StopList ask(String day) {
        return room.stopDesk(day).ask(room.study, "B", all());
    }

    private void answer(int person) {
        room.answer(room.on(TODAY), codes.get(person), 7, Map.of());
    }

    private void withdraw(AccessCode code) {
        long participant = room.on(TODAY).open(code).orElseThrow().participant();
        room.owner().insertInto(WITHDRAWAL).set(WITHDRAWAL.PARTICIPANT_ID, participant).execute();
    }
}
