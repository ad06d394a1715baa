package nl.maatstaf.publication;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import nl.maatstaf.analysis.ProtectedRelease;
import nl.maatstaf.analysis.ProtectedRelease.Cell;
import nl.maatstaf.analysis.ReleaseOutbox;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.study.Arm;
import org.springframework.stereotype.Component;

import static java.util.Objects.requireNonNull;
import static nl.maatstaf.publication.ReleaseStore.FRAME;
import static nl.maatstaf.publication.ReleaseStore.LIFE_RATING;

/**
 * Brings releases from the research side to where everybody sees them. Broken off at any point, it can simply be called
 * again: a quarter arrives once, with the figures that were put on their way first.
 */
@Behind(Door.EVALUATION)
@Component
class ReleaseCourier {

    private final ReleaseOutbox outbox;
    private final ReleaseStore store;

    ReleaseCourier(ReleaseOutbox outbox, ReleaseStore store) {
        this.outbox = outbox;
        this.store = store;
    }

    void send(String study, Release release, LocalDate on) {
        var cells = new ArrayList<Cell>();
        release.frame().forEach((arm, count) ->
                cells.add(new Cell(FRAME, arm, BigDecimal.valueOf(count), null, null)));
        release.lifeRating().forEach((arm, mean) ->
                cells.add(new Cell(LIFE_RATING, arm, mean.mean(), mean.lower(), mean.upper())));
        outbox.put(study, new ProtectedRelease(release.quarter(), on, release.facts(), cells));
    }

    void deliver(String study) {
        for (ProtectedRelease waiting : outbox.waiting(study)) {
            store.write(study, release(waiting), waiting.on());
            outbox.delivered(study, waiting.quarter());
        }
    }

    private static Release release(ProtectedRelease waiting) {
        Map<Arm, Integer> frame = new EnumMap<>(Arm.class);
        Map<Arm, PublishedMean> means = new EnumMap<>(Arm.class);
        for (Cell cell : waiting.cells()) {
            switch (cell.measure()) {
                case FRAME -> frame.put(cell.arm(), cell.value().intValueExact());
                case LIFE_RATING -> means.put(cell.arm(), new PublishedMean(
                        cell.value(), requireNonNull(cell.lower()), requireNonNull(cell.upper())));
                default -> throw new IllegalStateException("Nobody knows how to show " + cell.measure() + ".");
            }
        }
        return new Release(waiting.quarter(), frame, means, waiting.facts());
    }
}
