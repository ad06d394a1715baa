package nl.maatstaf.analysis.quality;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.maatstaf.database.response.tables.ClosedResponse;
import nl.maatstaf.instrument.Answer;
import nl.maatstaf.responding.Speed;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.Stores;
import nl.maatstaf.study.Stratum;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
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

    static final int ROWS_AT_ONCE = 1_000;

    private final DSLContext evaluation;

    @Autowired
    QualityStore(Stores stores) {
        this(stores.as(StoreRole.RESPONSE_EVALUATION));
    }

    QualityStore(DSLContext evaluation) {
        this.evaluation = evaluation;
    }

    /** The last snapshot of a study. */
    record Snapshot(String study, int number, LocalDate closedOn) {}

    /** Where people are: in which cohort and stratum, at which wave. */
    record Cell(String cohort, Stratum stratum, int wave) {}

    /** How many responses there are, and how many of them by somebody who sent wave 0 too. */
    record Sent(long responses, long alsoFirst) {

        static final Sent NOTHING = new Sent(0, 0);
    }

    Optional<Snapshot> latest(String study) {
        return evaluation.select(WAVE_CLOSE.SNAPSHOT, WAVE_CLOSE.CLOSED_ON).from(WAVE_CLOSE)
                .where(WAVE_CLOSE.STUDY.eq(study)).and(WAVE_CLOSE.SNAPSHOT.isNotNull())
                .orderBy(WAVE_CLOSE.SNAPSHOT.desc()).limit(1)
                .fetchOptional(row -> new Snapshot(study, row.value1(), row.value2()));
    }

    /** The waves of each cohort that are in a snapshot. */
    Map<String, List<Integer>> waves(Snapshot snapshot) {
        return evaluation.select(WAVE_CLOSE.COHORT, WAVE_CLOSE.WAVE).from(WAVE_CLOSE)
                .where(WAVE_CLOSE.STUDY.eq(snapshot.study())).and(WAVE_CLOSE.SNAPSHOT.le(snapshot.number()))
                .fetch().stream().collect(Collectors.groupingBy(row -> row.value1(),
                        Collectors.mapping(row -> row.value2().intValue(), Collectors.toList())));
    }

    /** Everybody invited, by cohort and stratum, as those who have a row for this outcome. */
    Map<String, Map<Stratum, Integer>> invited(String study, String outcome) {
        Map<String, Map<Stratum, Integer>> invited = new TreeMap<>();
        evaluation.select(BLINDED_TRAJECTORY.COHORT, BLINDED_TRAJECTORY.TREDE, BLINDED_TRAJECTORY.PART_TIME, DSL.count())
                .from(BLINDED_TRAJECTORY)
                .where(BLINDED_TRAJECTORY.STUDY.eq(study)).and(BLINDED_TRAJECTORY.OUTCOME.eq(outcome))
                .groupBy(BLINDED_TRAJECTORY.COHORT, BLINDED_TRAJECTORY.TREDE, BLINDED_TRAJECTORY.PART_TIME)
                .forEach(row -> invited.computeIfAbsent(row.value1(), _ -> new TreeMap<>())
                        .put(new Stratum(row.value2(), row.value3()), row.value4()));
        return invited;
    }

    Map<Cell, Sent> sent(Snapshot snapshot) {
        ClosedResponse now = CLOSED_RESPONSE.as("now");
        ClosedResponse first = CLOSED_RESPONSE.as("first");
        Map<Cell, Sent> sent = new HashMap<>();
        evaluation.select(now.COHORT, now.TREDE, now.PART_TIME, now.WAVE, DSL.count(), DSL.count(first.PARTICIPANT_ID))
                .from(now)
                .leftJoin(first).on(first.PARTICIPANT_ID.eq(now.PARTICIPANT_ID)).and(first.WAVE.eq((short) 0))
                .and(in(snapshot, first))
                .where(in(snapshot, now))
                .groupBy(now.COHORT, now.TREDE, now.PART_TIME, now.WAVE)
                .forEach(row -> sent.put(new Cell(row.value1(), new Stratum(row.value2(), row.value3()), row.value4()),
                        new Sent(row.value5(), row.value6())));
        return sent;
    }

    List<SpeedBands> speed(Snapshot snapshot) {
        return evaluation.select(CLOSED_RESPONSE.WAVE, band(Speed.FAST), band(Speed.USUAL), band(Speed.SLOW),
                        DSL.count().filterWhere(CLOSED_RESPONSE.SPEED.isNull()))
                .from(CLOSED_RESPONSE).where(in(snapshot, CLOSED_RESPONSE))
                .groupBy(CLOSED_RESPONSE.WAVE).orderBy(CLOSED_RESPONSE.WAVE)
                .fetch(row -> new SpeedBands(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    /** Hands over the responses of one participant after another, per wave. */
    void forEachParticipant(Snapshot snapshot, Consumer<SortedMap<Integer, Response.Sent>> each) {
        // Within a transaction, or the driver would fetch all rows at once.
        evaluation.transaction(transaction -> {
            var rows = transaction.dsl().select(CLOSED_RESPONSE.PARTICIPANT_ID, CLOSED_RESPONSE.WAVE,
                            CLOSED_RESPONSE.QUESTIONNAIRE, CLOSED_ANSWER.ITEM, CLOSED_ANSWER.VALUE)
                    .from(CLOSED_RESPONSE)
                    .leftJoin(CLOSED_ANSWER).on(CLOSED_ANSWER.PARTICIPANT_ID.eq(CLOSED_RESPONSE.PARTICIPANT_ID))
                    .and(CLOSED_ANSWER.WAVE.eq(CLOSED_RESPONSE.WAVE))
                    .where(in(snapshot, CLOSED_RESPONSE))
                    .orderBy(CLOSED_RESPONSE.PARTICIPANT_ID);
            try (var cursor = rows.fetchSize(ROWS_AT_ONCE).fetchLazy()) {
                var somebody = new Somebody(each);
                cursor.forEach(row -> somebody.add(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
                somebody.handOver();
            }
        });
    }

    /** The responses of the participant whose rows are going by. */
    private static final class Somebody {

        private final Consumer<SortedMap<Integer, Response.Sent>> each;
        private SortedMap<Integer, Response.Sent> sent = new TreeMap<>();
        private long participant;

        Somebody(Consumer<SortedMap<Integer, Response.Sent>> each) {
            this.each = each;
        }

        void add(long id, int wave, String questionnaire, @Nullable String item, @Nullable String value) {
            if (id != participant) {
                handOver();
                participant = id;
            }
            Response.Sent response = sent.computeIfAbsent(wave, _ -> new Response.Sent(questionnaire, new HashMap<>()));
            if (item != null && value != null) {
                response.answers().put(item, Answer.ofStored(value));
            }
        }

        void handOver() {
            if (!sent.isEmpty()) {
                each.accept(sent);
                sent = new TreeMap<>();
            }
        }
    }

    private static Field<Integer> band(Speed speed) {
        return DSL.count().filterWhere(CLOSED_RESPONSE.SPEED.eq(speed.code()));
    }

    private static Condition in(Snapshot snapshot, ClosedResponse responses) {
        return responses.STUDY.eq(snapshot.study()).and(DSL.row(responses.COHORT, responses.WAVE).in(
                DSL.select(WAVE_CLOSE.COHORT, WAVE_CLOSE.WAVE).from(WAVE_CLOSE)
                        .where(WAVE_CLOSE.STUDY.eq(snapshot.study())).and(WAVE_CLOSE.SNAPSHOT.le(snapshot.number()))));
    }
}
