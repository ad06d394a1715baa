package nl.maatstaf.responding;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import static nl.maatstaf.database.response.Tables.WAVE_CLOSE;
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
        codes.subList(0, 2).forEach(code -> responding.consent(responding.open(code).orElseThrow(), new ConsentText("en", "1"), Optional.empty()));
    }

    @Test
    void anAnswerAcknowledgedIsThereAtTheNextVisit() {
        assertThat(save(open(0), "LR1", SEVEN)).isEqualTo(new Saved.Stored(1, false));
        assertThat(open(0).answers().to("LR1")).contains(SEVEN);
        assertThat(open(0).version("LR1")).isEqualTo(1);
    }

    @Test
    void consentIsRememberedWithItsLanguage() {
        assertThat(open(2).consentedIn()).isEmpty();
        responding.consent(open(2), new ConsentText("en", "1"), Optional.empty());
        responding.consent(open(2), new ConsentText("nl", "1"), Optional.empty());
        assertThat(open(2).consentedIn()).contains("en");
    }

    @Test
    void nothingIsSavedBeforeConsent() {
        assertThat(save(open(2), "LR1", SEVEN)).isEqualTo(new Saved.Closed());
        assertThat(responding.submit(open(2), "nl", Optional.empty())).isEqualTo(Submission.CLOSED);
        assertThat(open(2).answers().byQuestion()).isEmpty();
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
        assertThat(save(visit, "LR1", SEVEN)).isEqualTo(new Saved.Closed());
    }

    @Test
    void ofTwoPagesThatAnswerTheSameThingTheLaterChoiceStandsAndIsToldSo() {
        Visit onPhone = open(0);
        Visit onLaptop = open(0);
        assertThat(save(onPhone, "LR1", SEVEN)).isEqualTo(new Saved.Stored(1, false));
        assertThat(save(onLaptop, "LR1", EIGHT)).isEqualTo(new Saved.Stored(2, true));
        assertThat(open(0).answers().to("LR1")).contains(EIGHT);
    }

    @Test
    void theSameAnswerTwiceIsOneAnswer() {
        Visit visit = open(0);
        assertThat(save(visit, "LR1", SEVEN)).isEqualTo(new Saved.Stored(1, false));
        assertThat(save(visit, "LR1", SEVEN)).as("a double click").isEqualTo(new Saved.Stored(1, false));
        assertThat(open(0).version("LR1")).isEqualTo(1);
    }

    @Test
    void anAnswerTakenBackIsOpenAgain() {
        save(open(0), "LR1", SEVEN);
        assertThat(responding.save(open(0), "LR1", Optional.empty(), 1, "nl")).isEqualTo(new Saved.Stored(2, false));
        assertThat(open(0).answers().byQuestion()).isEmpty();
        assertThat(responding.submit(open(0), "nl", Optional.empty())).isEqualTo(Submission.SUBMITTED);
    }

    @Test
    void anAnswerTheItemDoesNotTakeIsRefusedAndChangesNothing() {
        save(open(0), "JS1", new Answer.Value(1));
        for (Map.Entry<String, Answer> tampered : Map.<String, Answer>of(
                "LR1", new Answer.Value(11),
                "OD1", new Answer.Value(0),
                "JS2", new Answer.Several(List.of(1, 99)),
                "ND1", new Answer.Several(List.of(1, 2, 3, 4)),
                "BC1", new Answer.Text("veel"),
                "MC0", new Answer.Declined()).entrySet()) {
            assertThatThrownBy(() -> save(open(0), tampered.getKey(), tampered.getValue())).as(tampered.getKey())
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(open(0).answers().byQuestion()).containsOnlyKeys("JS1");
    }

    @Test
    void aMonthThatHasYetToComeIsRefused() {
        save(open(0), "WS1", new Answer.Value(2));
        assertThatThrownBy(() -> save(open(0), "WS4", new Answer.Month(YearMonth.of(2026, 12))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(save(open(0), "WS4", new Answer.Month(YearMonth.of(2026, 11)))).isInstanceOf(Saved.Stored.class);
    }

    @Test
    void anAnswerToAQuestionThatIsNotAskedChangesNothing() {
        assertThat(save(open(0), "XX1", SEVEN)).as("no such question").isEqualTo(new Saved.NotAsked());
        assertThat(save(open(0), "AY1", new Answer.Value(1))).as("asked at the baseline only")
                .isEqualTo(new Saved.NotAsked());
        assertThat(save(open(0), "WS2", new Answer.Value(1))).as("asked of who works").isEqualTo(new Saved.NotAsked());
        assertThat(save(open(0), "ND2.4", new Answer.Value(1))).as("asked about a need that was named")
                .isEqualTo(new Saved.NotAsked());
        assertThat(open(0).answers().byQuestion()).isEmpty();
    }

    @Test
    void aPageThatIsOvertakenByAnEarlierAnswerHearsThatItsQuestionIsGone() {
        save(open(0), "WS1", new Answer.Value(2));
        Visit onPhone = open(0);
        save(open(0), "WS1", new Answer.Value(0));
        assertThat(save(onPhone, "WS2", new Answer.Value(1))).isEqualTo(new Saved.NotAsked());
    }

    @Test
    void submittingWritesTheScoresAndClosesTheQuestionnaire() {
        Visit visit = open(0);
        save(visit, "LR1", EIGHT);
        assertThat(responding.submit(open(0), "nl", Optional.empty())).isEqualTo(Submission.SUBMITTED);
        assertThat(lifeRating(visit)).isEqualTo((short) 8);
        assertThat(responding.open(codes.getFirst())).as("a submitted code shows nothing").isEmpty();
    }

    @Test
    void ofTheTimeThatItTookABandIsKeptUntilTheCloseAndThenOnlyHowManyThereWereOfEach() {
        save(open(0), "LR1", EIGHT);
        save(open(1), "LR1", SEVEN);
        responding.submit(open(0), "nl", Optional.of(Speed.SLOW));
        responding.submit(open(1), "nl", Optional.empty());
        assertThat(speeds()).containsExactlyInAnyOrder("slow", null);
        room.closeWave("B", 5);
        assertThat(speeds()).containsExactly(null, null);
        assertThat(room.owner().select(WAVE_CLOSE.SUBMITTED, WAVE_CLOSE.FAST, WAVE_CLOSE.USUAL, WAVE_CLOSE.SLOW).from(WAVE_CLOSE)
                .where(WAVE_CLOSE.STUDY.eq(room.study)).fetchSingle().intoList()).containsExactly(2, 0, 0, 1);
    }

    private List<String> speeds() {
        return room.owner().select(RESPONSE.SPEED).from(RESPONSE).join(PARTICIPANT).on(PARTICIPANT.ID.eq(RESPONSE.PARTICIPANT_ID))
                .where(PARTICIPANT.STUDY.eq(room.study)).fetch(RESPONSE.SPEED);
    }

    @Test
    void whatIsSentIsWhatWasLookedAt() {
        save(open(0), "LR1", EIGHT);
        Visit overview = open(0);
        save(open(0), "LR1", SEVEN);
        assertThat(responding.submit(overview, "nl", Optional.empty())).isEqualTo(Submission.CHANGED);
        assertThat(responding.open(codes.getFirst())).as("not submitted").isPresent();
        assertThat(responding.submit(open(0), "nl", Optional.empty())).isEqualTo(Submission.SUBMITTED);
    }

    @Test
    void submittingTwiceChangesNothingAndNothingIsSavedAfterwards() {
        Visit visit = open(0);
        save(visit, "LR1", EIGHT);
        Visit overview = open(0);
        responding.submit(overview, "nl", Optional.empty());
        assertThat(responding.submit(overview, "nl", Optional.empty())).isEqualTo(Submission.SUBMITTED);
        assertThat(save(visit, "LR1", SEVEN)).isEqualTo(new Saved.Closed());
        assertThat(lifeRating(visit)).isEqualTo((short) 8);
        assertThat(room.owner().fetchCount(RESPONSE, RESPONSE.PARTICIPANT_ID.eq(visit.participant()))).isOne();
    }

    @Test
    void anAnswerToAQuestionThatALaterChoiceHidesIsKeptAndComesBack() {
        Visit visit = open(0);
        save(visit, "WS1", new Answer.Value(2));
        save(visit, "WS2", new Answer.Value(4));
        save(visit, "WS1", new Answer.Value(0));
        Visit hidden = open(0);
        assertThat(hidden.questionnaire().counted(hidden.answers(), hidden.occasion()).to("WS2")).isEmpty();
        save(hidden, "WS1", new Answer.Value(2));
        Visit back = open(0);
        assertThat(back.questionnaire().counted(back.answers(), back.occasion()).to("WS2")).contains(new Answer.Value(4));
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
        assertThat(nextQuarter.save(visit, "LR1", Optional.of(SEVEN), 0, "nl")).isEqualTo(new Saved.Closed());
        assertThat(nextQuarter.submit(visit, "nl", Optional.empty())).isEqualTo(Submission.CLOSED);
    }

    @Test
    void anUnknownCodeOpensNothing() {
        assertThat(responding.open(new AccessCode("222222222228"))).isEmpty();
    }

    @Test
    void theDatabaseShowsAHolderTheirOwnRowsOnly() {
        Visit mine = open(0);
        Visit other = open(1);
        save(mine, "LR1", SEVEN);
        save(other, "LR1", EIGHT);
        assertThat(responding.submit(open(1), "nl", Optional.empty())).isEqualTo(Submission.SUBMITTED);
        var store = new ResponseStore(TestStores.stores());
        List<String> seen = store.holding(mine.codeHash(), dsl -> dsl.select(ANSWER.VALUE).from(ANSWER).fetch(ANSWER.VALUE));
        assertThat(seen).containsExactly("7");
        assertThat(store.<Integer>holding("", dsl -> dsl.fetchCount(dsl.select(PARTICIPANT.ID).from(PARTICIPANT)))).isZero();
        assertThatThrownBy(() -> store.holding(mine.codeHash(), dsl -> {
            store.save(dsl, new ResponseStore.Place(other.participant(), 5), "LR1", Optional.of(SEVEN), 5);
            return true;
        })).hasMessageContaining("row-level security");
    }

    @Test
    void whatWasSubmittedCannotBeChangedEvenByAFaultyStatement() {
        Visit visit = open(0);
        save(visit, "LR1", EIGHT);
        responding.submit(open(0), "nl", Optional.empty());
        var store = new ResponseStore(TestStores.stores());
        store.holding(visit.codeHash(), dsl -> {
            assertThat(dsl.update(ANSWER).set(ANSWER.VALUE, "1").execute()).isZero();
            assertThat(dsl.update(RESPONSE).set(RESPONSE.SUBMITTED, false).execute()).isZero();
            return true;
        });
    }

    @Test
    void onlyTheWordOfThisWaveUncoversItsAnswers() {
        responding.consent(open(3), new ConsentText("nl", "1"), Optional.of("roos"));
        assertThat(isWord(open(3), "Roos")).isTrue();
        assertThat(isWord(open(3), "tulp")).isFalse();
        assertThat(isWord(open(0), "roos")).isFalse();
    }

    @Test
    void howSomebodyLikesToReadComesBackWithTheCode() {
        assertThat(open(0).reading()).isEmpty();
        responding.keep(open(0), new ReadingChoice("fa", ReadingChoice.TextSize.LARGE, ReadingChoice.Contrast.NORMAL));
        responding.keep(open(0), new ReadingChoice("fa", ReadingChoice.TextSize.LARGEST, ReadingChoice.Contrast.STRONG));
        assertThat(open(0).reading()).contains(new ReadingChoice("fa", ReadingChoice.TextSize.LARGEST, ReadingChoice.Contrast.STRONG));
        assertThat(open(1).reading()).isEmpty();
    }

    @Test
    void theWaveBeforeCountsOnceItWasSubmitted() {
        Responding quarterBefore = room.on("2026-08-01");
        Visit before = quarterBefore.open(codes.get(3)).orElseThrow();
        quarterBefore.consent(before, new ConsentText("nl", "1"), Optional.empty());
        quarterBefore.save(before, "LR1", Optional.of(SEVEN), 0, "nl");
        assertThat(open(3).occasion().previous().byQuestion()).as("not submitted").isEmpty();
        quarterBefore.submit(quarterBefore.open(codes.get(3)).orElseThrow(), "nl", Optional.empty());
        assertThat(open(3).occasion().previous().to("LR1")).contains(SEVEN);
        assertThat(open(0).occasion().previous().byQuestion()).isEmpty();
    }

    @Test
    void theDayOfTheNextWaveIsKnownUntilTheLast() {
        assertThat(open(0).nextOpens()).contains(LocalDate.of(2027, 1, 1));
        assertThat(room.on("2027-08-01").open(codes.getFirst()).orElseThrow().nextOpens()).isEmpty();
    }

    private boolean isWord(Visit visit, String word) {
        return responding.isWord(visit, responding.key(visit, word));
    }

    private Saved save(Visit visit, String question, Answer answer) {
        return responding.save(visit, question, Optional.of(answer), visit.version(question), "nl");
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
                .where(TRAJECTORY.PARTICIPANT_ID.eq(visit.participant()))
                .and(TRAJECTORY.OUTCOME.eq("life_rating")).fetchSingle().value1();
    }
}
