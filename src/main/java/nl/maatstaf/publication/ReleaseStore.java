package nl.maatstaf.publication;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.maatstaf.publication.opendata.Cell;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.Stores;
import nl.maatstaf.study.DesignFact;
import nl.maatstaf.study.Quarter;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import static nl.maatstaf.database.release.Tables.CELL;
import static nl.maatstaf.database.release.Tables.RELEASE;

/** Released figures as publication writes them: once. */
@Behind(Door.EVALUATION)
@Component
class ReleaseStore {

    private final DSLContext publication;

    ReleaseStore(Stores stores) {
        this.publication = stores.as(StoreRole.RELEASE_PUBLICATION);
    }

    Set<Quarter> released(String study) {
        return new HashSet<>(publication.select(RELEASE.QUARTER).from(RELEASE).where(RELEASE.STUDY.eq(study))
                .fetch(row -> Quarter.parse(row.value1())));
    }

    /** What told people apart in each release there is. */
    List<List<String>> filters(String study) {
        return publication.selectDistinct(RELEASE.FILTERS).from(RELEASE).where(RELEASE.STUDY.eq(study))
                .fetch(row -> Arrays.asList(row.value1()));
    }

    /** Writes a release, unless somebody else wrote that quarter just now. */
    void write(String study, Release release) {
        publication.transaction(transaction -> {
            DSLContext dsl = transaction.dsl();
            Long id = dsl.insertInto(RELEASE)
                    .set(RELEASE.STUDY, study)
                    .set(RELEASE.QUARTER, release.quarter().toString())
                    .set(RELEASE.RELEASED_ON, release.on())
                    .set(RELEASE.FACTS, DesignFact.codes(release.facts()))
                    .set(RELEASE.FILTERS, release.filters().toArray(String[]::new))
                    .onConflictDoNothing()
                    .returningResult(RELEASE.ID).fetchOne(RELEASE.ID);
            if (id == null) {
                return;
            }
            for (int place = 0; place < release.cells().size(); place++) {
                write(dsl, id, place, release.cells().get(place));
            }
        });
    }

    private static void write(DSLContext dsl, long release, int place, Cell cell) {
        dsl.insertInto(CELL)
                .set(CELL.RELEASE_ID, release)
                .set(CELL.PLACE, place)
                .set(CELL.MEASURE, cell.measure())
                .set(CELL.LEVELS, cell.levels().toArray(String[]::new))
                .set(CELL.VALUE, cell.value())
                .set(CELL.LOWER, cell.bounds().map(Cell.Bounds::lower).orElse(null))
                .set(CELL.UPPER, cell.bounds().map(Cell.Bounds::upper).orElse(null))
                .execute();
    }
}
