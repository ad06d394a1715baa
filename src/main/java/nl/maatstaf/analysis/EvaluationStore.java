package nl.maatstaf.analysis;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.Stores;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import static nl.maatstaf.database.response.Tables.PLAN_SIGNATURE;
import static nl.maatstaf.database.response.Tables.WAVE_CLOSE;

/** What evaluators write down themselves: closed waves and signatures under a plan. */
@Component
class EvaluationStore {

    private final DSLContext evaluation;

    EvaluationStore(Stores stores) {
        this.evaluation = stores.as(StoreRole.RESPONSE_EVALUATION);
    }

    DSLContext evaluation() {
        return evaluation;
    }

    /** The closed waves of each cohort; a cohort without any is not in it. */
    Map<String, Set<Integer>> closedWaves(String study) {
        return evaluation.select(WAVE_CLOSE.COHORT, WAVE_CLOSE.WAVE).from(WAVE_CLOSE)
                .where(WAVE_CLOSE.STUDY.eq(study))
                .fetch().stream()
                .collect(Collectors.groupingBy(row -> row.value1(),
                        Collectors.mapping(row -> row.value2().intValue(), Collectors.toSet())));
    }

    void close(String study, String cohort, int wave, String by, LocalDate on) {
        evaluation.insertInto(WAVE_CLOSE)
                .set(WAVE_CLOSE.STUDY, study)
                .set(WAVE_CLOSE.COHORT, cohort)
                .set(WAVE_CLOSE.WAVE, (short) wave)
                .set(WAVE_CLOSE.CLOSED_BY, by)
                .set(WAVE_CLOSE.CLOSED_ON, on)
                .onConflictDoNothing()
                .execute();
    }

    Set<String> signatures(String study, String fingerprint) {
        return new HashSet<>(evaluation.select(PLAN_SIGNATURE.SIGNED_BY).from(PLAN_SIGNATURE)
                .where(PLAN_SIGNATURE.STUDY.eq(study)).and(PLAN_SIGNATURE.FINGERPRINT.eq(fingerprint))
                .fetch(PLAN_SIGNATURE.SIGNED_BY));
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
