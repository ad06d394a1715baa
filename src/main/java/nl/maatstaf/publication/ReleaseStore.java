package nl.maatstaf.publication;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.Stores;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.DesignFact;
import nl.maatstaf.study.Quarter;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import static nl.maatstaf.database.release.Tables.CELL;
import static nl.maatstaf.database.release.Tables.RELEASE;

/** Released figures as publication writes them: once. */
@Behind(Door.EVALUATION)
@Component
class ReleaseStore {

    static final String FRAME = "frame";
    static final String LIFE_RATING = "life_rating";

    private final DSLContext publication;

    ReleaseStore(Stores stores) {
        this.publication = stores.as(StoreRole.RELEASE_PUBLICATION);
    }

    Set<Quarter> released(String study) {
        return new HashSet<>(publication.select(RELEASE.QUARTER).from(RELEASE).where(RELEASE.STUDY.eq(study))
                .fetch(row -> Quarter.parse(row.value1())));
    }

    /** Writes a release, unless somebody else wrote that quarter just now. */
    void write(String study, Release release, LocalDate on) {
        publication.transaction(transaction -> {
            DSLContext dsl = transaction.dsl();
            Long id = dsl.insertInto(RELEASE)
                    .set(RELEASE.STUDY, study)
                    .set(RELEASE.QUARTER, release.quarter().toString())
                    .set(RELEASE.RELEASED_ON, on)
                    .set(RELEASE.FACTS, DesignFact.codes(release.facts()))
                    .onConflictDoNothing()
                    .returningResult(RELEASE.ID).fetchOne(RELEASE.ID);
            if (id == null) {
                return;
            }
            release.frame().forEach((arm, count) ->
                    cell(dsl, id, FRAME, arm, BigDecimal.valueOf(count), null, null));
            release.lifeRating().forEach((arm, mean) ->
                    cell(dsl, id, LIFE_RATING, arm, mean.mean(), mean.lower(), mean.upper()));
        });
    }

    private static void cell(DSLContext dsl, long release, String measure, Arm arm, BigDecimal value,
            @Nullable BigDecimal lower, @Nullable BigDecimal upper) {
        dsl.insertInto(CELL)
                .set(CELL.RELEASE_ID, release)
                .set(CELL.MEASURE, measure)
                .set(CELL.ARM, arm.code())
                .set(CELL.VALUE, value)
                .set(CELL.LOWER, lower)
                .set(CELL.UPPER, upper)
                .execute();
    }
}
