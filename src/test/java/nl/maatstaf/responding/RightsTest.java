package nl.maatstaf.responding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import nl.maatstaf.instrument.Answer;
import nl.maatstaf.store.TestStores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static nl.maatstaf.database.response.Tables.ANSWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What somebody may do with what is stored of them, by their code alone or with their word. */
class RightsTest {

    private static final String TODAY = "2026-11-16";

    @TempDir
    Path folder;

    private final Room room = new Room();
    private final Caller caller = new Caller(() -> "198.51.100.7");
    private final ResponseStore store = new ResponseStore(TestStores.stores());
    private List<AccessCode> codes;
    private Rights rights;

    @BeforeEach
    void admitPeople() {
        codes = room.admit("B", 25);
        rights = rights(new ErasureList(folder));
    }

    @Test
    void ownMarksOpenWithTheWordOfTheirWaveAndWithNothingElse() {
        AccessCode code = codes.get(3);
        answerAndSubmit("2026-08-01", code, Optional.of("Zonnebloem"), 4);
        answerAndSubmit("2026-11-16", code, Optional.of("appeltaart"), 6);
        assertThat(marks(code, "  zonneBLOEM ")).as("case and space make no difference").containsExactly("4 2026Q3 4");
        assertThat(marks(code, "appeltaart")).containsExactly("5 2026Q4 6");
        assertThat(marks(code, "iets anders")).isEmpty();
        assertThat(marks(code, "")).isEmpty();
        assertThat(marks(codes.get(4), "appeltaart")).as("somebody else's word").isEmpty();
        assertThat(marks(new AccessCode("222222222228"), "appeltaart")).as("an unknown code").isEmpty();
    }

    @Test
    void withoutAWordNothingIsShownWhateverIsTyped() {
        AccessCode code = codes.get(3);
        answerAndSubmit("2026-11-16", code, Optional.of("  "), 6);
        assertThat(marks(code, "")).isEmpty();
        assertThat(marks(code, "  ")).isEmpty();
    }

    @Test
    void aWordChosenInALaterWaveDoesNotOpenAnEarlierOne() {
        AccessCode code = codes.get(3);
        answerAndSubmit("2026-08-01", code, Optional.empty(), 4);
        answerAndSubmit("2026-11-16", code, Optional.of("van een ander"), 6);
        assertThat(marks(code, "van een ander")).containsExactly("5 2026Q4 6");
    }

    @Test
    void whatIsSeenIsAllThatWasAnsweredAlsoWhatWasNotSentAndWhatTheyAgreedTo() {
        AccessCode code = codes.getFirst();
        Responding now = room.on(TODAY);
        now.consent(now.open(code).orElseThrow(), new ConsentText("en", "abc"), Optional.of("roos"));
        now.save(now.open(code).orElseThrow(), "LR1", Optional.of(new Answer.Value(8)), 0, "en");
        OwnAnswers own = see(code, "roos");
        assertThat(own.marks()).as("not sent").isEmpty();
        OwnAnswers.Wave wave = own.waves().getFirst();
        assertThat(wave.submitted()).isFalse();
        assertThat(wave.agreed()).isEqualTo(new ConsentText("en", "abc"));
        assertThat(wave.answers().byQuestion()).isEqualTo(Map.of("LR1", new Answer.Value(8)));
    }

    @Test
    void theWordsThatWereAgreedToAreKeptWhenTheWaveIsWrittenAnew() {
        AccessCode code = codes.getFirst();
        answerAndSubmit("2026-08-01", code, Optional.of("roos"), 4);
        room.closeWave("B", 4);
        assertThat(see(code, "roos").waves().getFirst().agreed()).isEqualTo(new ConsentText("nl", "1"));
    }

    @Test
    void whoeverStoppedKeepsTheirAnswersInTheStoreAndSeesNothing() {
        AccessCode code = codes.getFirst();
        answerAndSubmit(TODAY, code, Optional.of("roos"), 6);
        exercise(code, Right.WITHDRAW);
        assertThat(room.on(TODAY).open(code)).isEmpty();
        assertThat(see(code, "roos").isEmpty()).isTrue();
        assertThat(answers(code)).isPositive();
    }

    @Test
    void stoppingAndErasingWorkWhenNoWaveIsOpen() {
        AccessCode code = codes.getFirst();
        answerAndSubmit(TODAY, code, Optional.of("roos"), 6);
        exercise(code, Right.ERASE);
        assertThat(answers(code)).isZero();
    }

