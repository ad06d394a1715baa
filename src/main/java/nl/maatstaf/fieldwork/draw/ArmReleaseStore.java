package nl.maatstaf.fieldwork.draw;

import java.util.List;
import java.util.Optional;
import nl.maatstaf.database.contact.Routines;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.Stores;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import static nl.maatstaf.database.contact.Tables.ALLOCATION;
import static nl.maatstaf.database.contact.Tables.ARM_RELEASE;
import static nl.maatstaf.database.contact.Tables.FRAME_MEMBER;
import static nl.maatstaf.database.contact.Tables.FRAME_THINNED;
import static nl.maatstaf.database.contact.Tables.INVITATION;
import static nl.maatstaf.database.contact.Tables.SAMPLE_DRAW;
import static nl.maatstaf.database.contact.Tables.SAMPLE_MEMBER;

/** What may leave and what must go, through the role that sees no arm. */
@Behind(Door.FIELDWORK)
@Component
class ArmReleaseStore {

    private final DSLContext store;

    ArmReleaseStore(Stores stores) {
        this.store = stores.as(StoreRole.CONTACT_FIELDWORK);
    }

    int people(String study, String cohort) {
        return store.fetchCount(FRAME_MEMBER, FRAME_MEMBER.STUDY.eq(study).and(FRAME_MEMBER.COHORT.eq(cohort)));
    }

    Optional<CohortDraw.Allocated> allocation(String study, String cohort) {
        return store.select(ALLOCATION.METHOD, ALLOCATION.FINGERPRINT, ALLOCATION.SEED_HASH, ALLOCATION.DONE)
                .from(ALLOCATION).where(ALLOCATION.STUDY.eq(study)).and(ALLOCATION.COHORT.eq(cohort))
                .fetchOptional(row -> new CohortDraw.Allocated(AllocationMethod.of(row.value1()), row.value2(),
                        Optional.ofNullable(row.value3()), row.value4()));
    }

    List<CohortDraw.Drawn> draws(String study, String cohort) {
        return store.select(SAMPLE_DRAW.NUMBER, SAMPLE_DRAW.DESIGN, SAMPLE_DRAW.SIZE).from(SAMPLE_DRAW)
                .where(SAMPLE_DRAW.STUDY.eq(study)).and(SAMPLE_DRAW.COHORT.eq(cohort)).orderBy(SAMPLE_DRAW.NUMBER)
                .fetch(row -> new CohortDraw.Drawn(row.value1(), row.value2(), row.value3()));
    }

    Optional<CohortDraw.Released> released(String study, String cohort) {
        return store.selectFrom(ARM_RELEASE).where(ARM_RELEASE.STUDY.eq(study)).and(ARM_RELEASE.COHORT.eq(cohort))
                .fetchOptional(row -> new CohortDraw.Released(
                        Optional.ofNullable(row.getEarly()).map(EarlyReason::of), row.getFetched()));
    }

    boolean thinned(String study, String cohort) {
        return store.fetchExists(FRAME_THINNED, FRAME_THINNED.STUDY.eq(study).and(FRAME_THINNED.COHORT.eq(cohort)));
    }

    void release(String study, String cohort, @Nullable EarlyReason early) {
        int added = store.insertInto(ARM_RELEASE)
                .set(ARM_RELEASE.STUDY, study).set(ARM_RELEASE.COHORT, cohort)
                .set(ARM_RELEASE.EARLY, early == null ? null : early.code())
                .onConflictDoNothing().execute();
        if (added == 0) {
            throw new RefusedException(Refusal.RELEASED_BEFORE);
        }
    }

    int neverSampled(String study, String cohort) {
        return store.fetchCount(FRAME_MEMBER, FRAME_MEMBER.STUDY.eq(study).and(FRAME_MEMBER.COHORT.eq(cohort))
                .andNotExists(DSL.selectOne().from(SAMPLE_MEMBER).where(SAMPLE_MEMBER.FRAME_MEMBER_ID.eq(FRAME_MEMBER.ID)))
                .andNotExists(DSL.selectOne().from(INVITATION).where(INVITATION.FRAME_MEMBER_ID.eq(FRAME_MEMBER.ID))));
    }

    int deleteNeverSampled(String study, String cohort) {
        Integer deleted = Routines.deleteNeverSampled(store.configuration(), study, cohort);
        return deleted == null ? 0 : deleted;
    }
}
