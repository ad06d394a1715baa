package nl.maatstaf.fieldwork.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.maatstaf.fieldwork.CodeSeal;
import nl.maatstaf.fieldwork.intake.LeftOut;
import nl.maatstaf.fieldwork.log.AaporClass;
import nl.maatstaf.fieldwork.log.Standing;
import nl.maatstaf.responding.AccessCode;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.Stores;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.Stratum;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import static nl.maatstaf.database.contact.Tables.ADMISSION_BATCH;
import static nl.maatstaf.database.contact.Tables.ALLOCATED_COUNT;
import static nl.maatstaf.database.contact.Tables.FRAME_FILE;
import static nl.maatstaf.database.contact.Tables.FRAME_MEMBER;
import static nl.maatstaf.database.contact.Tables.INVITATION;
import static nl.maatstaf.database.contact.Tables.TALLY;
import static nl.maatstaf.database.contact.Tables.TALLY_MOMENT;

/** The counts at each moment: written once, in one transaction, and never changed. */
@Behind(Door.FIELDWORK)
@Component
class TallyStore {

    private final DSLContext store;
    private final DSLContext allocation;
    private final Standing standing;
    private final CodeSeal seal;

    TallyStore(Stores stores, Standing standing, CodeSeal seal) {
        this.store = stores.as(StoreRole.CONTACT_FIELDWORK);
        this.allocation = stores.as(StoreRole.CONTACT_ALLOCATION);
        this.standing = standing;
        this.seal = seal;
    }

    /** What a moment is about. */
    record When(String study, String cohort, int wave, Moment moment) {}

    boolean taken(When when) {
        return store.fetchExists(DSL.selectOne().from(TALLY_MOMENT)
                .where(TALLY_MOMENT.STUDY.eq(when.study())).and(TALLY_MOMENT.COHORT.eq(when.cohort()))
                .and(TALLY_MOMENT.WAVE.eq((short) when.wave())).and(TALLY_MOMENT.MOMENT.eq(when.moment().code())));
    }

    /** {@return whether this was the first time; the first time stays} */
    boolean take(When when, LocalDate day, Set<AccessCode> finished, Set<AccessCode> withdrawn) {
        return store.transactionResult(transaction -> {
            DSLContext dsl = transaction.dsl();
            boolean first = dsl.insertInto(TALLY_MOMENT)
                    .set(TALLY_MOMENT.STUDY, when.study()).set(TALLY_MOMENT.COHORT, when.cohort())
                    .set(TALLY_MOMENT.WAVE, (short) when.wave()).set(TALLY_MOMENT.MOMENT, when.moment().code())
                    .set(TALLY_MOMENT.TAKEN_ON, day)
                    .onConflictDoNothing().execute() == 1;
            if (first) {
                count(dsl, when, finished, withdrawn).forEach((stratum, counts) ->
                        counts.people().forEach((aapor, people) -> dsl.insertInto(TALLY)
                                .set(TALLY.STUDY, when.study()).set(TALLY.COHORT, when.cohort())
                                .set(TALLY.WAVE, (short) when.wave()).set(TALLY.MOMENT, when.moment().code())
                                .set(TALLY.TREDE, (short) stratum.trede()).set(TALLY.PART_TIME, stratum.partTime())
                                .set(TALLY.CLASS, aapor.name()).set(TALLY.PEOPLE, people).execute()));
            }
            return first;
        });
    }

    private Map<Stratum, Counts> count(DSLContext dsl, When when, Set<AccessCode> finished, Set<AccessCode> withdrawn) {
        Map<Long, AaporClass> logged = standing.of(when.study(), when.cohort(), when.wave());
        var classes = new HashMap<Stratum, List<AaporClass>>();
        dsl.select(FRAME_MEMBER.ID, FRAME_MEMBER.TREDE, FRAME_MEMBER.PART_TIME, INVITATION.SEALED_CODE)
                .from(INVITATION).join(FRAME_MEMBER).on(FRAME_MEMBER.ID.eq(INVITATION.FRAME_MEMBER_ID))
                .join(ADMISSION_BATCH).on(ADMISSION_BATCH.ID.eq(INVITATION.BATCH_ID))
                .where(FRAME_MEMBER.STUDY.eq(when.study())).and(FRAME_MEMBER.COHORT.eq(when.cohort()))
                .and(ADMISSION_BATCH.DELIVERED).and(INVITATION.SEALED_CODE.isNotNull())
                .forEach(row -> classes.computeIfAbsent(new Stratum(row.value2(), row.value3()), _ -> new ArrayList<>())
                        .add(classOf(seal.open(row.value4()), finished, withdrawn,
                                logged.getOrDefault(row.value1(), AaporClass.UH))));
        var counts = new TreeMap<Stratum, Counts>();
        classes.forEach((stratum, them) -> counts.put(stratum, Counts.of(them.stream())));
        return counts;
    }