    @Test
    void whoeverErasedStaysErasedInAStoreThatIsPutBackFromBefore() {
        AccessCode erased = codes.get(0);
        AccessCode stopped = codes.get(1);
        exercise(erased, Right.ERASE);
        exercise(stopped, Right.WITHDRAW);
        putBackAsItWasBefore();
        assertThat(answers(erased)).isPositive();
        new ErasedAgain(new ErasureList(folder), store).afterSingletonsInstantiated();
        assertThat(answers(erased)).isZero();
        assertThat(answers(stopped)).as("what was sent before still counts").isPositive();
        assertThat(answers(codes.get(2))).as("somebody else").isPositive();
        for (AccessCode gone : List.of(erased, stopped)) {
            assertThat(room.on(TODAY).open(gone)).isEmpty();
        }
    }

    @Test
    void whatCanNotBeWrittenDownIsNotDone() throws IOException {
        AccessCode code = codes.getFirst();
        answerAndSubmit(TODAY, code, Optional.empty(), 6);
        var list = new ErasureList(folder);
        Files.createDirectory(folder.resolve("erasures.txt"));
        assertThatThrownBy(() -> rights(list).exercise(caller, code, Right.ERASE)).isInstanceOf(UncheckedIOException.class);
        assertThat(answers(code)).isPositive();
    }

    @Test
    void aCodeThatNobodyHoldsIsNotWrittenDownAndOneThatIsHeldOnce() throws IOException {
        exercise(new AccessCode("222222222228"), Right.ERASE);
        assertThat(folder).isEmptyDirectory();
        exercise(codes.getFirst(), Right.ERASE);
        exercise(codes.getFirst(), Right.ERASE);
        assertThat(Files.readString(folder.resolve("erasures.txt")).strip()).isEqualTo("erase " + room.hashOf(codes.getFirst()));
    }

    @Test
    void halfALineOfAKilledProcessDoesNotHideTheNext() throws IOException {
        Files.writeString(folder.resolve("erasures.txt"), "erase 00ff");
        rights(new ErasureList(folder)).exercise(caller, codes.getFirst(), Right.ERASE);
        assertThat(new ErasureList(folder).lines()).containsExactly(new ErasureList.Line(Right.ERASE, room.hashOf(codes.getFirst())));
    }

    /** As a backup from before they left brings it back: everybody answered, and nobody had withdrawn. */
    private void putBackAsItWasBefore() {
        codes.subList(0, 2).forEach(code -> room.owner().execute("DELETE FROM withdrawal WHERE participant_id = ?",
                room.participant(code)));
        room.admit("A", 25);
        codes.subList(0, 3).forEach(code -> answerAndSubmit(TODAY, code, Optional.empty(), 6));
    }

    private Rights rights(ErasureList list) {
        return room.rights(store, new Turnstile(() -> 0, new SplittableRandom(1)), list);
    }

    private void exercise(AccessCode code, Right right) {
        assertThat(rights.exercise(caller, code, right)).isEqualTo(new Attempt.Made<>(right));
    }

    private int answers(AccessCode code) {
        return room.owner().fetchCount(ANSWER,
                ANSWER.PARTICIPANT_ID.eq(room.participant(code)));
    }

    private void answerAndSubmit(String day, AccessCode code, Optional<String> word, int mark) {
        Responding then = room.on(day);
        then.consent(then.open(code).orElseThrow(), new ConsentText("nl", "1"), word);
        then.save(then.open(code).orElseThrow(), "LR1", Optional.of(new Answer.Value(mark)), 0, "nl");
        assertThat(then.submit(then.open(code).orElseThrow(), "nl", Optional.empty())).isEqualTo(Submission.SUBMITTED);
    }

    private OwnAnswers see(AccessCode code, String word) {
        return switch (rights(new ErasureList(folder)).see(caller, code, word)) {
            case Attempt.Made<OwnAnswers>(OwnAnswers found) -> found;
            case Attempt.Wait<OwnAnswers>(Duration time) -> throw new AssertionError("had to wait " + time);
        };
    }

    private List<String> marks(AccessCode code, String word) {
        return see(code, word).marks().stream().map(mark -> mark.wave() + " " + mark.quarter() + " " + mark.mark()).toList();
    }
}
