package nl.maatstaf.analysis.export;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.maatstaf.database.response.Routines;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.store.Lock;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.Stores;
import nl.maatstaf.study.DesignFact;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import static nl.maatstaf.database.response.Tables.COHORT_FACT;
import static nl.maatstaf.database.response.Tables.DATA_EXPORT;
import static nl.maatstaf.database.response.Tables.PLAN_SIGNATURE;

/** The list of exports, and what decides whether there may be one. */
@Behind(Door.EVALUATION)
@Component
class ExportStore {

    private static final int PEOPLE_NEEDED = 2;

    private final DSLContext evaluation;

    ExportStore(Stores stores) {
        this.evaluation = stores.as(StoreRole.RESPONSE_EVALUATION);
    }

    /** As the store itself decides it, which shows no arm otherwise. */
    boolean locked(String study) {
        return Arrays.asList(Routines.lockedStudies(evaluation.configuration())).contains(study);
    }

    /** The fingerprint of the plan that was locked last. */
    Optional<String> lockedPlan(String study) {
        return evaluation.select(PLAN_SIGNATURE.FINGERPRINT).from(PLAN_SIGNATURE).where(PLAN_SIGNATURE.STUDY.eq(study))
                .groupBy(PLAN_SIGNATURE.FINGERPRINT)
                .having(DSL.countDistinct(PLAN_SIGNATURE.SIGNED_BY).ge(PEOPLE_NEEDED))
                .orderBy(DSL.max(PLAN_SIGNATURE.SIGNED_AT).desc()).limit(1).fetchOptional(PLAN_SIGNATURE.FINGERPRINT);
    }

    SortedMap<DesignFact, SortedSet<String>> facts(String study) {
        var facts = new TreeMap<DesignFact, SortedSet<String>>();
        evaluation.select(COHORT_FACT.FACT, COHORT_FACT.COHORT).from(COHORT_FACT).where(COHORT_FACT.STUDY.eq(study))
                .forEach(row -> facts.computeIfAbsent(DesignFact.of(row.value1()).orElseThrow(), _ -> new TreeSet<>())
                        .add(row.value2()));
        return facts;
    }

    /** Writes down that an export is about to be made. */
    int begin(ExportRequest request, int snapshot, String by, LocalDate on) {
        return evaluation.transactionResult(transaction -> {
            DSLContext dsl = transaction.dsl();
            Lock.forThisTransaction(dsl, "exports of " + request.study());
            int number = dsl.select(DSL.coalesce(DSL.max(DATA_EXPORT.NUMBER), 0)).from(DATA_EXPORT)
                    .where(DATA_EXPORT.STUDY.eq(request.study())).fetchSingle().value1() + 1;
            dsl.insertInto(DATA_EXPORT)
                    .set(DATA_EXPORT.STUDY, request.study())
                    .set(DATA_EXPORT.NUMBER, number)
                    .set(DATA_EXPORT.SNAPSHOT, snapshot)
                    .set(DATA_EXPORT.WITH_ARM, request.withArm())
                    .set(DATA_EXPORT.FEWEST, request.fewest())
                    .set(DATA_EXPORT.PURPOSE, request.terms().purpose())
                    .set(DATA_EXPORT.AGREEMENT, request.terms().agreement())
                    .set(DATA_EXPORT.EXPORTED_BY, by)
                    .set(DATA_EXPORT.EXPORTED_ON, on)
                    .execute();
            return number;
        });
    }

    /** Writes down what came of it, once. */
    void finish(String study, int number, String sha256) {
        int rows = evaluation.update(DATA_EXPORT).set(DATA_EXPORT.SHA256, sha256)
                .where(DATA_EXPORT.STUDY.eq(study)).and(DATA_EXPORT.NUMBER.eq(number)).execute();
        if (rows != 1) {
            throw new IllegalStateException("Export " + number + " was not begun, or finished before.");
        }
    }

    /** The exports of a study, the latest first. */
    List<LoggedExport> exports(String study) {
        return evaluation.selectFrom(DATA_EXPORT).where(DATA_EXPORT.STUDY.eq(study)).orderBy(DATA_EXPORT.NUMBER.desc())
                .fetch(row -> new LoggedExport(row.getNumber(), row.getExportedOn(), row.getExportedBy(),
                        row.getPurpose(), row.getAgreement(), row.getSnapshot(), row.getWithArm(),
                        Optional.ofNullable(row.getSha256())));
    }
}
