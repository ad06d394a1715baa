package nl.maatstaf.analysis;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.Stores;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import static nl.maatstaf.database.response.Tables.WAVE_CLOSE;

/** Which snapshots there are of a study. There is no arm in it. */
@Behind(Door.EVALUATION)
@Component
public class Snapshots {

    private final DSLContext evaluation;

    /** Reads them in this store. */
    public Snapshots(Stores stores) {
        this.evaluation = stores.as(StoreRole.RESPONSE_EVALUATION);
    }

    /** {@return the latest snapshot; nothing while no wave was closed} */
    public Optional<Snapshot> latest(String study) {
        return upTo(study, WAVE_CLOSE.SNAPSHOT.isNotNull());
    }

    /** The snapshot with this number. */
    Snapshot of(String study, int number) {
        return upTo(study, WAVE_CLOSE.SNAPSHOT.le(number)).orElseThrow();
    }

    private Optional<Snapshot> upTo(String study, Condition end) {
        var closes = evaluation.selectFrom(WAVE_CLOSE).where(WAVE_CLOSE.STUDY.eq(study)).and(end)
                .orderBy(WAVE_CLOSE.SNAPSHOT).fetch();
        var closed = new TreeMap<String, SortedSet<Integer>>();
        closes.forEach(close ->
                closed.computeIfAbsent(close.getCohort(), _ -> new TreeSet<>()).add(close.getWave().intValue()));
        return closes.stream().reduce((_, later) -> later).map(last ->
                new Snapshot(last.getSnapshot(), last.getFingerprint(), closed, last.getClosedOn()));
    }
}
