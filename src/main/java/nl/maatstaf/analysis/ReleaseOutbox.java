package nl.maatstaf.analysis;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import nl.maatstaf.staff.Role;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.Stores;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.DesignFact;
import nl.maatstaf.study.Quarter;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;

import static nl.maatstaf.database.response.Tables.RELEASE_OUTBOX;
import static nl.maatstaf.database.response.Tables.RELEASE_OUTBOX_CELL;

/** The sending end of the seam between analysis and publication: what is here is protected, and goes out as it is. */
@Behind(Door.EVALUATION)
@Service
@DenyAll
public class ReleaseOutbox {

    private final DSLContext store;

    /** Sends from these stores. */
    public ReleaseOutbox(Stores stores) {
        this.store = stores.as(StoreRole.RESPONSE_EVALUATION);
    }

    /** Puts a release on its way. Where that quarter is on its way already, what was put first stands. */
    @RolesAllowed(Role.IS_EVALUATOR)
    public void put(String study, ProtectedRelease release) {
        store.transaction(transaction -> {
            DSLContext dsl = transaction.dsl();
            boolean firstTime = dsl.insertInto(RELEASE_OUTBOX)
                    .set(RELEASE_OUTBOX.STUDY, study)
                    .set(RELEASE_OUTBOX.QUARTER, release.quarter().toString())
                    .set(RELEASE_OUTBOX.RELEASED_ON, release.on())
                    .set(RELEASE_OUTBOX.FACTS, DesignFact.codes(release.facts()))
                    .onConflictDoNothing().execute() == 1;
            if (firstTime) {
                release.cells().forEach(cell -> put(dsl, study, release.quarter(), cell));
            }
        });
    }

    private static void put(DSLContext dsl, String study, Quarter quarter, ProtectedRelease.Cell cell) {
        dsl.insertInto(RELEASE_OUTBOX_CELL)
                .set(RELEASE_OUTBOX_CELL.STUDY, study)
                .set(RELEASE_OUTBOX_CELL.QUARTER, quarter.toString())
                .set(RELEASE_OUTBOX_CELL.MEASURE, cell.measure())
                .set(RELEASE_OUTBOX_CELL.ARM, cell.arm().code())
                .set(RELEASE_OUTBOX_CELL.VALUE, cell.value())
                .set(RELEASE_OUTBOX_CELL.LOWER, cell.lower())
                .set(RELEASE_OUTBOX_CELL.UPPER, cell.upper())
                .execute();
    }

    /** {@return the releases that were not delivered yet, the earliest quarter first} */
    @RolesAllowed(Role.IS_EVALUATOR)
    public List<ProtectedRelease> waiting(String study) {
        return store.selectFrom(RELEASE_OUTBOX).where(RELEASE_OUTBOX.STUDY.eq(study)).orderBy(RELEASE_OUTBOX.QUARTER)
                .fetch(row -> new ProtectedRelease(Quarter.parse(row.getQuarter()), row.getReleasedOn(),
                        DesignFact.of(row.getFacts()), cells(study, row.getQuarter())));
    }

    private List<ProtectedRelease.Cell> cells(String study, String quarter) {
        return store.selectFrom(RELEASE_OUTBOX_CELL)
                .where(RELEASE_OUTBOX_CELL.STUDY.eq(study)).and(RELEASE_OUTBOX_CELL.QUARTER.eq(quarter))
                .orderBy(RELEASE_OUTBOX_CELL.MEASURE, RELEASE_OUTBOX_CELL.ARM)
                .fetch(row -> new ProtectedRelease.Cell(row.getMeasure(), Arm.of(row.getArm()).orElseThrow(),
                        row.getValue(), row.getLower(), row.getUpper()));
    }

    /** Forgets a release that has arrived. */
    @RolesAllowed(Role.IS_EVALUATOR)
    public void delivered(String study, Quarter quarter) {
        store.deleteFrom(RELEASE_OUTBOX).where(RELEASE_OUTBOX.STUDY.eq(study))
                .and(RELEASE_OUTBOX.QUARTER.eq(quarter.toString())).execute();
    }
}
