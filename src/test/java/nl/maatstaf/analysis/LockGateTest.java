package nl.maatstaf.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.maatstaf.responding.AccessCode;
import nl.maatstaf.responding.Room;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.TestStores;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Outcomes by arm before a plan is locked, asked of the database itself with everything that the evaluators' login role
 * may do. Pages, exports, reports and commands have no other way in.
 */
class LockGateTest {

    /** What names an arm and may be read: the sizes of the frame say nothing about outcomes, releases are public. */
    private static final Set<String> WITHOUT_OUTCOMES = Set.of("frame_count");

    private final Room room = new Room();
    private final DSLContext evaluation = TestStores.stores().as(StoreRole.RESPONSE_EVALUATION);

    @BeforeEach
    void peopleAnswerAndTheWaveIsClosed() {
        List<AccessCode> codes = room.admit("B", 30);
        for (int i = 0; i < codes.size(); i++) {
            room.answer(room.on("2025-08-15"), codes.get(i), i % 10 + 1, Map.of());
        }
        room.closeWave("B", 0);
    }

    @Test
    void nothingThatCanBeReadNamesAnArmBesideAnOutcome() {
        assertThat(readable("arm")).as("relations with an arm").isEqualTo(
                new TreeSet<>(List.of("frame_count", "trajectory")));
        assertThat(count("trajectory")).isZero();
        assertThat(count("blinded_trajectory")).isPositive();
        assertThat(readable("arm")).filteredOn(relation -> !WITHOUT_OUTCOMES.contains(relation)).containsExactly("trajectory");
    }

    @Test
    void whoIsInWhichArmCanBeFoundByNoPseudonym() {
        assertThatThrownBy(() -> evaluation.fetch("SELECT arm FROM participant"))
                .isInstanceOf(DataAccessException.class);
        for (String relation : readable("participant_id")) {
            assertThat(relation.equals("trajectory") ? List.of("") : columns(relation)).as(relation).doesNotContain("arm");
        }
    }

    @Test
    void oneSignatureOrTwoByOnePersonOpenNothing() {
        Locked.sign(room.study, "a text", "anna");
        Locked.sign(room.study, "another text", "anna");
        Locked.sign(room.study, "another text", "anna");
        Locked.sign(room.study, "a third text", "bert");
        assertThat(count("trajectory")).isZero();
    }

    @Test
    void twoSignaturesUnderOneTextOpenThisStudyAndNoOther() {
        Room other = new Room();
        other.admit("B", 25);
        Locked.plan(room.study);
        assertThat(count("trajectory")).isEqualTo(count("blinded_trajectory")).isPositive();
        assertThat(evaluation.fetchSingle("SELECT count(*) FROM trajectory WHERE study = ?", other.study).into(Integer.class))
                .isZero();
    }

    @Test
    void wordsOfAStoryCannotBeTriedOutThroughAConditionOfWhoeverAsks() {
        room.owner().execute("""
                INSERT INTO answer (participant_id, wave, item, value, version)
                SELECT id, 0, 'ST1', '"the words of a story', 1 FROM participant WHERE study = ? LIMIT 1""", room.study);
        for (String relation : List.of("closed_answer", "closed_response")) {
            assertThat(evaluation.fetchSingle("SELECT reloptions FROM pg_class WHERE relname = ?", relation).get(0, String[].class))
                    .as(relation).contains("security_barrier=true");
        }
        assertThat(evaluation.fetch("SELECT item FROM closed_answer WHERE study = ? AND item = 'ST1' "
                + "AND current_setting(value) IS NULL", room.study)).isEmpty();
    }

    @Test
    void theMomentsOfAnUnlockedStudyAreThoseOfNobody() {
        Snapshot snapshot = new Snapshots(TestStores.stores()).latest(room.study).orElseThrow();
        assertThat(new MomentQuery(evaluation, room.study, snapshot.closed())
                .moments(room.protocol.primaryScore(), Optional.empty()).observations()).isZero();
    }

    private int count(String relation) {
        return evaluation.fetchSingle("SELECT count(*) FROM " + relation + " WHERE study = ?", room.study)
                .into(Integer.class);
    }

    /** Every table and view with this column that the evaluators' role may select it from. */
    private Set<String> readable(String column) {
        return new TreeSet<>(evaluation.fetch("""
                SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
                WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'v', 'm', 'p') AND a.attname = ?
                AND has_column_privilege(c.oid, a.attnum, 'SELECT')""", column).into(String.class));
    }

    private List<String> columns(String relation) {
        return new ArrayList<>(evaluation.fetch("""
                SELECT attname FROM pg_attribute WHERE attrelid = ?::regclass AND attnum > 0
                AND has_column_privilege(attrelid, attnum, 'SELECT')""", relation).into(String.class));
    }
}