    /** Who sent their answers has answered, whatever was put down; who withdrew there and did not answer has refused. */
    private static AaporClass classOf(AccessCode code, Set<AccessCode> finished, Set<AccessCode> withdrawn,
            AaporClass logged) {
        if (finished.contains(code)) {
            return AaporClass.I;
        }
        return withdrawn.contains(code) ? AaporClass.R : logged;
    }

    List<Tally> of(String study) {
        var cells = new HashMap<When, Map<Stratum, Map<AaporClass, Integer>>>();
        store.selectFrom(TALLY).where(TALLY.STUDY.eq(study)).forEach(row -> cells
                .computeIfAbsent(new When(study, row.getCohort(), row.getWave(), Moment.of(row.getMoment())),
                        _ -> new HashMap<>())
                .computeIfAbsent(new Stratum(row.getTrede(), row.getPartTime()), _ -> new EnumMap<>(AaporClass.class))
                .put(AaporClass.valueOf(row.getClass_()), row.getPeople()));
        return store.selectFrom(TALLY_MOMENT).where(TALLY_MOMENT.STUDY.eq(study))
                .fetch(row -> tally(row.getTakenOn(),
                        new When(study, row.getCohort(), row.getWave(), Moment.of(row.getMoment())), cells))
                .stream().sorted(Comparator.comparing(Tally::cohort).thenComparing(Tally::wave)
                        .thenComparing(Tally::moment)).toList();
    }

    private static Tally tally(LocalDate day, When when,
            Map<When, Map<Stratum, Map<AaporClass, Integer>>> cells) {
        var strata = new HashMap<Stratum, Counts>();
        cells.getOrDefault(when, Map.of()).forEach((stratum, people) -> strata.put(stratum, new Counts(people)));
        return new Tally(when.cohort(), when.wave(), when.moment(), day, strata);
    }

    /** How many people were allocated to each arm, also when some were deleted since: what is left would be the sample. */
    Map<Arm, Integer> allocated(String study) {
        return allocation.select(ALLOCATED_COUNT.ARM, DSL.sum(ALLOCATED_COUNT.PEOPLE)).from(ALLOCATED_COUNT)
                .where(ALLOCATED_COUNT.STUDY.eq(study)).groupBy(ALLOCATED_COUNT.ARM)
                .fetchMap(row -> Arm.of(row.value1()).orElseThrow(), row -> row.value2().intValueExact());
    }

    int waitingForAnArm(String study) {
        return allocation.fetchCount(FRAME_MEMBER, FRAME_MEMBER.STUDY.eq(study).and(FRAME_MEMBER.ARM.isNull()));
    }

    /** Who stayed out of the frame; unknown where it did not come from files of officials. */
    Optional<List<StayedOut>> stayedOut(String study) {
        var files = store.select(FRAME_FILE.OUT_WORKING, FRAME_FILE.OUT_TREDE, FRAME_FILE.OUT_AGE, FRAME_FILE.OUT_ASSISTANCE)
                .from(FRAME_FILE).where(FRAME_FILE.STUDY.eq(study)).fetch();
        return files.isEmpty() ? Optional.empty() : Optional.of(Map.of(
                        LeftOut.WORKING, FRAME_FILE.OUT_WORKING, LeftOut.TREDE, FRAME_FILE.OUT_TREDE,
                        LeftOut.AGE, FRAME_FILE.OUT_AGE, LeftOut.ASSISTANCE, FRAME_FILE.OUT_ASSISTANCE)
                .entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(reason -> new StayedOut(reason.getKey().key(),
                        files.getValues(reason.getValue()).stream().mapToInt(Integer::intValue).sum()))
                .filter(reason -> reason.people() > 0).toList());
    }

    int invited(String study) {
        return store.fetchCount(INVITATION.join(FRAME_MEMBER).on(FRAME_MEMBER.ID.eq(INVITATION.FRAME_MEMBER_ID)),
                FRAME_MEMBER.STUDY.eq(study));
    }
}
