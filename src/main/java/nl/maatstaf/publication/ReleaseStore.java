package nl.maatstaf.publication;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.Stores;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.Quarter;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import static nl.maatstaf.database.release.Tables.CELL;
import static nl.maatstaf.database.release.Tables.RELEASE;

/** Released figures: written once by publication, read by the dashboard through a role that can do nothing else. */
@Component
class ReleaseStore {

    static final String FRAME = "frame";
    static final String LIFE_RATING = "life_rating";

    private final DSLContext publication;
    private final DSLContext dashboard;

    ReleaseStore(Stores stores) {
        this.publication = stores.as(StoreRole.RELEASE_PUBLICATION);
        this.dashboard = stores.as(StoreRole.RELEASE_DASHBOARD);
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

    List<Release> releases(String study) {
        SortedMap<Quarter, Map<Arm, Integer>> frames = new TreeMap<>();
        SortedMap<Quarter, Map<Arm, PublishedMean>> means = new TreeMap<>();
        dashboard.select(RELEASE.QUARTER, CELL.MEASURE, CELL.ARM, CELL.VALUE, CELL.LOWER, CELL.UPPER)
                .from(RELEASE).leftJoin(CELL).on(CELL.RELEASE_ID.eq(RELEASE.ID))
                .where(RELEASE.STUDY.eq(study))
                .forEach(row -> {
                    Quarter quarter = Quarter.parse(row.value1());
                    Map<Arm, Integer> frame = frames.computeIfAbsent(quarter, _ -> new EnumMap<>(Arm.class));
                    Map<Arm, PublishedMean> mean = means.computeIfAbsent(quarter, _ -> new EnumMap<>(Arm.class));
                    if (FRAME.equals(row.value2())) {
                        frame.put(Arm.of(row.value3()).orElseThrow(), row.value4().intValue());
                    } else if (LIFE_RATING.equals(row.value2())) {
                        mean.put(Arm.of(row.value3()).orElseThrow(),
                                new PublishedMean(row.value4(), row.value5(), row.value6()));
                    }
                });
        return frames.keySet().stream()
                .map(quarter -> new Release(quarter, frames.getOrDefault(quarter, Map.of()),
                        means.getOrDefault(quarter, Map.of()))).toList();
    }
}
