package nl.maatstaf.fieldwork;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.maatstaf.responding.AccessCode;
import nl.maatstaf.responding.Admission;
import nl.maatstaf.responding.FrameCount;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.store.Lock;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.Stores;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.DesignFact;
import nl.maatstaf.study.Stratum;
import nl.maatstaf.study.Traits;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import static nl.maatstaf.database.contact.Tables.ADMISSION_BATCH;
import static nl.maatstaf.database.contact.Tables.ALLOCATED_COUNT;
import static nl.maatstaf.database.contact.Tables.ALLOCATION;
import static nl.maatstaf.database.contact.Tables.FRAME_MEMBER;
import static nl.maatstaf.database.contact.Tables.INVITATION;

/** The contact store through its two roles: one that sees names and no arm, one that sees arms and no name. */
@Behind(Door.FIELDWORK)
@Component
class ContactStore {

    private final DSLContext fieldwork;
    private final DSLContext allocation;
    private final CodeSeal seal;

    ContactStore(Stores stores, CodeSeal seal) {
        this.fieldwork = stores.as(StoreRole.CONTACT_FIELDWORK);
        this.allocation = stores.as(StoreRole.CONTACT_ALLOCATION);
        this.seal = seal;
    }

    void enter(String study, Collection<FrameMember> frame) {
        Set<String> cohorts = frame.stream().map(FrameMember::cohort).collect(Collectors.toSet());
        allocation.transaction(transaction -> {
            DSLContext dsl = transaction.dsl();
            Lock.forThisTransaction(dsl, "frame of " + study);
            if (dsl.fetchExists(DSL.selectOne().from(FRAME_MEMBER)
                    .where(FRAME_MEMBER.STUDY.eq(study)).and(FRAME_MEMBER.COHORT.in(cohorts)))) {
                throw new IllegalStateException("A cohort of this frame of " + study
                        + " was entered before. It is handed in as a whole, so nobody is added to it afterwards.");
            }
            // One by one, and not as a batch: a batch writes its values into the statement, and an error shows it.
            frame.forEach(member -> insert(dsl, study, member));
        });
    }

    private static void insert(DSLContext dsl, String study, FrameMember member) {
        dsl.insertInto(FRAME_MEMBER)
                .set(FRAME_MEMBER.STUDY, study)
                .set(FRAME_MEMBER.COHORT, member.cohort())
                .set(FRAME_MEMBER.CLIENT_NUMBER, member.clientNumber())
                .set(FRAME_MEMBER.NAME, member.name())
                .set(FRAME_MEMBER.ADDRESS, member.address().street())
                .set(FRAME_MEMBER.POSTCODE, member.address().postcode())
                .set(FRAME_MEMBER.TOWN, member.address().town())
                .set(FRAME_MEMBER.PHONE, member.phone().orElse(null))
                .set(FRAME_MEMBER.EMAIL, member.email().orElse(null))
                .set(FRAME_MEMBER.LANGUAGE, member.language())
                .set(FRAME_MEMBER.BIRTH_MONTH, member.born().atDay(1))
                .set(FRAME_MEMBER.TREDE, (short) member.trede().step())
                .set(FRAME_MEMBER.TREDE_CODE, member.trede().code())
                .set(FRAME_MEMBER.PART_TIME, member.partTime())
                .set(FRAME_MEMBER.AGE_BAND, member.traits().ageCode())
                .set(FRAME_MEMBER.SEX, member.traits().sexCode())
                .execute();
    }

    boolean hasFrame(String study) {
        return allocation.fetchExists(DSL.selectOne().from(FRAME_MEMBER).where(FRAME_MEMBER.STUDY.eq(study)));
    }

    /** How large the cohorts are that were allocated, also when part of one was deleted since. */
    List<FrameCount> frameCounts(String study) {
        return allocation.selectFrom(ALLOCATED_COUNT).where(ALLOCATED_COUNT.STUDY.eq(study))
                .fetch(row -> new FrameCount(row.getCohort(), Arm.of(row.getArm()).orElseThrow(),
                        new Stratum(row.getTrede(), row.getPartTime()), Traits.of(row.getAgeBand(), row.getSex()), row.getPeople()));
    }

    /** What has to be said with the results of each cohort, because of how its arms came about. */
    Map<String, DesignFact> facts(String study) {
        return allocation.select(ALLOCATION.COHORT, ALLOCATION.METHOD).from(ALLOCATION)
                .where(ALLOCATION.STUDY.eq(study)).and(ALLOCATION.DONE).and(ALLOCATION.METHOD.ne("blocks"))
                .fetchMap(ALLOCATION.COHORT, row -> row.value2().equals("simulated")
                        ? DesignFact.SIMULATED_ARMS : DesignFact.NOT_RANDOMISED);
    }

