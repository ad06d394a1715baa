package nl.maatstaf.responding;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.maatstaf.instrument.Protocol;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.staff.Role;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.Stores;
import nl.maatstaf.study.Traits;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;

import static nl.maatstaf.database.response.Tables.ACCESS_CODE;
import static nl.maatstaf.database.response.Tables.ADMISSION_RECEIPT;
import static nl.maatstaf.database.response.Tables.PARTICIPANT;
import static nl.maatstaf.database.response.Tables.TRAITS;

/**
 * The receiving end of the seam between contact and response. Takes codes in batches so large that the order of arrival
 * tells nothing, and takes each batch once, however often it is delivered.
 */
@Behind(Door.FIELDWORK)
@Service
@DenyAll
public class AdmissionDesk {

    /** The fewest people a batch may hold. */
    public static final int SMALLEST_BATCH = 25;

    private final DSLContext store;
    private final CodeHasher hasher;
    private final Surveys surveys;

    AdmissionDesk(Stores stores, CodeHasher hasher, Surveys surveys) {
        this.store = stores.as(StoreRole.RESPONSE_ADMISSION);
        this.hasher = hasher;
        this.surveys = surveys;
    }

    /**
     * Admits a batch.
     *
     * @param batch      the batch's own id; delivered twice, it is admitted once
     * @param study      the study's name
     * @param admissions the people in it, shuffled by the sender
     * @throws IllegalArgumentException when the batch is too small or the study unknown
     */
    @RolesAllowed(Role.IS_FIELDWORK)
    public void receive(UUID batch, String study, List<Admission> admissions) {
        if (admissions.size() < SMALLEST_BATCH) {
            throw new IllegalArgumentException("A batch holds at least " + SMALLEST_BATCH + " people, not "
                    + admissions.size() + ": wait for more.");
        }
        Protocol protocol = surveys.protocols().get(study);
        if (protocol == null) {
            throw new IllegalArgumentException("There is no study " + study + " in surveys/studies.");
        }
        store.transaction(transaction -> {
            DSLContext dsl = transaction.dsl();
            boolean firstTime = dsl.insertInto(ADMISSION_RECEIPT).set(ADMISSION_RECEIPT.BATCH_ID, batch)
                    .onConflictDoNothing().execute() == 1;
            if (firstTime) {
                admit(dsl, study, admissions);
                Fielded.add(dsl, protocol.questionnaire());
                Trajectories.complete(dsl, study, protocol.questionnaire().scores());
            }
        });
    }

    private void admit(DSLContext dsl, String study, List<Admission> admissions) {
        // One by one: no database promises that many new ids come back in the order of the rows.
        List<Long> participants = admissions.stream().map(admission -> dsl.insertInto(PARTICIPANT)
                .set(PARTICIPANT.STUDY, study)
                .set(PARTICIPANT.COHORT, admission.cohort())
                .set(PARTICIPANT.ARM, admission.arm().code())
                .set(PARTICIPANT.TREDE, (short) admission.stratum().trede())
                .set(PARTICIPANT.PART_TIME, admission.stratum().partTime())
                .returningResult(PARTICIPANT.ID)
                .fetchSingle().value1()).toList();
        dsl.insertInto(ACCESS_CODE, ACCESS_CODE.CODE_HASH, ACCESS_CODE.PARTICIPANT_ID)
                .valuesOfRows(IntStream.range(0, participants.size()).mapToObj(i -> DSL.row(
                        hasher.hash(admissions.get(i).code()), participants.get(i))).toList())
                .execute();
        for (int i = 0; i < participants.size(); i++) {
            Traits traits = admissions.get(i).traits();
            if (!traits.equals(Traits.NONE)) {
                dsl.insertInto(TRAITS).set(TRAITS.PARTICIPANT_ID, participants.get(i))
                        .set(TRAITS.AGE_BAND, traits.ageCode()).set(TRAITS.SEX, traits.sexCode()).execute();
            }
        }
    }
}
