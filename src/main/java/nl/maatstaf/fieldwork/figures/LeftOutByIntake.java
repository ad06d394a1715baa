package nl.maatstaf.fieldwork.figures;

import java.util.List;
import java.util.stream.Stream;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.Stores;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.springframework.stereotype.Component;

import static nl.maatstaf.database.contact.Tables.FRAME_FILE;

/** Who stayed out of the frame, by the counts that were kept when its files were handed in. */
@Behind(Door.FIELDWORK)
@Component
class LeftOutByIntake implements LeftOut {

    private final DSLContext store;

    LeftOutByIntake(Stores stores) {
        this.store = stores.as(StoreRole.CONTACT_FIELDWORK);
    }

    /** A reason, and the column that counts it. */
    private record Counted(String key, TableField<?, Integer> people) {}

    @Override
    public List<Reason> of(String study) {
        return Stream.of(new Counted("intake.left-out.working", FRAME_FILE.OUT_WORKING),
                        new Counted("intake.left-out.trede", FRAME_FILE.OUT_TREDE),
                        new Counted("intake.left-out.age", FRAME_FILE.OUT_AGE),
                        new Counted("intake.left-out.assistance", FRAME_FILE.OUT_ASSISTANCE))
                .map(counted -> new Reason(counted.key(),
                        store.select(counted.people()).from(FRAME_FILE).where(FRAME_FILE.STUDY.eq(study))
                                .fetch(counted.people()).stream().mapToInt(Integer::intValue).sum()))
                .filter(reason -> reason.people() > 0).toList();
    }
}
