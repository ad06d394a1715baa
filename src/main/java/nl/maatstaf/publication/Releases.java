package nl.maatstaf.publication;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.Stores;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.DesignFact;
import nl.maatstaf.study.Quarter;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;

import static nl.maatstaf.database.release.Tables.CELL;
import static nl.maatstaf.database.release.Tables.RELEASE;

/** What was released, for everybody, through a role that can do nothing else. */
@Behind({Door.DASHBOARD, Door.EVALUATION})
@Service
@DenyAll
public class Releases {

    private final DSLContext dashboard;

    Releases(Stores stores) {
        this.dashboard = stores.as(StoreRole.RELEASE_DASHBOARD);
    }

    /** {@return what everybody may see, the earliest quarter first} */
    @PermitAll
    public List<Release> of(String study) {
        SortedMap<Quarter, Map<Arm, Integer>> frames = new TreeMap<>();
        SortedMap<Quarter, Map<Arm, PublishedMean>> means = new TreeMap<>();
        Map<Quarter, Set<DesignFact>> facts = new HashMap<>();
        dashboard.select(RELEASE.QUARTER, CELL.MEASURE, CELL.ARM, CELL.VALUE, CELL.LOWER, CELL.UPPER, RELEASE.FACTS)
                .from(RELEASE).leftJoin(CELL).on(CELL.RELEASE_ID.eq(RELEASE.ID))
                .where(RELEASE.STUDY.eq(study))
                .forEach(row -> {
                    Quarter quarter = Quarter.parse(row.value1());
                    facts.put(quarter, DesignFact.of(row.value7()));
                    Map<Arm, Integer> frame = frames.computeIfAbsent(quarter, _ -> new EnumMap<>(Arm.class));
                    Map<Arm, PublishedMean> mean = means.computeIfAbsent(quarter, _ -> new EnumMap<>(Arm.class));
                    if (ReleaseStore.FRAME.equals(row.value2())) {
                        frame.put(Arm.of(row.value3()).orElseThrow(), row.value4().intValue());
                    } else if (ReleaseStore.LIFE_RATING.equals(row.value2())) {
                        mean.put(Arm.of(row.value3()).orElseThrow(),
                                new PublishedMean(row.value4(), row.value5(), row.value6()));
                    }
                });
        return frames.keySet().stream()
                .map(quarter -> new Release(quarter, frames.getOrDefault(quarter, Map.of()),
                        means.getOrDefault(quarter, Map.of()), facts.getOrDefault(quarter, Set.of()))).toList();
    }
}
