package nl.maatstaf.analysis.quality;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import nl.maatstaf.analysis.Snapshot;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.Stores;
import nl.maatstaf.study.Stratum;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

import static nl.maatstaf.database.response.Tables.BLINDED_TRAJECTORY;
import static nl.maatstaf.database.response.Tables.CLOSED_ANSWER;
import static nl.maatstaf.database.response.Tables.CLOSED_RESPONSE;
import static nl.maatstaf.database.response.Tables.WAVE_CLOSE;

/** Reads what is closed, through the views that have no arm and no free text. */
@Behind(Door.EVALUATION)
@Component
class QualityStore {

    static final int ROWS_AT_ONCE = 100;

    private final DSLContext evaluation;

    @Autowired
    QualityStore(Stores stores) {
        this(stores.as(StoreRole.RESPONSE_EVALUATION));
    }

    QualityStore(DSLContext evaluation) {
        this.evaluation = evaluation;
    }

    /** Everybody invited, by cohort and stratum, as those who have a row for this outcome. */
    SortedMap<String, SortedMap<Stratum, Integer>> invited(String study, String outcome) {
        SortedMap<String, SortedMap<Stratum, Integer>> invited = new TreeMap<>();
        evaluation.select(BLINDED_TRAJECTORY.COHORT, BLINDED_TRAJECTORY.TREDE, BLINDED_TRAJECTORY.PART_TIME, DSL.count())
                .from(BLINDED_TRAJECTORY)
                .where(BLINDED_TRAJECTORY.STUDY.eq(study)).and(BLINDED_TRAJECTORY.OUTCOME.eq(outcome))
                .groupBy(BLINDED_TRAJECTORY.COHORT, BLINDED_TRAJECTORY.TREDE, BLINDED_TRAJECTORY.PART_TIME)
                .forEach(row -> invited.computeIfAbsent(row.value1(), _ -> new TreeMap<>())
                        .put(new Stratum(row.value2(), row.value3()), row.value4()));
        return invited;
    }

    /** How many responses there are in a snapshot. */
    int responses(String study, Snapshot snapshot) {
        return evaluation.fetchCount(CLOSED_RESPONSE, CLOSED_RESPONSE.STUDY.eq(study),
                in(snapshot, CLOSED_RESPONSE.COHORT, CLOSED_RESPONSE.WAVE));
    }

    /** How fast people went through each wave, as it was counted when the wave was closed in each cohort. */
    List<SpeedBands> speed(String study, Snapshot snapshot) {
        Field<Integer> known = WAVE_CLOSE.FAST.plus(WAVE_CLOSE.USUAL).plus(WAVE_CLOSE.SLOW);
        return evaluation.select(WAVE_CLOSE.WAVE, DSL.sum(WAVE_CLOSE.FAST), DSL.sum(WAVE_CLOSE.USUAL),
                        DSL.sum(WAVE_CLOSE.SLOW), DSL.sum(WAVE_CLOSE.SUBMITTED.minus(known)))
                .from(WAVE_CLOSE)
                .where(WAVE_CLOSE.STUDY.eq(study)).and(WAVE_CLOSE.SNAPSHOT.le(snapshot.number()))
                .groupBy(WAVE_CLOSE.WAVE).having(DSL.sum(WAVE_CLOSE.SUBMITTED).gt(BigDecimal.ZERO)).orderBy(WAVE_CLOSE.WAVE)
                .fetch(row -> new SpeedBands(row.value1(), row.value2().longValue(), row.value3().longValue(),
                        row.value4().longValue(), row.value5().longValue()));
    }

    /**
     * Hands over what each participant sent, one after another. Responses and the answers to each are two streams in the
     * same order: the planner sees no statistics through the views, and joins them badly.
     */
    void forEachParticipant(String study, Snapshot snapshot, Consumer<Participant> each) {
        // Within a transaction, or the driver would fetch all rows at once.
        evaluation.transaction(transaction -> {
            var responses = transaction.dsl().select(CLOSED_RESPONSE.PARTICIPANT_ID, CLOSED_RESPONSE.WAVE,
                            CLOSED_RESPONSE.COHORT, CLOSED_RESPONSE.TREDE, CLOSED_RESPONSE.PART_TIME,
                            CLOSED_RESPONSE.QUESTIONNAIRE)
                    .from(CLOSED_RESPONSE)
                    .where(CLOSED_RESPONSE.STUDY.eq(study))
                    .and(in(snapshot, CLOSED_RESPONSE.COHORT, CLOSED_RESPONSE.WAVE))
                    .orderBy(CLOSED_RESPONSE.PARTICIPANT_ID, CLOSED_RESPONSE.WAVE);
            var answers = transaction.dsl().select(CLOSED_ANSWER.PARTICIPANT_ID, CLOSED_ANSWER.WAVE,
                            DSL.arrayAgg(CLOSED_ANSWER.ITEM), DSL.arrayAgg(CLOSED_ANSWER.VALUE))
                    .from(CLOSED_ANSWER)
                    .where(CLOSED_ANSWER.STUDY.eq(study))
                    .and(in(snapshot, CLOSED_ANSWER.COHORT, CLOSED_ANSWER.WAVE))
                    .groupBy(CLOSED_ANSWER.PARTICIPANT_ID, CLOSED_ANSWER.WAVE)
                    .orderBy(CLOSED_ANSWER.PARTICIPANT_ID, CLOSED_ANSWER.WAVE);
            try (var given = answers.fetchSize(ROWS_AT_ONCE).fetchLazy();
                    var sent = responses.fetchSize(ROWS_AT_ONCE).fetchLazy()) {
                new ParticipantStream(given.iterator(), each).read(sent.iterator());
            }
        });
    }

    private static Condition in(Snapshot snapshot, Field<String> cohort, Field<Short> wave) {
        return DSL.or(snapshot.closed().entrySet().stream()
                .map(closed -> cohort.eq(closed.getKey()).and(wave.in(shorts(closed.getValue())))).toList());
    }

    private static Collection<Short> shorts(Collection<Integer> waves) {
        return waves.stream().map(Integer::shortValue).toList();
    }
}
