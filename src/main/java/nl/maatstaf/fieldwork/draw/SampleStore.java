package nl.maatstaf.fieldwork.draw;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import nl.maatstaf.fieldwork.CodeSeal;
import nl.maatstaf.responding.AccessCode;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.store.Lock;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.Stores;
import nl.maatstaf.study.FrameList;
import nl.maatstaf.study.SampleDesign;
import nl.maatstaf.study.Sampling;
import nl.maatstaf.study.SeededRandom;
import nl.maatstaf.study.Stratum;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import static nl.maatstaf.database.contact.Tables.FRAME_MEMBER;
import static nl.maatstaf.database.contact.Tables.FRAME_THINNED;
import static nl.maatstaf.database.contact.Tables.INVITATION;
import static nl.maatstaf.database.contact.Tables.SAMPLE_DRAW;
import static nl.maatstaf.database.contact.Tables.SAMPLE_LEFT_OUT;
import static nl.maatstaf.database.contact.Tables.SAMPLE_MEMBER;
import static nl.maatstaf.database.contact.Tables.SAMPLE_STRATUM;

/** Samples as they are kept, through the role that sees people and no arm. */
@Behind(Door.FIELDWORK)
@Component
class SampleStore {

    private final DSLContext store;
    private final CodeSeal seal;

    SampleStore(Stores stores, CodeSeal seal) {
        this.store = stores.as(StoreRole.CONTACT_FIELDWORK);
        this.seal = seal;
    }

    /** Everything that decides who is drawn. */
    private record Pool(FrameList frame, Map<String, Long> ids, Set<String> leftOut, FrameList rest) {}

    /** What is known of a draw. */
    record Kept(long id, byte[] seed, String fingerprint, SampleDesign design) {}

    /** Draws and gives everybody drawn a code, in one transaction. */
    void draw(String study, String cohort, SampleDesign design, byte[] seed, Collection<String> outOfReach,
            Supplier<AccessCode> codes) {
        store.transaction(transaction -> {
            DSLContext dsl = transaction.dsl();
            Lock.forThisTransaction(dsl, CohortNames.of("sample", study, cohort));
            int number = 1 + dsl.fetchCount(SAMPLE_DRAW, SAMPLE_DRAW.STUDY.eq(study).and(SAMPLE_DRAW.COHORT.eq(cohort)));
            Set<String> leftOut = new HashSet<>(outOfReach);
            leftOut.addAll(invited(dsl, study, cohort));
            Pool pool = pool(dsl, study, cohort, number, leftOut);
            List<String> drawn = drawn(pool.rest(), design, seed, study, cohort, number);
            long id = insert(dsl, study, cohort, number, design, seed, pool, drawn);
            for (String person : drawn) {
                dsl.insertInto(SAMPLE_MEMBER).set(SAMPLE_MEMBER.FRAME_MEMBER_ID, pool.ids().get(person))
                        .set(SAMPLE_MEMBER.DRAW_ID, id).execute();
                dsl.insertInto(INVITATION).set(INVITATION.FRAME_MEMBER_ID, pool.ids().get(person))
                        .set(INVITATION.SEALED_CODE, seal.seal(codes.get())).execute();
            }
        });
    }

    private static List<String> drawn(
            FrameList rest, SampleDesign design, byte[] seed, String study, String cohort, int number) {
        try {
            return Sampling.draw(rest, design,
                    new SeededRandom(seed, CohortNames.of("sample " + number, study, cohort)));
        } catch (IllegalArgumentException e) {
            throw new RefusedException(Refusal.TOO_MANY);
        }
    }

    private static long insert(DSLContext dsl, String study, String cohort, int number, SampleDesign design, byte[] seed,
            Pool pool, List<String> drawn) {
        long id = dsl.insertInto(SAMPLE_DRAW)
                .set(SAMPLE_DRAW.STUDY, study).set(SAMPLE_DRAW.COHORT, cohort).set(SAMPLE_DRAW.NUMBER, (short) number)
                .set(SAMPLE_DRAW.DESIGN, design instanceof SampleDesign.Proportional ? "proportional" : "per-stratum")
                .set(SAMPLE_DRAW.SIZE, drawn.size()).set(SAMPLE_DRAW.SEED, seed)
                .set(SAMPLE_DRAW.FRAME_FINGERPRINT, pool.frame().fingerprint())
                .returningResult(SAMPLE_DRAW.ID).fetchSingle().value1();
        var sizes = new TreeMap<Stratum, Integer>();
        drawn.forEach(person -> sizes.merge(pool.frame().stratumOf(person), 1, Integer::sum));
        pool.frame().sizes().forEach((stratum, people) -> dsl.insertInto(SAMPLE_STRATUM)
                .set(SAMPLE_STRATUM.DRAW_ID, id).set(SAMPLE_STRATUM.TREDE, (short) stratum.trede())
                .set(SAMPLE_STRATUM.PART_TIME, stratum.partTime()).set(SAMPLE_STRATUM.FRAME, people)
                .set(SAMPLE_STRATUM.DRAWN, sizes.getOrDefault(stratum, 0)).execute());
        pool.leftOut().forEach(person -> dsl.insertInto(SAMPLE_LEFT_OUT).set(SAMPLE_LEFT_OUT.DRAW_ID, id)
                .set(SAMPLE_LEFT_OUT.FRAME_MEMBER_ID, pool.ids().get(person)).execute());
        return id;
    }

