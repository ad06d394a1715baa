package nl.maatstaf.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nl.maatstaf.store.StoreName;
import nl.maatstaf.store.TestStores;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.DesignFact;
import nl.maatstaf.study.Stratum;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

import static nl.maatstaf.database.response.Tables.ANSWER;
import static nl.maatstaf.database.response.Tables.COHORT_FACT;
import static nl.maatstaf.database.response.Tables.EXPOSURE;
import static nl.maatstaf.database.response.Tables.FRAME_COUNT;
import static nl.maatstaf.database.response.Tables.FRAME_RECEIPT;
import static nl.maatstaf.database.response.Tables.PARTICIPANT;
import static nl.maatstaf.database.response.Tables.REGISTER_QUARTER;
import static nl.maatstaf.database.response.Tables.RESPONSE;
import static nl.maatstaf.database.response.Tables.TRAJECTORY;

/** Writes a study into the response store as its owner, where a test is about reading it. */
public final class StoredStudy {

    private final DSLContext store = TestStores.asOwner(StoreName.RESPONSE);
    private final String study;

    /** Writes into this study, and locks some plan of it. */
    public StoredStudy(String study) {
        this(study, true);
    }

    private StoredStudy(String study, boolean locked) {
        this.study = study;
        if (locked) {
            Locked.plan(study);
        }
    }

    /** Writes into this study, whose plan nobody locked yet. */
    static StoredStudy withoutLock(String study) {
        return new StoredStudy(study, false);
    }

    /** Writes something that has to be said with every result of a cohort. */
    public void fact(String cohort, DesignFact fact) {
        store.insertInto(COHORT_FACT).values(study, cohort, fact.code()).execute();
    }

    /** {@return the pseudonym of somebody new} */
    public long person(String cohort, Arm arm, Stratum stratum) {
        return store.insertInto(PARTICIPANT)
                .set(PARTICIPANT.STUDY, study).set(PARTICIPANT.COHORT, cohort).set(PARTICIPANT.ARM, arm.code())
                .set(PARTICIPANT.TREDE, (short) stratum.trede()).set(PARTICIPANT.PART_TIME, stratum.partTime())
                .returningResult(PARTICIPANT.ID).fetchSingle().value1();
    }

    /** Writes what somebody scored at each wave from 0 on; null where nothing. */
    public void score(long person, String outcome, Integer... waves) {
        var known = store.selectFrom(PARTICIPANT).where(PARTICIPANT.ID.eq(person)).fetchSingle();
        var row = store.newRecord(TRAJECTORY);
        row.setParticipantId(person);
        row.setOutcome(outcome);
        row.setStudy(known.getStudy());
        row.setCohort(known.getCohort());
        row.setArm(known.getArm());
        row.setTrede(known.getTrede());
        row.setPartTime(known.getPartTime());
        IntStream.range(0, waves.length).filter(wave -> waves[wave] != null)
                .forEach(wave -> row.set(MomentQuery.column(wave), waves[wave].shortValue()));
        store.insertInto(TRAJECTORY).set(row).execute();
    }

    /** Writes what somebody answered and sent at a wave, as it is stored. */
    public void answers(long person, int wave, Map<String, String> answers) {
        store.insertInto(RESPONSE).set(RESPONSE.PARTICIPANT_ID, person).set(RESPONSE.WAVE, (short) wave)
                .set(RESPONSE.QUESTIONNAIRE, "some/1").set(RESPONSE.LANGUAGE, "nl").set(RESPONSE.MODE, "self")
                .set(RESPONSE.SUBMITTED, true).execute();
        store.insertInto(ANSWER, ANSWER.PARTICIPANT_ID, ANSWER.WAVE, ANSWER.ITEM, ANSWER.VALUE, ANSWER.VERSION)
                .valuesOfRows(answers.entrySet().stream().map(answer ->
                        DSL.row(person, (short) wave, answer.getKey(), answer.getValue(), 1L)).toList()).execute();
    }

    /** Writes what the register says of somebody in a quarter. */
    public void register(long person, String quarter, String trede, int paidHours) {
        register(person, quarter, trede, paidHours, false);
    }

    /** Writes that the register says in a quarter that somebody has died. */
    public void died(long person, String quarter) {
        register(person, quarter, "2.0", 0, true);
    }

    private void register(long person, String quarter, String trede, int paidHours, boolean deceased) {
        store.insertInto(REGISTER_QUARTER).set(REGISTER_QUARTER.PARTICIPANT_ID, person)
                .set(REGISTER_QUARTER.QUARTER, quarter).set(REGISTER_QUARTER.TREDE_CODE, trede)
                .set(REGISTER_QUARTER.ON_ASSISTANCE, paidHours == 0).set(REGISTER_QUARTER.PAID_HOURS, (short) paidHours)
                .set(REGISTER_QUARTER.DECEASED, deceased).execute();
    }

    /** Writes an activity of somebody. */
    public void exposure(long person, String kind, LocalDate month) {
        store.insertInto(EXPOSURE).set(EXPOSURE.PARTICIPANT_ID, person).set(EXPOSURE.KIND, kind)
                .set(EXPOSURE.MONTH, month).execute();
    }

    /** Writes how many of a cohort were allocated to each arm within a stratum. */
    public void frame(String cohort, Stratum stratum, int people) {
        List.of(Arm.values()).forEach(arm -> frame(cohort, arm, stratum, people));
    }

    /** Writes how many of a cohort were allocated to an arm of a stratum. */
    public void frame(String cohort, Arm arm, Stratum stratum, int people) {
        store.insertInto(FRAME_RECEIPT).values(study, cohort).onConflictDoNothing().execute();
        store.insertInto(FRAME_COUNT).values(study, cohort, arm.code(), stratum.trede(), stratum.partTime(), people, "", "")
                .execute();
    }

    /** Takes everything that somebody scored out, as erasing does. */
    public void erase(long person) {
        store.deleteFrom(TRAJECTORY).where(TRAJECTORY.PARTICIPANT_ID.eq(person)).execute();
    }

    /** Closes a wave as an evaluator does. */
    public void close(String cohort, int wave) {
        new EvaluationStore(TestStores.stores()).close(study, cohort, wave, "anna", LocalDate.of(2026, 1, 5));
    }

    /** {@return the waves from 0 on of these cohorts, as closed} */
    public static SortedMap<String, SortedSet<Integer>> closed(Map<String, Integer> lastWaves) {
        var closed = new TreeMap<String, SortedSet<Integer>>();
        lastWaves.forEach((cohort, last) -> closed.put(cohort,
                new TreeSet<>(IntStream.rangeClosed(0, last).boxed().toList())));
        return closed;
    }
}
