package nl.maatstaf.responding;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.maatstaf.instrument.Answer;
import nl.maatstaf.store.TestStores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static nl.maatstaf.database.response.Tables.ANSWER;
import static nl.maatstaf.database.response.Tables.PARTICIPANT;
import static nl.maatstaf.database.response.Tables.RESPONSE;
import static nl.maatstaf.database.response.Tables.TRAJECTORY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RespondingTest {

    private static final String OPEN_DAY = "2026-11-16";
    private static final Answer SEVEN = new Answer.Value(7);
    private static final Answer EIGHT = new Answer.Value(8);

    private Room room;
    private Responding responding;
    private List<AccessCode> codes;

    @BeforeEach
    void admitPeople() {
        room = new Room();
        responding = room.on(OPEN_DAY);
        codes = room.admit("B", 25);
        codes.subList(0, 2).forEach(code -> responding.consent(responding.open(code).orElseThrow(), "en"));
    }

    @Test
    void anAnswerAcknowledgedIsThereAtTheNextVisit() {
        Visit visit = open(0);
        assertThat(responding.save(visit, "LR1", SEVEN, visit.nextVersion("LR1"), "nl")).isEqualTo(Saved.STORED);
        assertThat(open(0).answers().to("LR1")).contains(SEVEN);
    }

    @Test
    void consentIsRememberedWithItsLanguage() {
        assertThat(open(2).consentedIn()).isEmpty();
        responding.consent(open(2), "en");
        responding.consent(open(2), "nl");
        assertThat(open(2).consentedIn()).contains("en");
    }

    @Test
    void nothingIsSavedBeforeConsent() {
        assertThat(responding.save(open(2), "LR1", SEVEN, 1, "nl")).isEqualTo(Saved.CLOSED);
        assertThat(responding.submit(open(2), "nl")).isEqualTo(Submission.CLOSED);
        assertThat(open(2).answers().byItem()).isEmpty();
    }

    @Test
    void whoeverIsSubmittingIsWaitedForBeforeTheWaveCloses() throws Exception {
        Visit visit = open(0);
        var store = new ResponseStore(TestStores.stores());
        var submitting = new CountDownLatch(1);
        var mayFinish = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var submission = threads.submit(() -> store.holding(visit.codeHash(), dsl -> {
                store.keepFromClosing(dsl, store.participant(dsl).orElseThrow(), 5);
                submitting.countDown();
                await(mayFinish);
                return store.closed(dsl, store.participant(dsl).orElseThrow(), 5);
            }));
            submitting.await();
            var closing = threads.submit(() -> room.closeWave("B", 5));
            try {
                assertThatThrownBy(() -> closing.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            } finally {
                mayFinish.countDown();
            }
            assertThat(submission.get()).as("closed while submitting").isFalse();
            closing.get();
        }
        assertThat(responding.save(visit, "LR1", SEVEN, 1, "nl")).isEqualTo(Saved.CLOSED);
    }

    @Test
    void anOlderAnswerThatArrivesLateDoesNotReplaceANewerOne() {
        Visit visit = open(0);
        assertThat(responding.save(visit, "LR1", EIGHT, 2, "nl")).isEqualTo(Saved.STORED);
        assertThat(responding.save(visit, "LR1", SEVEN, 1, "nl")).isEqualTo(Saved.SUPERSEDED);
        assertThat(open(0).answers().to("LR1")).contains(EIGHT);
    }

    @Test
    void ofTwoPagesThatAnswerTheSameThingTheFirstStands() {
        Visit onPhone = open(0);
        Visit onLaptop = open(0);
        assertThat(responding.save(onPhone, "LR1", SEVEN, onPhone.nextVersion("LR1"), "nl")).isEqualTo(Saved.STORED);
        assertThat(responding.save(onLaptop, "LR1", EIGHT, onLaptop.nextVersion("LR1"), "nl"))
                .isEqualTo(Saved.SUPERSEDED);
        assertThat(open(0).answers().to("LR1")).contains(SEVEN);
    }

    @Test
    void anAnswerTheItemDoesNotTakeIsRefused() {
        assertThatThrownBy(() -> responding.save(open(0), "LR1", new Answer.Value(11), 1, "nl"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> responding.save(open(0), "XX1", SEVEN, 1, "nl"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(open(0).answers().byItem()).isEmpty();
    }

    @Test
    void submittingWritesTheScoresAndClosesTheQuestionnaire() {
        Visit visit = open(0);
        responding.save(visit, "LR1", EIGHT, 1, "nl");
        assertThat(responding.submit(open(0), "nl")).isEqualTo(Submission.SUBMITTED);
        assertThat(lifeRating(visit)).isEqualTo((short) 8);
        assertThat(responding.open(codes.getFirst())).as("a submitted code shows nothing").isEmpty();
    }

    @Test
    void whatIsSentIsWhatWasLookedAt() {
        responding.save(open(0), "LR1", EIGHT, 1, "nl");
        Visit overview = open(0);
        responding.save(open(0), "LR1", SEVEN, 2, "nl");
        assertThat(responding.submit(overview, "nl")).isEqualTo(Submission.CHANGED);
        assertThat(responding.open(codes.getFirst())).as("not submitted").isPresent();
        assertThat(responding.submit(open(0), "nl")).isEqualTo(Submission.SUBMITTED);
    }

    @Test
    void submittingTwiceChangesNothingAndNothingIsSavedAfterwards() {
        Visit visit = open(0);
        responding.save(visit, "LR1", EIGHT, 1, "nl");
        Visit overview = open(0);
        responding.submit(overview, "nl");
        assertThat(responding.submit(overview, "nl")).isEqualTo(Submission.SUBMITTED);
        assertThat(responding.save(visit, "LR1", SEVEN, 9, "nl")).isEqualTo(Saved.CLOSED);
        assertThat(lifeRating(visit)).isEqualTo((short) 8);
        assertThat(room.owner().fetchCount(RESPONSE, RESPONSE.PARTICIPANT_ID.eq(visit.where().participant()))).isOne();
    }

    @Test
    void anAnswerToAQuestionThatALaterChoiceHidesIsKeptAndComesBack() {
        Visit visit = open(0);
        responding.save(visit, "WS1", new Answer.Value(2), 1, "nl");
        responding.save(visit, "WS2", new Answer.Value(4), 1, "nl");
        responding.save(visit, "WS1", new Answer.Value(0), 2, "nl");
        Visit hidden = open(0);
        assertThat(hidden.questionnaire().counted(hidden.answers()).to("WS2")).isEmpty();
        responding.save(hidden, "WS1", new Answer.Value(2), 3, "nl");
        Visit back = open(0);
        assertThat(back.questionnaire().counted(back.answers()).to("WS2")).contains(new Answer.Value(4));
    }

    @Test
    void outsideItsWavesACodeOpensNothing() {
        assertThat(room.on("2025-06-30").open(codes.getFirst())).as("before allocation").isEmpty();
        assertThat(room.on("2027-10-01").open(codes.getFirst())).as("after the last wave").isEmpty();
        assertThat(room.on("2027-09-30").open(codes.getFirst())).as("the last day of the last wave").isPresent();
    }

    @Test
    void aWaveThatEndsDuringAVisitTakesNoMoreAnswers() {
        Visit visit = open(0);
        Responding nextQuarter = room.on("2027-01-01");
        assertThat(nextQuarter.save(visit, "LR1", SEVEN, 1, "nl")).isEqualTo(Saved.CLOSED);
        assertThat(nextQuarter.submit(visit, "nl")).isEqualTo(Submission.CLOSED);
    }

    @Test
    void anUnknownCodeOpensNothing() {
        assertThat(responding.open(new AccessCode("222222222"))).isEmpty();
    }

    @Test
    void theDatabaseShowsAHolderTheirOwnRowsOnly() {
        Visit mine = open(0);
        Visit other = open(1);
        responding.save(mine, "LR1", SEVEN, 1, "nl");
        responding.save(other, "LR1", EIGHT, 1, "nl");
        assertThat(responding.submit(open(1), "nl")).isEqualTo(Submission.SUBMITTED);
        var store = new ResponseStore(TestStores.stores());
        List<String> seen = store.holding(mine.codeHash(), dsl -> dsl.select(ANSWER.VALUE).from(ANSWER).fetch(ANSWER.VALUE));
        assertThat(seen).containsExactly("7");
        assertThat(store.<Integer>holding("", dsl -> dsl.fetchCount(dsl.select(PARTICIPANT.ID).from(PARTICIPANT)))).isZero();
        assertThatThrownBy(() -> store.holding(mine.codeHash(), dsl -> store.save(
                dsl, other.where(), "LR1", SEVEN, 5))).hasMessageContaining("row-level security");
    }

    @Test
    void whatWasSubmittedCannotBeChangedEvenByAFaultyStatement() {
        Visit visit = open(0);
        responding.save(visit, "LR1", EIGHT, 1, "nl");
        responding.submit(open(0), "nl");
        var store = new ResponseStore(TestStores.stores());
        store.holding(visit.codeHash(), dsl -> {
            assertThat(dsl.update(ANSWER).set(ANSWER.VALUE, "1").execute()).isZero();
            assertThat(dsl.update(RESPONSE).set(RESPONSE.SUBMITTED, false).execute()).isZero();
            return true;
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Visit open(int person) {
        return responding.open(codes.get(person)).orElseThrow();
    }

    private Short lifeRating(Visit visit) {
        return room.owner().select(TRAJECTORY.W5).from(TRAJECTORY)
                .where(TRAJECTORY.PARTICIPANT_ID.eq(visit.where().participant()))
                .and(TRAJECTORY.OUTCOME.eq("life_rating")).fetchSingle().value1();
    }
}
