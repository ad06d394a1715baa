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
import nl.maatstaf.study.Traits;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static nl.maatstaf.database.response.Tables.ACCESS_CODE;
import static nl.maatstaf.database.response.Tables.PARTICIPANT;
import static nl.maatstaf.database.response.Tables.RESPONSE;
import static nl.maatstaf.database.response.Tables.STOP_RUN;
import static nl.maatstaf.database.response.Tables.WITHDRAWAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StopDeskTest {

    private static final String TODAY = "2026-11-16";
    private static final int WAVE = 5;
    private static final StopList NOBODY = new StopList(Set.of(), Set.of());

    private Room room;
    private List<AccessCode> codes;

    @BeforeEach
    void admitPeople() {
        room = new Room();
        codes = room.admit("B", 30);
    }

    @Test
    void whoSentItAndWhoWithdrewNeedNoLetter() {
        answer(3);
        withdraw(codes.get(7));
        assertThat(ask()).isEqualTo(new StopList(Set.of(codes.get(3)), Set.of(codes.get(7))));
    }

    @Test
    void whoHasBegunAndNotSentItStillGetsALetter() {
        Responding then = room.on(TODAY);
        then.consent(then.open(codes.getFirst()).orElseThrow(), new ConsentText("nl", "1"), Optional.empty());
        assertThat(ask()).isEqualTo(NOBODY);
    }

    @Test
    void whatWasSentInAnotherWaveStopsNothing() {
        answer(3);
        assertThat(room.stopDesk().ask(UUID.randomUUID(), room.study, "B", WAVE + 1, all())).isEqualTo(NOBODY);
    }

    @Test
    void rejectsAPrintRunOfFewerThanTwentyFive() {
        Room small = new Room();
        var random = new SplittableRandom(2_000_000);
        List<Admission> both = IntStream.range(0, 48).mapToObj(i -> new Admission(AccessCode.draw(random),
                i % 2 == 0 ? "A" : "B", Arm.REGULAR, new Stratum(2, false), Traits.NONE)).toList();
        small.desk.receive(UUID.randomUUID(), small.study, both);
        Set<AccessCode> everybodyInB = both.stream().filter(admission -> admission.cohort().equals("B"))
                .map(Admission::code).collect(Collectors.toSet());
        assertThat(everybodyInB).hasSize(24);
        assertThatThrownBy(() -> small.stopDesk().ask(UUID.randomUUID(), small.study, "B", WAVE, everybodyInB))
                .isInstanceOf(NoStopListException.class).hasMessageContaining("no fewer than 25");
    }

    @Test
    void rejectsAskingForAllButOneAndForOneMoreAndForAnotherCohort() {
        var allButOne = all();
        allButOne.remove(codes.getFirst());
        var oneMore = all();
        oneMore.add(new AccessCode("222222222228"));
        for (Set<AccessCode> asked : List.of(allButOne, oneMore)) {
            assertThatThrownBy(() -> room.stopDesk().ask(UUID.randomUUID(), room.study, "B", WAVE, asked))
                    .isInstanceOf(NoStopListException.class).hasMessageContaining("everybody admitted");
        }
        assertThatThrownBy(() -> room.stopDesk().ask(UUID.randomUUID(), room.study, "A", WAVE, all()))
                .isInstanceOf(NoStopListException.class);
        assertThat(ask()).as("a refusal costs nothing").isEqualTo(NOBODY);
    }

    @Test
    void aRunGetsTheSameListWhoeverAnswersMeanwhile() {
        UUID run = UUID.randomUUID();
        answer(1);
        StopList first = ask(run);
        answer(2);
        withdraw(codes.get(3));
        assertThat(ask(run)).as("after a restart").isEqualTo(first);
        room.aDayLater();
        assertThat(ask(run)).as("the letters are still not out").isEqualTo(first);
        assertThat(ask()).isEqualTo(new StopList(Set.of(codes.get(1), codes.get(2)), Set.of(codes.get(3))));
    }

    @Test
    void rejectsASecondRunOnADayWhateverDayTheAskerSaysItIs() {
        ask();
        assertThatThrownBy(this::ask).isInstanceOf(NoStopListException.class).hasMessageContaining("tomorrow");
        assertThatThrownBy(() -> room.stopDesk().ask(UUID.randomUUID(), room.study, "B", WAVE + 1, all()))
                .isInstanceOf(NoStopListException.class);
        room.aDayLater();
        assertThat(ask()).isEqualTo(NOBODY);
    }

    @Test
    void rejectsAskingAboutAWaveGoneByAndMoreThanEightTimesAboutAWave() {
        for (int day = 0; day < 8; day++) {
            ask();
            room.aDayLater();
        }
        assertThatThrownBy(this::ask).as("the ninth").isInstanceOf(NoStopListException.class);
        room.stopDesk().ask(UUID.randomUUID(), room.study, "B", WAVE + 1, all());
        room.aDayLater();
        assertThatThrownBy(() -> room.stopDesk().ask(UUID.randomUUID(), room.study, "B", WAVE - 1, all()))
                .isInstanceOf(NoStopListException.class);
    }

    @Test
    void aRunThatIsDoneLeavesNoListAndGetsNoneAgain() {
        UUID run = UUID.randomUUID();
        answer(1);
        ask(run);
        assertThatThrownBy(() -> room.stopDesk().ask(run, room.study, "B", WAVE + 1, all()))
                .as("of another wave").isInstanceOf(IllegalArgumentException.class);
        room.stopDesk().done(run);
        assertThat(room.owner().select(STOP_RUN.FINISHED, STOP_RUN.WITHDRAWN).from(STOP_RUN)
                .where(STOP_RUN.RUN.eq(run)).fetchSingle().intoList()).containsOnlyNulls();
        assertThatThrownBy(() -> ask(run)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aListShowsNothingInALog() {
        answer(3);
        assertThat(ask()).hasToString("StopList[not shown]");
    }

    @Test
    void howManySentItIsKnownOnceTheWaveIsClosed() {
        answer(3);
        answer(4);
        StopDesk desk = room.stopDesk();
        assertThat(desk.submitted(room.study, "B", 5)).isEmpty();
        room.closeWave("B", 5);
        assertThat(desk.submitted(room.study, "B", 5)).hasValue(2);
        assertThat(desk.submitted(room.study, "B", 4)).isEmpty();
    }

    @Test
    void itsRoleSeesNoTable() {
        DSLContext stops = TestStores.stores().as(StoreRole.RESPONSE_STOPS);
        for (var table : List.of(ACCESS_CODE, PARTICIPANT, RESPONSE, WITHDRAWAL, STOP_RUN)) {
            assertThatThrownBy(() -> stops.fetchCount(table)).isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    private Set<AccessCode> all() {
        return new HashSet<>(codes);
    }

    private StopList ask() {
        return ask(UUID.randomUUID());
    }

    private StopList ask(UUID run) {
        return room.stopDesk().ask(run, room.study, "B", WAVE, all());
    }

    private void answer(int person) {
        room.answer(room.on(TODAY), codes.get(person), 7, Map.of());
    }

    private void withdraw(AccessCode code) {
        long participant = room.on(TODAY).open(code).orElseThrow().participant();
        room.owner().insertInto(WITHDRAWAL).set(WITHDRAWAL.PARTICIPANT_ID, participant).execute();
    }
}
