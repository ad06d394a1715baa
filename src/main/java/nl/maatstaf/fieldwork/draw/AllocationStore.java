package nl.maatstaf.fieldwork.draw;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import nl.maatstaf.database.contact.tables.records.AllocationRecord;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.store.Lock;
import nl.maatstaf.store.Seal;
import nl.maatstaf.store.Secret;
import nl.maatstaf.store.Secrets;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.Stores;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.FrameList;
import nl.maatstaf.study.SeededRandom;
import nl.maatstaf.study.Stratum;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import static nl.maatstaf.database.contact.Tables.ALLOCATED_COUNT;
import static nl.maatstaf.database.contact.Tables.ALLOCATION;
import static nl.maatstaf.database.contact.Tables.FRAME_MEMBER;
import static nl.maatstaf.database.contact.Tables.FRAME_THINNED;

/** Allocations as they are kept, through the role that sees arms and no name. */
@Behind(Door.FIELDWORK)
@Component
class AllocationStore {

    private final DSLContext store;
    private final Seal seal;

    AllocationStore(Stores stores, Secrets secrets) {
        this.store = stores.as(StoreRole.CONTACT_ALLOCATION);
        this.seal = new Seal(secrets.get(Secret.CODE_SEAL));
    }

    /**
     * An allocation that was begun.
     *
     * @param method      how arms are made
     * @param fingerprint of the frame when it was begun
     * @param seedHash    what commits to the seed; only of an allocation by blocks
     * @param seed        32 bytes; only of an allocation by blocks
     * @param done        whether the arms are made
     */
    record Begun(AllocationMethod method, String fingerprint, String seedHash, byte[] seed, boolean done) {

        /** The seed is nobody's business in a log. */
        @Override
        public String toString() {
            return "Begun[not shown]";
        }
    }

    FrameList frame(String study, String cohort) {
        return FrameList.of(store.select(FRAME_MEMBER.CLIENT_NUMBER, FRAME_MEMBER.TREDE, FRAME_MEMBER.PART_TIME)
                .from(FRAME_MEMBER).where(FRAME_MEMBER.STUDY.eq(study)).and(FRAME_MEMBER.COHORT.eq(cohort))
                .fetchMap(FRAME_MEMBER.CLIENT_NUMBER, row -> new Stratum(row.value2(), row.value3())));
    }

    Map<String, Arm> arms(String study, String cohort) {
        return store.select(FRAME_MEMBER.CLIENT_NUMBER, FRAME_MEMBER.ARM).from(FRAME_MEMBER)
                .where(FRAME_MEMBER.STUDY.eq(study)).and(FRAME_MEMBER.COHORT.eq(cohort)).and(FRAME_MEMBER.ARM.isNotNull())
                .fetchMap(FRAME_MEMBER.CLIENT_NUMBER, row -> Arm.of(row.value2()).orElseThrow());
    }

    Optional<Begun> begun(String study, String cohort) {
        return store.selectFrom(ALLOCATION).where(ALLOCATION.STUDY.eq(study)).and(ALLOCATION.COHORT.eq(cohort))
                .fetchOptional(row -> new Begun(AllocationMethod.of(row.getMethod()), row.getFingerprint(),
                        row.getSeedHash() == null ? "" : row.getSeedHash(),
                        seed(row),
                        row.getDone()));
    }

    /** The seed lies open once the arms are made; the key that sealed it may be gone by then. */
    private byte[] seed(AllocationRecord row) {
        byte @Nullable [] open = row.getSeed();
        byte @Nullable [] sealed = row.getSealedSeed();
        return open != null ? open : sealed != null ? seal.open(sealed, about(row.getStudy(), row.getCohort())) : new byte[0];
    }

    /** Whether people of this cohort were deleted because they were never drawn. */
    boolean thinned(String study, String cohort) {
        return store.fetchExists(FRAME_THINNED,
                FRAME_THINNED.STUDY.eq(study).and(FRAME_THINNED.COHORT.eq(cohort)));
    }

