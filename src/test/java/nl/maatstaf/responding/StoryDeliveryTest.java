package nl.maatstaf.responding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.maatstaf.instrument.Answer;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.TestStores;
import nl.maatstaf.story.StoryDesk;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static nl.maatstaf.database.response.Tables.ANSWER;
import static nl.maatstaf.database.response.Tables.PARTICIPANT;
import static nl.maatstaf.database.response.Tables.STORY_OUTBOX;
import static nl.maatstaf.database.story.Tables.STORY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A story on its way from whoever wrote it to the story store. */
class StoryDeliveryTest {

    private static final Answer YES = new Answer.Value(1);
    private static final Answer NO = new Answer.Value(0);

    private final DSLContext editing = TestStores.stores().as(StoreRole.STORY_EDITING);
    private final StoryOutbox outbox = new StoryOutbox(TestStores.stores());
    private final StoryDesk desk = new StoryDesk(TestStores.stores());
    private final StoryCourier courier = new StoryCourier(outbox, desk);
    private Room room;
    private Responding responding;
    private List<AccessCode> codes;

    @BeforeEach
    void admitPeople() {
        room = new Room();
        responding = room.on("2026-11-16");
        codes = room.admit("B", 30);
    }

    @Test
    void aStoryIsSubmittedOnNobodysNameAndItsWordsStayWithNobody() {
        tell(0, Map.of("ST1", new Answer.Text("Ik wil werken"), "ST2", YES));
        assertThat(waiting()).containsExactly("Ik wil werken");
        assertThat(stored("ST1")).as("that something was written").containsExactly("\"…");
        assertThat(stored("ST2")).as("whether others may read it").containsOnlyNulls();
    }

    @Test
    void withoutConsentTheWordsAreGone() {
        tell(0, Map.of("ST1", new Answer.Text("Alleen voor u"), "ST2", NO));
        tell(1, Map.of("ST1", new Answer.Text("Niets gezegd")));
        tell(2, Map.of("ST1", new Answer.Text("Liever niet"), "ST2", new Answer.Declined()));
        assertThat(waiting()).isEmpty();
        assertThat(stored("ST1")).containsOnly("\"…").hasSize(3);
        assertThat(stored("ST2")).containsOnlyNulls();
    }

    @Test
    void consentToAStoryThatWasTakenBackGivesNothingAway() {
        AccessCode code = codes.getFirst();
        responding.consent(open(code), new ConsentText("nl", "1"), Optional.empty());
        responding.save(open(code), "ST1", Optional.of(new Answer.Text("Toch maar niet")), 0, "nl");
        responding.save(open(code), "ST2", Optional.of(YES), 0, "nl");
        responding.save(open(code), "ST1", Optional.empty(), 1, "nl");
        responding.submit(open(code), "nl", Optional.empty());
        assertThat(waiting()).isEmpty();
        assertThat(stored("ST1")).containsOnlyNulls();
    }

