package nl.maatstaf.analysis;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import nl.maatstaf.instrument.Answer;
import nl.maatstaf.responding.AccessCode;
import nl.maatstaf.responding.Responding;
import nl.maatstaf.responding.Room;
import nl.maatstaf.store.Linkage;
import nl.maatstaf.store.StoreConnection;
import nl.maatstaf.store.StoreName;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.TestStores;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody who knows in which order people were spoken to, and operates the response store, tries to find whose answers
 * are whose.
 */
class WaveCloseLinkageTest {

    private static final int PEOPLE = 50;
    private static final int REPETITIONS = 3;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

    private static final Map<String, String> ROWS = rows();

    private final EvaluationStore store = new EvaluationStore(TestStores.stores());

    @Test
    void afterAWaveIsClosedNothingTellsTheOrderOfAnswering() {
        var attack = new Linkage();
        for (int i = 0; i < REPETITIONS; i++) {
            Room room = new Room();
            List<Long> order = answered(room);
            store.close(room.study, "B", 5, "anna", TODAY);
            attempt(attack, room, order);
            assertThat(fetch(room, "SELECT DISTINCT a.version FROM answer a JOIN participant p ON p.id = a.participant_id "
                    + "WHERE p.study = ?")).as("how often an answer was changed").containsExactly(1L);
            assertThat(written(room)).as("transactions that wrote a row").hasSize(1);
        }
        attack.all().forEach(System.out::println);
        assertThat(attack.found()).isEmpty();
    }

    /** The known limit: whoever operates the store while a wave is open sees who answers. */
    @Test
    void beforeAWaveIsClosedTheSameAttackFindsPeople() {
        var attack = new Linkage();
        for (int i = 0; i < REPETITIONS; i++) {
            Room room = new Room();
            attempt(attack, room, answered(room));
        }
        for (String table : List.of("answer", "response", "consent", "trajectory", "reading_choice", "participant")) {
            assertThat(attack.found()).as(table).anyMatch(found -> found.startsWith(table));
        }
    }

    @Test
    void nothingButTheSpeedOfEachIsLostInTheRewrite() {
        Room room = new Room();
        answered(room);
        Map<String, List<String>> before = contents(room);
        store.close(room.study, "B", 5, "anna", TODAY);
        assertThat(contents(room)).isEqualTo(before);
        store.close(room.study, "B", 5, "bert", TODAY);
        assertThat(contents(room)).as("closed twice").isEqualTo(before);
    }

    @Test
    void theOldRowsAreClearedAway() throws SQLException {
        Room room = new Room();
        answered(room);
        store.close(room.study, "B", 5, "anna", TODAY);
        for (String table : List.of("answer", "response", "consent", "trajectory", "reading_choice")) {
            assertThat(vacuumed(table)).as(table).contains("tuples: 0 removed")
                    .doesNotContainPattern("tuples: [1-9]\\d* removed").doesNotContainPattern("[1-9]\\d* are dead");
        }
    }

    @Test
    void whoSubmitsAWaveWhileAnotherIsWrittenAnewLosesNothing() throws Exception {
        Room room = new Room();
        AccessCode code = room.admit("B", 25).getFirst();
        try (var thread = Executors.newSingleThreadExecutor()) {
            var submission = TestStores.stores().as(StoreRole.RESPONSE_EVALUATION).transactionResult(closing -> {
                EvaluationStore.close(closing.dsl(), room.study, "B", 4, "anna", TODAY);
                var waiting = thread.submit(() -> room.answer(room.on("2026-11-16"), code, 7, Map.of()));
                while (!room.owner().fetchExists(DSL.select().from("pg_locks").where("NOT granted"))
                        && !waiting.isDone()) {
                    Thread.onSpinWait();
                }
                return waiting;
            });
            assertThat(submission.get()).isNull();
        }
        assertThat(fetch(room, "SELECT w5 FROM trajectory WHERE study = ? AND outcome = 'life_rating' AND w5 IS NOT NULL"))
                .containsExactly(7L);
    }

