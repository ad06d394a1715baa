package nl.maatstaf.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.maatstaf.analysis.result.OutcomeResult;
import nl.maatstaf.analysis.result.Results;
import nl.maatstaf.analysis.result.ResultsFile;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.store.Lock;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.Stores;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import static nl.maatstaf.database.response.Tables.CONFIRMATORY_TEST;
import static nl.maatstaf.database.response.Tables.EVALUATION_RUN;

/** Keeps what was computed. The first test of a study is kept apart, and nothing takes its place. */
@Behind(Door.EVALUATION)
@Component
class EvaluationRunStore {

    private final DSLContext evaluation;

    EvaluationRunStore(Stores stores) {
        this.evaluation = stores.as(StoreRole.RESPONSE_EVALUATION);
    }

    /** The run that did the confirmatory test; nothing as long as none did. */
    Optional<Results> tested(String study) {
        return tested(evaluation, CONFIRMATORY_TEST.STUDY.eq(study));
    }

    /** The run that did the confirmatory test before this run; nothing where this run did it itself. */
    Optional<Results> testedBefore(String study, int run) {
        return tested(evaluation, CONFIRMATORY_TEST.STUDY.eq(study).and(CONFIRMATORY_TEST.RUN.lt(run)));
    }

    private static Optional<Results> tested(DSLContext dsl, Condition which) {
        return dsl.select(EVALUATION_RUN.RESULTS).from(CONFIRMATORY_TEST)
                .join(EVALUATION_RUN).on(EVALUATION_RUN.STUDY.eq(CONFIRMATORY_TEST.STUDY),
                        EVALUATION_RUN.NUMBER.eq(CONFIRMATORY_TEST.RUN))
                .where(which).fetchOptional(EVALUATION_RUN.RESULTS).map(ResultsFile::results);
    }

    /**
     * Keeps a run.
     *
     * @return the run; nothing where another run has tested meanwhile what this one tests, because a test is done once
     */
    Optional<EvaluationRun> keep(Results results, String by, LocalDate on) {
        return evaluation.transactionResult(transaction -> {
            DSLContext dsl = transaction.dsl();
            String study = results.provenance().study();
            Lock.forThisTransaction(dsl, "evaluation runs of " + study);
            List<OutcomeResult> before = tested(dsl, CONFIRMATORY_TEST.STUDY.eq(study)).map(Results::confirmatory)
                    .orElse(List.of());
            List<OutcomeResult> now = results.confirmatory();
            if (!before.isEmpty() && !before.containsAll(now)) {
                return Optional.empty();
            }
            int number = 1 + dsl.select(DSL.coalesce(DSL.max(EVALUATION_RUN.NUMBER), 0)).from(EVALUATION_RUN)
                    .where(EVALUATION_RUN.STUDY.eq(study)).fetchSingle().value1();
            keepResults(dsl, results, number, by, on);
            if (before.isEmpty() && !now.isEmpty()) {
                keepTest(dsl, study, number);
            }
            return Optional.of(new EvaluationRun(number, by, on, results));
        });
    }

    private static void keepResults(DSLContext dsl, Results results, int number, String by, LocalDate on) {
        dsl.insertInto(EVALUATION_RUN)
                .set(EVALUATION_RUN.STUDY, results.provenance().study())
                .set(EVALUATION_RUN.NUMBER, number)
                .set(EVALUATION_RUN.PLAN, results.provenance().plan())
                .set(EVALUATION_RUN.PLAN_FINGERPRINT, results.provenance().planFingerprint())
                .set(EVALUATION_RUN.SNAPSHOT, results.provenance().snapshot())
                .set(EVALUATION_RUN.RUN_BY, by)
                .set(EVALUATION_RUN.RUN_ON, on)
                .set(EVALUATION_RUN.RESULTS, ResultsFile.text(results))
                .execute();
    }

    private static void keepTest(DSLContext dsl, String study, int run) {
        dsl.insertInto(CONFIRMATORY_TEST).set(CONFIRMATORY_TEST.STUDY, study).set(CONFIRMATORY_TEST.RUN, run).execute();
    }

    /** The latest run, if there is one. */
    Optional<EvaluationRun> latest(String study) {
        return evaluation.selectFrom(EVALUATION_RUN).where(EVALUATION_RUN.STUDY.eq(study))
                .orderBy(EVALUATION_RUN.NUMBER.desc()).limit(1)
                .fetchOptional(row -> new EvaluationRun(row.getNumber(), row.getRunBy(), row.getRunOn(),
                        ResultsFile.results(row.getResults())));
    }
}
