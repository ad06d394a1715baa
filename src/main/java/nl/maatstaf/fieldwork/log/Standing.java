package nl.maatstaf.fieldwork.log;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.Stores;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import static nl.maatstaf.database.contact.Tables.CONTACT_CORRECTION;
import static nl.maatstaf.database.contact.Tables.CONTACT_EVENT;
import static nl.maatstaf.database.contact.Tables.FRAME_MEMBER;

/** Where people stand by the last thing that was put down about them. For counting, and kept nowhere. */
@Behind(Door.FIELDWORK)
@Component
public class Standing {

    private static final Condition COUNTS = DSL.notExists(DSL.selectOne().from(CONTACT_CORRECTION)
            .where(CONTACT_CORRECTION.EVENT_ID.eq(CONTACT_EVENT.ID)));

    private final DSLContext store;

    Standing(Stores stores) {
        this.store = stores.as(StoreRole.CONTACT_FIELDWORK);
    }

    /**
     * The class of everybody of a cohort of whom something is known in a wave: by the last line of that wave that says
     * how they stand, else by what lasts from a wave before it.
     */
    public Map<Long, AaporClass> of(String study, String cohort, int wave) {
        var last = new HashMap<Long, Outcome>();
        store.select(CONTACT_EVENT.FRAME_MEMBER_ID, CONTACT_EVENT.WAVE, CONTACT_EVENT.OUTCOME)
                .from(CONTACT_EVENT).join(FRAME_MEMBER).on(FRAME_MEMBER.ID.eq(CONTACT_EVENT.FRAME_MEMBER_ID))
                .where(FRAME_MEMBER.STUDY.eq(study)).and(FRAME_MEMBER.COHORT.eq(cohort))
                .and(CONTACT_EVENT.WAVE.le((short) wave)).and(COUNTS)
                .orderBy(CONTACT_EVENT.DAY, CONTACT_EVENT.ID)
                .forEach(row -> {
                    Outcome outcome = Coded.of(Outcome.class, row.value3());
                    if (outcome == Outcome.MOVED_NEW_ADDRESS) {
                        last.remove(row.value1(), Outcome.MOVED_ADDRESS_UNKNOWN);
                    } else if (outcome.afterAllocation().isPresent()
                            && (row.value2() == wave || Outcome.LASTING.contains(outcome))) {
                        last.put(row.value1(), outcome);
                    }
                });
        return last.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                entry -> entry.getValue().afterAllocation().orElseThrow()));
    }

    /** How many people of a study are out of reach for good, or until there is an address. */
    public Map<Outcome, Integer> lasting(String study) {
        var last = new HashMap<Long, Outcome>();
        store.select(CONTACT_EVENT.FRAME_MEMBER_ID, CONTACT_EVENT.OUTCOME)
                .from(CONTACT_EVENT).join(FRAME_MEMBER).on(FRAME_MEMBER.ID.eq(CONTACT_EVENT.FRAME_MEMBER_ID))
                .where(FRAME_MEMBER.STUDY.eq(study)).and(COUNTS)
                .orderBy(CONTACT_EVENT.DAY, CONTACT_EVENT.ID)
                .forEach(row -> {
                    Outcome outcome = Coded.of(Outcome.class, row.value2());
                    if (Outcome.LASTING.contains(outcome)) {
                        last.merge(row.value1(), outcome, Standing::gravest);
                    } else if (outcome == Outcome.MOVED_NEW_ADDRESS) {
                        last.remove(row.value1(), Outcome.MOVED_ADDRESS_UNKNOWN);
                    }
                });
        var counted = new LinkedHashMap<Outcome, Integer>();
        last.values().forEach(outcome -> counted.merge(outcome, 1, Integer::sum));
        return counted;
    }

    /** Everybody is counted once: a death before leaving, leaving before a move. */
    private static Outcome gravest(Outcome one, Outcome other) {
        return Outcome.LASTING.stream().filter(outcome -> outcome == one || outcome == other).findFirst().orElse(other);
    }
}