    /** What PostgreSQL tells of the old rows that it finds in a table now. */
    private static String vacuumed(String table) throws SQLException {
        StoreConnection owner = TestStores.owner(StoreName.RESPONSE);
        try (var connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password());
                var statement = connection.createStatement()) {
            statement.execute("VACUUM (VERBOSE) " + table);
            var told = new StringBuilder();
            for (SQLWarning note = statement.getWarnings(); note != null; note = note.getNextWarning()) {
                told.append(note.getMessage()).append('\n');
            }
            return told.toString();
        }
    }

    /** A cohort that doesn't close a wave is left alone: its open wave is being answered. */
    @Test
    void anotherCohortIsNotRewritten() {
        Room room = new Room();
        answered(room);
        List<Long> before = written(room);
        room.admit("A", 25);
        store.close(room.study, "A", 5, "anna", TODAY);
        assertThat(written(room)).isEqualTo(before);
    }

    /** People answer in an order that has nothing to do with that of their admission; some change their minds. */
    private static List<Long> answered(Room room) {
        List<AccessCode> codes = new ArrayList<>(room.admit("B", PEOPLE));
        var random = new Random(room.study.hashCode());
        Collections.shuffle(codes, random);
        Responding then = room.on("2026-11-16");
        for (AccessCode code : codes) {
            room.likesLargeLetters(then, code);
            if (random.nextBoolean()) {
                room.changesItsMind(then, code);
            }
            room.answer(then, code, random.nextInt(1, 11), Map.of("OD1", new Answer.Value(random.nextInt(1, 6))));
        }
        return codes.stream().map(room::participant).toList();
    }

    private static void attempt(Linkage attack, Room room, List<Long> order) {
        ROWS.forEach((how, rows) -> attack.match(how, order, fetch(room, rows)));
    }

    private static List<Long> written(Room room) {
        return fetch(room, "SELECT DISTINCT r.xmin::text::bigint FROM response r JOIN participant p "
                + "ON p.id = r.participant_id WHERE p.study = ? AND p.cohort = 'B' ORDER BY 1");
    }

    private static List<Long> fetch(Room room, String sql) {
        return room.owner().fetch(sql, room.study).map(row -> row.get(0, Long.class));
    }

    private static Map<String, List<String>> contents(Room room) {
        Map<String, List<String>> contents = new LinkedHashMap<>();
        for (String table : List.of("response", "consent", "reading_choice", "trajectory")) {
            contents.put(table, text(room, "SELECT (to_jsonb(r) - 'speed')::text FROM " + table + " r WHERE r.participant_id IN "
                    + "(SELECT id FROM participant WHERE study = ?) ORDER BY 1"));
        }
        contents.put("answer", text(room, "SELECT row(a.participant_id, a.wave, a.item, a.value)::text FROM answer a "
                + "WHERE a.participant_id IN (SELECT id FROM participant WHERE study = ?) ORDER BY 1"));
        return contents;
    }

    private static List<String> text(Room room, String sql) {
        return room.owner().fetch(sql, room.study).map(row -> row.get(0, String.class));
    }

    /** People sorted by each thing that a table tells about its rows. */
    private static Map<String, String> rows() {
        Map<String, String> rows = new LinkedHashMap<>();
        for (String table : List.of("answer", "response", "consent", "reading_choice", "trajectory")) {
            for (String by : List.of("ctid", "xmin::text::bigint", "xmax::text::bigint", "pg_column_size(r)")) {
                rows.put(table + " by " + by, "SELECT r.participant_id FROM " + table + " r JOIN participant p "
                        + "ON p.id = r.participant_id WHERE p.study = ? GROUP BY 1 ORDER BY min("
                        + by.replaceFirst("^(ctid|xm)", "r.$1") + "), min(r.ctid)");
            }
        }
        rows.put("answer by version", "SELECT r.participant_id FROM answer r JOIN participant p "
                + "ON p.id = r.participant_id WHERE p.study = ? GROUP BY 1 ORDER BY sum(r.version), min(r.ctid)");
        for (String by : List.of("id", "ctid", "xmin::text::bigint, ctid", "xmax::text::bigint, ctid")) {
            rows.put("participant by " + by, "SELECT id FROM participant WHERE study = ? ORDER BY " + by);
        }
        return rows;
    }
}
