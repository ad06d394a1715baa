package nl.maatstaf.publication;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.maatstaf.publication.opendata.Cell;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.Stores;
import nl.maatstaf.study.DesignFact;
import nl.maatstaf.study.Quarter;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;

import static nl.maatstaf.database.release.Tables.CELL;
import static nl.maatstaf.database.release.Tables.RELEASE;

/** What was released, for everybody, through a role that can do nothing else. */
@Behind({Door.DASHBOARD, Door.EVALUATION})
@Service
@DenyAll
public class Releases {

    private final DSLContext dashboard;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    Releases(Stores stores) {
        this.dashboard = stores.as(StoreRole.RELEASE_DASHBOARD);
    }

    /** Releases as they were read: none of them ever changes. */
    private record Kept(List<Long> ids, List<Release> releases) {}

    /** {@return what everybody may see, the earliest quarter first} */
    @PermitAll
    public List<Release> of(String study) {
        Kept known = kept.get(study);
        if (known == null || !known.ids().equals(ids(dashboard, study))) {
            known = dashboard.transactionResult(transaction -> {
                transaction.dsl().setLocal(DSL.name("transaction_isolation"), DSL.val("repeatable read")).execute();
                return new Kept(ids(transaction.dsl(), study), read(transaction.dsl(), study));
            });
            kept.put(study, known);
        }
        return known.releases();
    }

    private static List<Long> ids(DSLContext dsl, String study) {
        return dsl.select(RELEASE.ID).from(RELEASE).where(RELEASE.STUDY.eq(study)).orderBy(RELEASE.ID).fetch(RELEASE.ID);
    }

    private static List<Release> read(DSLContext dsl, String study) {
        Map<Long, List<Cell>> cells = dsl.select(CELL.fields()).from(CELL).join(RELEASE).on(RELEASE.ID.eq(CELL.RELEASE_ID))
                .where(RELEASE.STUDY.eq(study)).orderBy(CELL.RELEASE_ID, CELL.PLACE)
                .fetchGroups(row -> row.get(CELL.RELEASE_ID), row -> new Cell(row.get(CELL.MEASURE), Arrays.asList(row.get(CELL.LEVELS)),
                        row.get(CELL.VALUE), Optional.ofNullable(row.get(CELL.LOWER)).map(lower -> new Cell.Bounds(lower, row.get(CELL.UPPER)))));
        return dsl.selectFrom(RELEASE).where(RELEASE.STUDY.eq(study)).orderBy(RELEASE.QUARTER)
                .fetch(row -> new Release(Quarter.parse(row.getQuarter()), row.getReleasedOn(), Arrays.asList(row.getFilters()),
                        DesignFact.of(row.getFacts()), cells.getOrDefault(row.getId(), List.of())));
    }
}
