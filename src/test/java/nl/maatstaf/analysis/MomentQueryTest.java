package nl.maatstaf.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import nl.maatstaf.analysis.engine.StudyData;
import nl.maatstaf.instrument.Score;
import nl.maatstaf.statistics.mixed.LongRows;
import nl.maatstaf.statistics.mixed.Moments;
import nl.maatstaf.store.StoreName;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.TestStores;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static nl.maatstaf.database.response.Tables.PARTICIPANT;
import static nl.maatstaf.database.response.Tables.TRAJECTORY;
import static org.assertj.core.api.Assertions.assertThat;

class MomentQueryTest {

    private static final int WAVES = 9;

    private final String study = "study-" + UUID.randomUUID();
    private final DSLContext evaluation = TestStores.stores().as(StoreRole.RESPONSE_EVALUATION);
    private final List<Row> rows = new ArrayList<>();

    private record Row(long participant, String cohort, String arm, int trede, boolean partTime, Integer[] waves) {}

    @BeforeEach
    void twoPeopleLockThePlan() {
        Locked.plan(study);
    }

    @Test
    void theStoresMomentsEqualTheOnesMadeInMemoryBitForBit() {
        for (int scale : new int[] {1, 12}) {
            rows.clear();
            write(300, scale);
            Map<String, Set<Integer>> closed = Map.of("A", Set.of(0, 1, 2, 3, 4, 5, 6, 7, 8), "B", Set.of(0, 1, 2, 3));
            Score score = new Score.Single("outcome-" + scale, scale, "X1");
            Moments fromStore = moments(score, closed);
            assertThat(fromStore).isEqualTo(inMemory(score, closed));
            assertThat(fromStore.observations()).isPositive();
        }
    }

    @Test
    void aWaveCountsForACohortOnlyOnceItIsClosedThere() {
        write(100, 1);
        Score score = new Score.Single("outcome-1", 1, "X1");
        Moments before = moments(score, Map.of("A", Set.of(0, 1), "B", Set.of(0)));
        Moments after = moments(score, Map.of("A", Set.of(0, 1), "B", Set.of(0, 1)));
        assertThat(before.observations("regular", "1")).isEqualTo(count("A", "regular", 1));
        assertThat(after.observations("regular", "1"))
                .isEqualTo(count("A", "regular", 1) + count("B", "regular", 1))
                .isGreaterThan(before.observations("regular", "1"));
    }

    @Test
    void withNothingClosedThereIsNothing() {
        write(50, 1);
        assertThat(moments(new Score.Single("outcome-1", 1, "X1"), Map.of())
                .observations()).isZero();
    }

    private Moments moments(Score score, Map<String, Set<Integer>> closed) {
        return new MomentQuery(evaluation, study, closed).moments(score, Optional.empty());
    }

    private long count(String cohort, String arm, int wave) {
        return rows.stream().filter(row -> row.cohort().equals(cohort) && row.arm().equals(arm)
                && row.waves()[wave] != null).count();
    }

    private void write(int people, int scale) {
        var owner = TestStores.owner(StoreName.RESPONSE);
        DSLContext dsl = DSL.using(owner.url(), owner.user(), owner.password());
        var random = new SplittableRandom(people + scale);
        for (int i = 0; i < people; i++) {
            var waves = new Integer[WAVES];
            for (int wave = 0; wave < WAVES; wave++) {
                waves[wave] = random.nextInt(4) == 0 ? null : scale * random.nextInt(1, 11);
            }
            String cohort = random.nextBoolean() ? "A" : "B";
            String arm = random.nextBoolean() ? "regular" : "tailored";
            int trede = random.nextInt(2, 5);
            boolean partTime = random.nextBoolean();
            long id = dsl.insertInto(PARTICIPANT)
                    .set(PARTICIPANT.STUDY, study).set(PARTICIPANT.COHORT, cohort).set(PARTICIPANT.ARM, arm)
                    .set(PARTICIPANT.TREDE, (short) trede).set(PARTICIPANT.PART_TIME, partTime)
                    .returningResult(PARTICIPANT.ID).fetchSingle().value1();
            var insert = dsl.insertInto(TRAJECTORY)
                    .set(TRAJECTORY.PARTICIPANT_ID, id).set(TRAJECTORY.OUTCOME, "outcome-" + scale)
                    .set(TRAJECTORY.STUDY, study).set(TRAJECTORY.COHORT, cohort).set(TRAJECTORY.ARM, arm)
                    .set(TRAJECTORY.TREDE, (short) trede).set(TRAJECTORY.PART_TIME, partTime);
            for (int wave = 0; wave < WAVES; wave++) {
                Field<Short> column = MomentQuery.column(wave);
                insert = waves[wave] == null ? insert : insert.set(column, waves[wave].shortValue());
            }
            insert.execute();
            rows.add(new Row(id, cohort, arm, trede, partTime, waves));
        }
    }

    /** The same rows through the other way in: one observation at a time, in the unit of the outcome. */
    private Moments inMemory(Score score, Map<String, Set<Integer>> closed) {
        var memory = new LongRows(new LongRows.Variables(score.name(), "arm", "regular", "wave",
                StudyData.FACTORS, List.of()));
        for (Row row : rows) {
            for (int wave = 0; wave < WAVES; wave++) {
                if (row.waves()[wave] != null && closed.getOrDefault(row.cohort(), Set.of()).contains(wave)) {
                    memory.add(Long.toString(row.participant()),
                            List.of(row.arm(), row.cohort(), Integer.toString(row.trede()), row.partTime() ? "yes" : "no",
                                    row.trede() + (row.partTime() ? "-yes" : "-no")),
                            new double[0], Integer.toString(wave), row.waves()[wave] / score.scale());
                }
            }
        }
        return memory.moments();
    }
}
