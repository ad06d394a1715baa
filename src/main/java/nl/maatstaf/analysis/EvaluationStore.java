package nl.maatstaf.analysis;

import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.maatstaf.analysis.engine.StudyData;
import nl.maatstaf.database.response.Routines;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.store.Lock;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.Stores;
import nl.maatstaf.store.Wipe;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.DesignFact;
import nl.maatstaf.study.Stratum;
import nl.maatstaf.study.Study;
import nl.maatstaf.study.Traits;
import nl.maatstaf.study.WaveCalendar;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import static nl.maatstaf.database.response.Tables.ANSWER;
import static nl.maatstaf.database.response.Tables.COHORT_FACT;
import static nl.maatstaf.database.response.Tables.CONSENT;
import static nl.maatstaf.database.response.Tables.FRAME_COUNT;
import static nl.maatstaf.database.response.Tables.PLAN_SIGNATURE;
import static nl.maatstaf.database.response.Tables.READING_CHOICE;
import static nl.maatstaf.database.response.Tables.RESPONSE;
import static nl.maatstaf.database.response.Tables.STOP_RUN;
import static nl.maatstaf.database.response.Tables.TRAITS;
import static nl.maatstaf.database.response.Tables.TRAJECTORY;
import static nl.maatstaf.database.response.Tables.WAVE_CLOSE;
import static nl.maatstaf.database.response.Tables.WITHDRAWAL;

/** What evaluators write down themselves, closed waves and signatures, and what they read of snapshots. */
@Behind(Door.EVALUATION)
@Component
class EvaluationStore {

    private static final Field<Integer> PEOPLE = DSL.field(DSL.name("people"), Integer.class);

    private final DSLContext evaluation;

    EvaluationStore(Stores stores) {
        this.evaluation = stores.as(StoreRole.RESPONSE_EVALUATION);
    }

    /** The fingerprint that the data of a snapshot have now. */
    String fingerprintNow(String study, int snapshot) {
        return Routines.snapshotFingerprint(evaluation.configuration(), study, snapshot);
    }

    /**
     * Lets somebody read a snapshot with arms, from beginning to end as it is now: whatever is erased meanwhile.
     *
     * @param study        the study's name in the store
     * @param design       its design
     * @param baselineWave the wave whose answers are a participant's items
     */
    <T> T read(String study, Study design, int baselineWave, Snapshot snapshot, Function<StudyData, T> reader) {
        return evaluation.transactionResult(transaction -> {
            transaction.dsl().connection(connection -> {
                connection.setReadOnly(true);
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            });
            return reader.apply(new StoreData(transaction.dsl(), study, design, baselineWave, snapshot.closed()));
        });
    }

    /** Counts what was answered at one wave of each cohort, and of whom, as it is at one moment. */
    QuarterCounts.Counted counted(String study, Collection<String> scores, Map<String, Integer> waveByCohort) {
        Field<Integer> value = waveByCohort.entrySet().stream()
                .map(cohort -> DSL.when(TRAJECTORY.COHORT.eq(cohort.getKey()),
                        MomentQuery.column(cohort.getValue()).cast(Integer.class)))
                .<Field<Integer>>map(field -> field)
                .reduce((one, other) -> DSL.coalesce(one, other)).orElseThrow().as("y");
        var rows = DSL.select(TRAJECTORY.PARTICIPANT_ID, TRAJECTORY.ARM, TRAJECTORY.TREDE, TRAJECTORY.PART_TIME,
                        DSL.coalesce(TRAITS.AGE_BAND, "").as(TRAITS.AGE_BAND), DSL.coalesce(TRAITS.SEX, "").as(TRAITS.SEX),
                        TRAJECTORY.OUTCOME, value)
                .from(TRAJECTORY).leftJoin(TRAITS).on(TRAITS.PARTICIPANT_ID.eq(TRAJECTORY.PARTICIPANT_ID))
                .where(TRAJECTORY.STUDY.eq(study)).and(TRAJECTORY.OUTCOME.in(scores)).asTable("quarter");
        List<Field<?>> layer = List.of(rows.field(TRAJECTORY.ARM), rows.field(TRAJECTORY.TREDE), rows.field(TRAJECTORY.PART_TIME),
                rows.field(TRAITS.AGE_BAND), rows.field(TRAITS.SEX));
        List<Field<?>> inFrame = List.of(FRAME_COUNT.ARM, FRAME_COUNT.TREDE, FRAME_COUNT.PART_TIME, FRAME_COUNT.AGE_BAND, FRAME_COUNT.SEX);
        var outcome = rows.field(TRAJECTORY.OUTCOME);
        var y = rows.field(value);
        List<Field<?>> byAnswer = Stream.concat(layer.stream(), Stream.of(outcome, y)).toList();
        return evaluation.transactionResult(transaction -> {
            transaction.dsl().setLocal(DSL.name("transaction_isolation"), DSL.val("repeatable read")).execute();
            var frame = transaction.dsl().select(inFrame).select(DSL.sum(FRAME_COUNT.PEOPLE).cast(Integer.class).as(PEOPLE))
                    .from(FRAME_COUNT).where(FRAME_COUNT.STUDY.eq(study)).and(FRAME_COUNT.COHORT.in(waveByCohort.keySet()))
                    .groupBy(inFrame).fetchMap(row -> layer(row, inFrame), row -> row.get(PEOPLE));
            var respondents = transaction.dsl().select(layer).select(DSL.countDistinct(rows.field(TRAJECTORY.PARTICIPANT_ID)).as(PEOPLE))
                    .from(rows).where(y.isNotNull()).groupBy(layer).fetchMap(row -> layer(row, layer), row -> row.get(PEOPLE));
            var answers = transaction.dsl().select(byAnswer).select(DSL.count().as(PEOPLE))
                    .from(rows).where(y.isNotNull()).groupBy(byAnswer)
                    .fetch(row -> new QuarterCounts.Answers(row.get(outcome), layer(row, layer), row.get(y), row.get(PEOPLE)));
            return new QuarterCounts.Counted(frame, respondents, answers);
        });
    }

