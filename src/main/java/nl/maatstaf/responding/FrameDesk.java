package nl.maatstaf.responding;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.maatstaf.staff.Role;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.Stores;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.DesignFact;
import nl.maatstaf.study.Stratum;
import nl.maatstaf.study.Traits;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;

import static nl.maatstaf.database.response.Tables.COHORT_FACT;
import static nl.maatstaf.database.response.Tables.FRAME_COUNT;
import static nl.maatstaf.database.response.Tables.FRAME_RECEIPT;

/** Takes over how large the frame is, cohort by cohort and once, so that evaluation needs nothing of the contact side. */
@Behind(Door.FIELDWORK)
@Service
@DenyAll
public class FrameDesk {

    private final DSLContext store;

    FrameDesk(Stores stores) {
        this.store = stores.as(StoreRole.RESPONSE_ADMISSION);
    }

    /**
     * Writes down the counts of the cohorts that are not here yet. They can be sent again at any time.
     *
     * @param study  the study's name
     * @param counts every cell of the frame in which there is somebody
     * @throws IllegalStateException when a cohort is here already with other counts: who was allocated stays allocated
     */
    @RolesAllowed(Role.IS_FIELDWORK)
    public void receive(String study, List<FrameCount> counts) {
        Map<String, Set<FrameCount>> byCohort =
                counts.stream().collect(Collectors.groupingBy(FrameCount::cohort, Collectors.toSet()));
        store.transaction(transaction -> byCohort.forEach((cohort, cells) ->
                receive(transaction.dsl(), study, cohort, cells)));
    }

    /** Writes down what has to be said with every result of a cohort. Told again, it stands once; it is never taken back. */
    @RolesAllowed(Role.IS_FIELDWORK)
    public void note(String study, String cohort, DesignFact fact) {
        store.insertInto(COHORT_FACT)
                .set(COHORT_FACT.STUDY, study).set(COHORT_FACT.COHORT, cohort).set(COHORT_FACT.FACT, fact.code())
                .onConflictDoNothing().execute();
    }

    private static void receive(DSLContext dsl, String study, String cohort, Set<FrameCount> cells) {
        boolean firstTime = dsl.insertInto(FRAME_RECEIPT)
                .set(FRAME_RECEIPT.STUDY, study).set(FRAME_RECEIPT.COHORT, cohort)
                .onConflictDoNothing().execute() == 1;
        if (firstTime) {
            cells.forEach(cell -> dsl.insertInto(FRAME_COUNT)
                    .set(FRAME_COUNT.STUDY, study)
                    .set(FRAME_COUNT.COHORT, cohort)
                    .set(FRAME_COUNT.ARM, cell.arm().code())
                    .set(FRAME_COUNT.TREDE, (short) cell.stratum().trede())
                    .set(FRAME_COUNT.PART_TIME, cell.stratum().partTime())
                    .set(FRAME_COUNT.AGE_BAND, cell.traits().ageCode())
                    .set(FRAME_COUNT.SEX, cell.traits().sexCode())
                    .set(FRAME_COUNT.PEOPLE, cell.people())
                    .execute());
        } else if (!cells.equals(known(dsl, study, cohort))) {
            throw new IllegalStateException("The frame of cohort " + cohort + " of " + study
                    + " was counted before, and is not what it was then.");
        }
    }

    private static Set<FrameCount> known(DSLContext dsl, String study, String cohort) {
        return new HashSet<>(dsl.selectFrom(FRAME_COUNT)
                .where(FRAME_COUNT.STUDY.eq(study)).and(FRAME_COUNT.COHORT.eq(cohort))
                .fetch(row -> new FrameCount(row.getCohort(), Arm.of(row.getArm()).orElseThrow(),
                        new Stratum(row.getTrede(), row.getPartTime()), Traits.of(row.getAgeBand(), row.getSex()), row.getPeople())));
    }
}