    void invite(String study, Map<String, AccessCode> codeByClientNumber) {
        fieldwork.transaction(transaction -> {
            DSLContext dsl = transaction.dsl();
            Map<String, Long> ids = dsl.select(FRAME_MEMBER.CLIENT_NUMBER, FRAME_MEMBER.ID).from(FRAME_MEMBER)
                    .where(FRAME_MEMBER.STUDY.eq(study))
                    .and(FRAME_MEMBER.CLIENT_NUMBER.in(codeByClientNumber.keySet()))
                    .fetchMap(FRAME_MEMBER.CLIENT_NUMBER, FRAME_MEMBER.ID);
            dsl.batch(codeByClientNumber.entrySet().stream().map(entry -> dsl.insertInto(INVITATION)
                    .set(INVITATION.FRAME_MEMBER_ID, ids.get(entry.getKey()))
                    .set(INVITATION.SEALED_CODE, seal.seal(entry.getValue()))
                    .onConflictDoNothing()).toList()).execute();
        });
    }

    List<Letter> letters(String study) {
        return letters(FRAME_MEMBER.STUDY.eq(study));
    }

    private List<Letter> letters(Condition which) {
        return fieldwork.select(FRAME_MEMBER.CLIENT_NUMBER, FRAME_MEMBER.NAME, FRAME_MEMBER.COHORT,
                        INVITATION.SEALED_CODE)
                .from(INVITATION).join(FRAME_MEMBER).on(FRAME_MEMBER.ID.eq(INVITATION.FRAME_MEMBER_ID))
                .where(which).and(INVITATION.SEALED_CODE.isNotNull())
                .orderBy(FRAME_MEMBER.CLIENT_NUMBER)
                .fetch(row -> new Letter(row.value1(), row.value2(), row.value3(), seal.open(row.value4())));
    }

    /**
     * The batch that waits to be delivered; a new one of all codes not yet in a batch, when there are enough of them.
     */
    Optional<UUID> batchToDeliver(String study, int smallest) {
        return allocation.transactionResult(transaction -> {
            DSLContext dsl = transaction.dsl();
            Lock.forThisTransaction(dsl, "batch of " + study);
            Optional<UUID> waiting = dsl.select(ADMISSION_BATCH.ID).from(ADMISSION_BATCH)
                    .where(ADMISSION_BATCH.STUDY.eq(study)).and(DSL.not(ADMISSION_BATCH.DELIVERED))
                    .limit(1).fetchOptional(ADMISSION_BATCH.ID);
            return waiting.isPresent() ? waiting : newBatch(dsl, study, smallest);
        });
    }

    private static Optional<UUID> newBatch(DSLContext dsl, String study, int smallest) {
        List<Long> ready = dsl.select(INVITATION.FRAME_MEMBER_ID).from(INVITATION)
                .join(FRAME_MEMBER).on(FRAME_MEMBER.ID.eq(INVITATION.FRAME_MEMBER_ID))
                .where(FRAME_MEMBER.STUDY.eq(study)).and(INVITATION.BATCH_ID.isNull())
                // Whoever was drawn before the allocation waits for it: the side of the answers needs the arm.
                .and(FRAME_MEMBER.ARM.isNotNull())
                .fetch(INVITATION.FRAME_MEMBER_ID);
        if (ready.size() < smallest) {
            return Optional.empty();
        }
        UUID batch = UUID.randomUUID();
        dsl.insertInto(ADMISSION_BATCH).set(ADMISSION_BATCH.ID, batch).set(ADMISSION_BATCH.STUDY, study).execute();
        dsl.update(INVITATION).set(INVITATION.BATCH_ID, batch).where(INVITATION.FRAME_MEMBER_ID.in(ready)).execute();
        return Optional.of(batch);
    }

    List<Admission> admissions(UUID batch) {
        return allocation.select(INVITATION.SEALED_CODE, FRAME_MEMBER.COHORT, FRAME_MEMBER.ARM, FRAME_MEMBER.TREDE,
                        FRAME_MEMBER.PART_TIME, FRAME_MEMBER.AGE_BAND, FRAME_MEMBER.SEX)
                .from(INVITATION).join(FRAME_MEMBER).on(FRAME_MEMBER.ID.eq(INVITATION.FRAME_MEMBER_ID))
                .where(INVITATION.BATCH_ID.eq(batch))
                .fetch(row -> new Admission(seal.open(row.value1()), row.value2(),
                        Arm.of(row.value3()).orElseThrow(), new Stratum(row.value4(), row.value5()),
                        Traits.of(row.value6(), row.value7())));
    }

    void delivered(UUID batch) {
        allocation.update(ADMISSION_BATCH).set(ADMISSION_BATCH.DELIVERED, true)
                .where(ADMISSION_BATCH.ID.eq(batch)).execute();
    }
}