    /** The layer in a row that has these fields: arm, trede, part-time work, age band and sex. */
    private static QuarterCounts.Layer layer(Record row, List<Field<?>> fields) {
        return new QuarterCounts.Layer(Arm.of(row.get(fields.get(0), String.class)).orElseThrow(),
                new Stratum(row.get(fields.get(1), Short.class), row.get(fields.get(2), Boolean.class)),
                Traits.of(row.get(fields.get(3), String.class), row.get(fields.get(4), String.class)));
    }

    /** What has to be said with every result, and because of which cohorts. */
    SortedMap<DesignFact, SortedSet<String>> facts(String study) {
        var facts = new TreeMap<DesignFact, SortedSet<String>>();
        evaluation.select(COHORT_FACT.FACT, COHORT_FACT.COHORT).from(COHORT_FACT).where(COHORT_FACT.STUDY.eq(study))
                .forEach(row -> facts.computeIfAbsent(DesignFact.of(row.value1()).orElseThrow(), _ -> new TreeSet<>())
                        .add(row.value2()));
        return facts;
    }

    /** The closed waves of each cohort; a cohort without any is not in it. */
    Map<String, Set<Integer>> closedWaves(String study) {
        return evaluation.select(WAVE_CLOSE.COHORT, WAVE_CLOSE.WAVE).from(WAVE_CLOSE)
                .where(WAVE_CLOSE.STUDY.eq(study))
                .fetch().stream()
                .collect(Collectors.groupingBy(row -> row.value1(),
                        Collectors.mapping(row -> row.value2().intValue(), Collectors.toSet())));
    }

    /** Closes a wave, and leaves nothing of the order in which people answered in it. */
    void close(String study, String cohort, int wave, String by, LocalDate on) {
        evaluation.transaction(transaction -> close(transaction.dsl(), study, cohort, wave, by, on));
        // Always: the time before may have been broken off just before this.
        Wipe.rows(evaluation, RESPONSE, ANSWER, CONSENT, READING_CHOICE, WITHDRAWAL, TRAJECTORY, TRAITS, STOP_RUN);
    }

    static void close(DSLContext dsl, String study, String cohort, int wave, String by, LocalDate on) {
        // Waits for whoever is submitting now, and keeps the next one out.
        Lock.forThisTransaction(dsl, WaveCalendar.nameOf(study, cohort, wave));
        Lock.forThisTransaction(dsl, WaveCalendar.nameOf(study, cohort));
        boolean firstTime = dsl.insertInto(WAVE_CLOSE)
                .set(WAVE_CLOSE.STUDY, study)
                .set(WAVE_CLOSE.COHORT, cohort)
                .set(WAVE_CLOSE.WAVE, (short) wave)
                .set(WAVE_CLOSE.CLOSED_BY, by)
                .set(WAVE_CLOSE.CLOSED_ON, on)
                .onConflictDoNothing()
                .execute() == 1;
        if (firstTime) {
            Routines.rewriteWave(dsl.configuration(), study, cohort, (short) wave);
        }
    }

    /** Who signed what of this study, the earliest first. */
    List<PlanLock.Signature> signatures(String study) {
        return evaluation.select(PLAN_SIGNATURE.FINGERPRINT, PLAN_SIGNATURE.SIGNED_BY, PLAN_SIGNATURE.SIGNED_AT)
                .from(PLAN_SIGNATURE)
                .where(PLAN_SIGNATURE.STUDY.eq(study))
                .orderBy(PLAN_SIGNATURE.SIGNED_AT, PLAN_SIGNATURE.SIGNED_BY)
                .fetch(row -> new PlanLock.Signature(row.value1(), row.value2(), row.value3().toInstant()));
    }

    void sign(String study, String fingerprint, String by, Instant at) {
        evaluation.insertInto(PLAN_SIGNATURE)
                .set(PLAN_SIGNATURE.STUDY, study)
                .set(PLAN_SIGNATURE.FINGERPRINT, fingerprint)
                .set(PLAN_SIGNATURE.SIGNED_BY, by)
                .set(PLAN_SIGNATURE.SIGNED_AT, at.atOffset(ZoneOffset.UTC))
                .onConflictDoNothing()
                .execute();
    }
}
