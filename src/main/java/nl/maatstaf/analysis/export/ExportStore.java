package nl.maatstaf.analysis.export;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.store.Lock;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.Stores;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import static nl.maatstaf.database.response.Tables.DATA_EXPORT;

/** The list of exports. */
@Behind(Door.EVALUATION)
@Component
class ExportStore {

    private final DSLContext evaluation;

    ExportStore(Stores stores) {
        this.evaluation = stores.as(StoreRole.RESPONSE_EVALUATION);
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