    /** Commits to a seed, unless one was committed to before: that one stands. */
    Begun commit(String study, String cohort, String fingerprint, byte[] seed) {
        store.insertInto(ALLOCATION)
                .set(ALLOCATION.STUDY, study).set(ALLOCATION.COHORT, cohort)
                .set(ALLOCATION.METHOD, AllocationMethod.BLOCKS.code())
                .set(ALLOCATION.FINGERPRINT, fingerprint)
                .set(ALLOCATION.SEALED_SEED, seal.seal(seed, about(study, cohort)))
                .set(ALLOCATION.SEED_HASH, HexFormat.of().formatHex(SeededRandom.commitment(seed)))
                .onConflictDoNothing().execute();
        return begun(study, cohort).orElseThrow();
    }

    /** Makes all arms of an allocation that was committed to, and opens its seed. */
    void finish(String study, String cohort, Map<String, Arm> arms, byte[] seed) {
        store.transaction(transaction -> write(transaction.dsl(), study, cohort, arms, seed));
    }

    /** Takes all arms from a list. */
    void takeOver(String study, String cohort, AllocationMethod method, String fingerprint, Map<String, Arm> arms) {
        store.transaction(transaction -> {
            transaction.dsl().insertInto(ALLOCATION)
                    .set(ALLOCATION.STUDY, study).set(ALLOCATION.COHORT, cohort)
                    .set(ALLOCATION.METHOD, method.code()).set(ALLOCATION.FINGERPRINT, fingerprint)
                    .onConflictDoNothing().execute();
            write(transaction.dsl(), study, cohort, arms, null);
        });
    }

    private static void write(DSLContext dsl, String study, String cohort, Map<String, Arm> arms,
            byte @Nullable [] seed) {
        Lock.forThisTransaction(dsl, CohortNames.of("allocation", study, cohort));
        var mine = ALLOCATION.STUDY.eq(study).and(ALLOCATION.COHORT.eq(cohort));
        if (dsl.fetchExists(ALLOCATION, mine.and(ALLOCATION.DONE))) {
            throw new RefusedException(Refusal.ALLOCATED_BEFORE);
        }
        String[] tailored = arms.entrySet().stream().filter(one -> one.getValue() == Arm.TAILORED)
                .map(Map.Entry::getKey).toArray(String[]::new);
        // In one statement: one an arm would lay the rows of an arm together, and fieldwork would see in what order.
        int written = dsl.update(FRAME_MEMBER)
                .set(FRAME_MEMBER.ARM, DSL.when(FRAME_MEMBER.CLIENT_NUMBER.eq(DSL.any(tailored)), Arm.TAILORED.code())
                        .otherwise(Arm.REGULAR.code()))
                .where(FRAME_MEMBER.STUDY.eq(study)).and(FRAME_MEMBER.COHORT.eq(cohort))
                .execute();
        if (written != arms.size()) {
            throw new RefusedException(Refusal.FRAME_CHANGED);
        }
        dsl.insertInto(ALLOCATED_COUNT, ALLOCATED_COUNT.STUDY, ALLOCATED_COUNT.COHORT, ALLOCATED_COUNT.ARM,
                        ALLOCATED_COUNT.TREDE, ALLOCATED_COUNT.PART_TIME, ALLOCATED_COUNT.AGE_BAND, ALLOCATED_COUNT.SEX, ALLOCATED_COUNT.PEOPLE)
                .select(DSL.select(FRAME_MEMBER.STUDY, FRAME_MEMBER.COHORT, FRAME_MEMBER.ARM, FRAME_MEMBER.TREDE,
                                FRAME_MEMBER.PART_TIME, FRAME_MEMBER.AGE_BAND, FRAME_MEMBER.SEX, DSL.count())
                        .from(FRAME_MEMBER).where(FRAME_MEMBER.STUDY.eq(study)).and(FRAME_MEMBER.COHORT.eq(cohort))
                        .groupBy(FRAME_MEMBER.STUDY, FRAME_MEMBER.COHORT, FRAME_MEMBER.ARM, FRAME_MEMBER.TREDE,
                                FRAME_MEMBER.PART_TIME, FRAME_MEMBER.AGE_BAND, FRAME_MEMBER.SEX))
                .execute();
        dsl.update(ALLOCATION).set(ALLOCATION.DONE, true).set(ALLOCATION.SEED, seed).where(mine).execute();
    }

    private static byte[] about(String study, String cohort) {
        return CohortNames.of("allocation", study, cohort).getBytes(StandardCharsets.UTF_8);
    }
}