    @Test
    void whoDeclinesToTellAStoryStillDeclined() {
        tell(0, Map.of("ST1", new Answer.Declined()));
        assertThat(stored("ST1")).containsExactly("declined");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void aStorySentTwiceIsHandedInOnce() {
        AccessCode code = codes.getFirst();
        responding.consent(open(code), new ConsentText("nl", "1"), Optional.empty());
        responding.save(open(code), "ST1", Optional.of(new Answer.Text("Een keer")), 0, "nl");
        responding.save(open(code), "ST2", Optional.of(YES), 0, "nl");
        Visit overview = open(code);
        responding.submit(overview, "nl", Optional.empty());
        assertThat(responding.submit(overview, "nl", Optional.empty())).isEqualTo(Submission.SUBMITTED);
        assertThat(waiting()).containsExactly("Een keer");
    }

    @Test
    void aSubmissionBrokenOffLeavesTheWordsWhereTheyWere() {
        AccessCode code = codes.getFirst();
        responding.consent(open(code), new ConsentText("nl", "1"), Optional.empty());
        responding.save(open(code), "ST1", Optional.of(new Answer.Text("Nog niet klaar")), 0, "nl");
        responding.save(open(code), "ST2", Optional.of(YES), 0, "nl");
        Visit visit = open(code);
        assertThatThrownBy(() -> new ResponseStore(TestStores.stores()).holding(visit.codeHash(), dsl -> {
            StoryHandIn.take(dsl, new ResponseStore.Place(visit.participant(), 5), room.study, visit.questionnaire(),
                    visit.answers());
            throw new IllegalStateException("killed");
        })).hasMessage("killed");
        assertThat(waiting()).isEmpty();
        assertThat(stored("ST1")).containsExactly("\"Nog niet klaar");
    }

    @Test
    void fewerThanTwentyFiveStoriesWait() {
        tellAll(24);
        assertThat(courier.deliver(room.study)).isFalse();
        assertThat(received()).isEmpty();
        assertThat(waiting()).hasSize(24);
    }

    @Test
    void twentyFiveStoriesArriveTogetherAndNoneIsLeftBehind() {
        tellAll(25);
        assertThat(courier.deliver(room.study)).isTrue();
        assertThat(received()).containsExactlyInAnyOrderElementsOf(stories(25));
        assertThat(waiting()).isEmpty();
        assertThat(courier.deliver(room.study)).isFalse();
    }

    @Test
    void killedAfterTheyArrivedTheyArriveOnce() {
        tellAll(25);
        UUID batch = outbox.batchToDeliver(room.study, 25).orElseThrow();
        desk.receive(batch, room.study, outbox.stories(batch));
        assertThat(courier.deliver(room.study)).isTrue();
        assertThat(received()).containsExactlyInAnyOrderElementsOf(stories(25));
        assertThat(waiting()).isEmpty();
    }

    @Test
    void killedBeforeTheyArrivedTheBatchKeepsItsStoriesAndALaterOneWaits() {
        tellAll(25);
        UUID batch = outbox.batchToDeliver(room.study, 25).orElseThrow();
        tell(25, Map.of("ST1", new Answer.Text("Later"), "ST2", YES));
        assertThat(outbox.batchToDeliver(room.study, 25)).contains(batch);
        courier.deliver(room.study);
        assertThat(received()).containsExactlyInAnyOrderElementsOf(stories(25));
        assertThat(waiting()).containsExactly("Later");
    }

    @Test
    void rejectsABatchOfFewerThanTwentyFive() {
        assertThatThrownBy(() -> desk.receive(UUID.randomUUID(), room.study, stories(24)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("at least 25");
        assertThat(received()).isEmpty();
    }

    private void tellAll(int people) {
        IntStream.range(0, people).forEach(i ->
                tell(i, Map.of("ST1", new Answer.Text(stories(people).get(i)), "ST2", YES)));
    }

    private static List<String> stories(int people) {
        return IntStream.range(0, people).mapToObj(i -> "Verhaal " + i).toList();
    }

    private void tell(int person, Map<String, Answer> answers) {
        room.answer(responding, codes.get(person), 7, answers);
    }

    private Visit open(AccessCode code) {
        return responding.open(code).orElseThrow();
    }

    private List<String> stored(String item) {
        return room.owner().select(ANSWER.VALUE).from(ANSWER).join(PARTICIPANT).on(PARTICIPANT.ID.eq(ANSWER.PARTICIPANT_ID))
                .where(PARTICIPANT.STUDY.eq(room.study)).and(ANSWER.ITEM.eq(item)).fetch(ANSWER.VALUE);
    }

    private List<String> waiting() {
        return room.owner().select(STORY_OUTBOX.WORDS).from(STORY_OUTBOX)
                .where(STORY_OUTBOX.STUDY.eq(room.study)).fetch(STORY_OUTBOX.WORDS);
    }

    private List<String> received() {
        return editing.select(STORY.WORDS).from(STORY).where(STORY.STUDY.eq(room.study)).fetch(STORY.WORDS);
    }
}
