package nl.maatstaf.responding;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import nl.maatstaf.instrument.Answer;
import nl.maatstaf.store.Linkage;
import nl.maatstaf.store.StoreName;
import nl.maatstaf.store.TestStores;
import nl.maatstaf.story.StoryDesk;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody who operates both the response and the story store tries to find who wrote what. */
class StoryLinkageTest {

    private static final int PEOPLE = 30;
    private static final int REPETITIONS = 3;

    private static final List<String> RESPONSE = List.of("p.id", "r.ctid", "r.xmin::text::bigint, r.ctid",
            "a.ctid", "a.xmin::text::bigint, a.ctid", "pg_column_size(a), a.ctid", "a.version, a.ctid");
    private static final List<String> STORY = List.of("s.id", "s.ctid", "s.xmin::text::bigint, s.ctid",
            "pg_column_size(s), s.ctid", "s.words");

    private final StoryOutbox outbox = new StoryOutbox(TestStores.stores());
    private final StoryDesk desk = new StoryDesk(TestStores.stores());

    @Test
    void nothingInBothStoresLinksAStoryToItsWriter() {
        var attack = new Linkage();
        for (int i = 0; i < REPETITIONS; i++) {
            Room room = new Room();
            Map<String, Long> truth = told(room);
            assertThat(new StoryCourier(outbox, desk).deliver(room.study)).isTrue();
            attempt(attack, room, truth);
            assertThat(TestStores.asOwner(StoreName.RESPONSE).fetch("SELECT DISTINCT pg_column_size(a.value) FROM answer a "
                    + "JOIN participant p ON p.id = a.participant_id WHERE p.study = ? AND a.item = 'ST1'", room.study))
                    .as("the size of what is left of a story").hasSize(1);
            assertThat(TestStores.asOwner(StoreName.RESPONSE).fetch("SELECT FROM story_outbox WHERE study = ?", room.study)).isEmpty();
        }
        attack.all().forEach(System.out::println);
        assertThat(attack.found()).isEmpty();
    }

    @Test
    void withoutShufflingTheSameAttackFindsWriters() {
        var attack = new Linkage();
        for (int i = 0; i < REPETITIONS; i++) {
            Room room = new Room();
            Map<String, Long> truth = told(room);
            desk.receive(UUID.randomUUID(), room.study, TestStores.asOwner(StoreName.RESPONSE)
                    .fetch("SELECT words FROM story_outbox WHERE study = ? ORDER BY xmin::text::bigint", room.study)
                    .map(row -> row.get(0, String.class)));
            attempt(attack, room, truth);
        }
        assertThat(attack.found()).anyMatch(found -> found.startsWith("r.xmin::text::bigint, r.ctid ~ s.ctid"));
    }

    /** The known limit: until a batch is complete, a story lies beside the submission that brought it. */
    @Test
    void untilABatchIsMadeTheTransactionTellsWhoseStoryItIs() {
        Room room = new Room();
        Map<String, Long> truth = told(room);
        var linked = new HashMap<String, Long>();
        TestStores.asOwner(StoreName.RESPONSE).fetch("SELECT o.words, r.participant_id FROM story_outbox o JOIN response r "
                + "ON r.xmin = o.xmin WHERE o.study = ?", room.study)
                .forEach(row -> linked.put(row.get(0, String.class), row.get(1, Long.class)));
        assertThat(linked).isEqualTo(truth);
        assertThat(outbox.batchToDeliver(room.study, 25)).isPresent();
        assertThat(TestStores.asOwner(StoreName.RESPONSE).fetch("SELECT DISTINCT xmin FROM story_outbox WHERE study = ?", room.study))
                .as("once it is, its stories are all written anew by one transaction").hasSize(1);
    }

    /** Everybody tells a story of a length of its own, in an order that has nothing to do with that of admission. */
    private static Map<String, Long> told(Room room) {
        List<AccessCode> codes = new ArrayList<>(room.admit("B", PEOPLE));
        var random = new Random(room.study.hashCode());
        Collections.shuffle(codes, random);
        Map<String, Long> truth = new HashMap<>();
        for (AccessCode code : codes) {
            String words = "w".repeat(1 + random.nextInt(1500)) + UUID.nameUUIDFromBytes(code.characters().getBytes(
                    StandardCharsets.US_ASCII));
            truth.put(words, room.participant(code));
            room.answer(room.on("2026-11-16"), code, 7, Map.of("ST1", new Answer.Text(words), "ST2", new Answer.Value(1)));
        }
        return truth;
    }

    private static void attempt(Linkage attack, Room room, Map<String, Long> truth) {
        for (String there : STORY) {
            List<Long> writers = TestStores.asOwner(StoreName.STORY).fetch("SELECT s.words FROM story s WHERE s.study = ? ORDER BY "
                    + there, room.study).map(row -> truth.get(row.get(0, String.class)));
            for (String here : RESPONSE) {
                attack.match(here + " ~ " + there, TestStores.asOwner(StoreName.RESPONSE).fetch("SELECT p.id FROM participant p "
                        + "JOIN response r ON r.participant_id = p.id JOIN answer a ON a.participant_id = p.id "
                        + "AND a.item = 'ST1' WHERE p.study = ? ORDER BY " + here, room.study)
                        .map(row -> row.get(0, Long.class)), writers);
            }
        }
    }
}