    /** Who can be drawn the so-manieth time: not who was drawn before, and not who is left out. */
    private static Pool pool(DSLContext dsl, String study, String cohort, int number, Set<String> leftOut) {
        var strata = new TreeMap<String, Stratum>();
        var ids = new TreeMap<String, Long>();
        dsl.select(FRAME_MEMBER.CLIENT_NUMBER, FRAME_MEMBER.ID, FRAME_MEMBER.TREDE, FRAME_MEMBER.PART_TIME)
                .from(FRAME_MEMBER).where(FRAME_MEMBER.STUDY.eq(study)).and(FRAME_MEMBER.COHORT.eq(cohort))
                .forEach(row -> {
                    strata.put(row.value1(), new Stratum(row.value3(), row.value4()));
                    ids.put(row.value1(), row.value2());
                });
        if (strata.isEmpty()) {
            throw new RefusedException(Refusal.NO_FRAME);
        }
        if (dsl.fetchExists(FRAME_THINNED, FRAME_THINNED.STUDY.eq(study).and(FRAME_THINNED.COHORT.eq(cohort)))) {
            throw new RefusedException(Refusal.FRAME_GONE);
        }
        Set<String> before = new HashSet<>(dsl.select(FRAME_MEMBER.CLIENT_NUMBER).from(SAMPLE_MEMBER)
                .join(FRAME_MEMBER).on(FRAME_MEMBER.ID.eq(SAMPLE_MEMBER.FRAME_MEMBER_ID))
                .join(SAMPLE_DRAW).on(SAMPLE_DRAW.ID.eq(SAMPLE_MEMBER.DRAW_ID))
                .where(SAMPLE_DRAW.STUDY.eq(study)).and(SAMPLE_DRAW.COHORT.eq(cohort))
                .and(SAMPLE_DRAW.NUMBER.lt((short) number)).fetch(FRAME_MEMBER.CLIENT_NUMBER));
        Set<String> mine = new HashSet<>(leftOut);
        mine.retainAll(strata.keySet());
        mine.removeAll(before);
        var frame = new FrameList(strata);
        return new Pool(frame, ids, mine, frame.without(before).without(mine));
    }

    private static Set<String> invited(DSLContext dsl, String study, String cohort) {
        return numbers(dsl.select(FRAME_MEMBER.CLIENT_NUMBER).from(INVITATION)
                .join(FRAME_MEMBER).on(FRAME_MEMBER.ID.eq(INVITATION.FRAME_MEMBER_ID))
                .where(FRAME_MEMBER.STUDY.eq(study)).and(FRAME_MEMBER.COHORT.eq(cohort)));
    }

    private static Set<String> numbers(Select<Record1<String>> select) {
        return new HashSet<>(select.fetch(Record1::value1));
    }

    Optional<Kept> kept(String study, String cohort, int number) {
        return store.selectFrom(SAMPLE_DRAW).where(SAMPLE_DRAW.STUDY.eq(study)).and(SAMPLE_DRAW.COHORT.eq(cohort))
                .and(SAMPLE_DRAW.NUMBER.eq((short) number))
                .fetchOptional(row -> new Kept(row.getId(), row.getSeed(), row.getFrameFingerprint(),
                        row.getDesign().equals("proportional") ? new SampleDesign.Proportional(row.getSize())
                                : new SampleDesign.PerStratum(drawnOf(row.getId()))));
    }

    /** Whether drawing again gives the same people from the same frame. */
    boolean repeats(String study, String cohort, int number, Kept kept) {
        Set<String> leftOut = numbers(store.select(FRAME_MEMBER.CLIENT_NUMBER).from(SAMPLE_LEFT_OUT)
                .join(FRAME_MEMBER).on(FRAME_MEMBER.ID.eq(SAMPLE_LEFT_OUT.FRAME_MEMBER_ID))
                .where(SAMPLE_LEFT_OUT.DRAW_ID.eq(kept.id())));
        Pool pool = pool(store, study, cohort, number, leftOut);
        Set<String> members = numbers(store.select(FRAME_MEMBER.CLIENT_NUMBER).from(SAMPLE_MEMBER)
                .join(FRAME_MEMBER).on(FRAME_MEMBER.ID.eq(SAMPLE_MEMBER.FRAME_MEMBER_ID))
                .where(SAMPLE_MEMBER.DRAW_ID.eq(kept.id())));
        return pool.frame().fingerprint().equals(kept.fingerprint()) && members.equals(
                new HashSet<>(drawn(pool.rest(), kept.design(), kept.seed(), study, cohort, number)));
    }

    private SortedMap<Stratum, Integer> drawnOf(long draw) {
        return new TreeMap<>(store.selectFrom(SAMPLE_STRATUM).where(SAMPLE_STRATUM.DRAW_ID.eq(draw))
                .fetchMap(row -> new Stratum(row.getTrede(), row.getPartTime()), row -> row.getDrawn()));
    }

    /** The frame and all draws together, layer by layer; it stays when people are deleted. */
    List<DrawnStratum> strata(String study, String cohort) {
        return new ArrayList<>(store.select(SAMPLE_STRATUM.TREDE, SAMPLE_STRATUM.PART_TIME,
                        DSL.max(SAMPLE_STRATUM.FRAME), DSL.sum(SAMPLE_STRATUM.DRAWN))
                .from(SAMPLE_STRATUM).join(SAMPLE_DRAW).on(SAMPLE_DRAW.ID.eq(SAMPLE_STRATUM.DRAW_ID))
                .where(SAMPLE_DRAW.STUDY.eq(study)).and(SAMPLE_DRAW.COHORT.eq(cohort))
                .groupBy(SAMPLE_STRATUM.TREDE, SAMPLE_STRATUM.PART_TIME)
                .orderBy(SAMPLE_STRATUM.TREDE, SAMPLE_STRATUM.PART_TIME)
                .fetch(row -> new DrawnStratum(new Stratum(row.value1(), row.value2()), row.value3(),
                        row.value4().intValueExact())));
    }
}
