package nl.maatstaf.analysis.quality;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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

    static final int ROWS_AT_ONCE = 1_000;

    private final DSLContext evaluation;

    @Autowired
    QualityStore(Stores stores) {
        this(stores.as(StoreRole.RESPONSE_EVALUATION));
    }

    QualityStore(DSLContext evaluation) {
        this.evaluation = evaluation;
    }

    /**
     * The last snapshot of a study.
     *
     * @param study    the study's name
     * @param number   the number of its last close
     * @param closedOn the day of that
     * @param waves    the waves of each cohort that are in it
     */
    record Snapshot(String study, int number, LocalDate closedOn, Map<String, List<Integer>> waves) {

        boolean has(String cohort, int wave) {
            return waves.getOrDefault(cohort, List.of()).contains(wave);
        }
    }

    Optional<Snapshot> latest(String study) {
        var closed = evaluation
                .select(WAVE_CLOSE.SNAPSHOT, WAVE_CLOSE.CLOSED_ON, WAVE_CLOSE.COHORT, WAVE_CLOSE.WAVE).from(WAVE_CLOSE)
                .where(WAVE_CLOSE.STUDY.eq(study)).and(WAVE_CLOSE.SNAPSHOT.isNotNull())
                .orderBy(WAVE_CLOSE.SNAPSHOT).fetch();
        return closed.stream().reduce((_, later) -> later).map(last -> new Snapshot(study, last.value1(), last.value2(),
                closed.stream().collect(Collectors.groupingBy(row -> row.value3(),
                        Collectors.mapping(row -> row.value4().intValue(), Collectors.toList())))));
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

    /**
     * Hands over what each participant sent, one after another. Responses and answers are two streams in the same order:
     * joined in the database, each answer would look up again what its response has looked up.
     */
    void forEachParticipant(Snapshot snapshot, Consumer<Participant> each) {
        // Within a transaction, or the driver would fetch all rows at once.
        evaluation.transaction(transaction -> {
            var responses = transaction.dsl().select(CLOSED_RESPONSE.PARTICIPANT_ID, CLOSED_RESPONSE.WAVE,
                            CLOSED_RESPONSE.COHORT, CLOSED_RESPONSE.TREDE, CLOSED_RESPONSE.PART_TIME,
                            CLOSED_RESPONSE.QUESTIONNAIRE, CLOSED_RESPONSE.SPEED)
                    .from(CLOSED_RESPONSE)
                    .where(CLOSED_RESPONSE.STUDY.eq(snapshot.study()))
                    .and(in(snapshot, CLOSED_RESPONSE.COHORT, CLOSED_RESPONSE.WAVE))
                    .orderBy(CLOSED_RESPONSE.PARTICIPANT_ID, CLOSED_RESPONSE.WAVE);
            var answers = transaction.dsl().select(CLOSED_ANSWER.PARTICIPANT_ID, CLOSED_ANSWER.WAVE, CLOSED_ANSWER.ITEM,
                            CLOSED_ANSWER.VALUE)
                    .from(CLOSED_ANSWER)
                    .where(CLOSED_ANSWER.STUDY.eq(snapshot.study()))
                    .and(in(snapshot, CLOSED_ANSWER.COHORT, CLOSED_ANSWER.WAVE))
                    .orderBy(CLOSED_ANSWER.PARTICIPANT_ID, CLOSED_ANSWER.WAVE);
            try (var given = answers.fetchSize(ROWS_AT_ONCE).fetchLazy();
                    var sent = responses.fetchSize(ROWS_AT_ONCE).fetchLazy()) {
                new ParticipantStream(given.iterator(), each).read(sent.iterator());
            }
        });
    }

    private static Condition in(Snapshot snapshot, Field<String> cohort, Field<Short> wave) {
        return DSL.or(snapshot.waves().entrySet().stream()
                .map(closed -> cohort.eq(closed.getKey()).and(wave.in(shorts(closed.getValue())))).toList());
    }

    private static List<Short> shorts(Collection<Integer> waves) {
        return waves.stream().map(Integer::shortValue).toList();
    }
}
