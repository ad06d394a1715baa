package nl.maatstaf.publication;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.maatstaf.analysis.FrameSize;
import nl.maatstaf.analysis.QuarterMeans;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.staff.Role;
import nl.maatstaf.staff.audit.Audit;
import nl.maatstaf.staff.audit.EvaluationDeed;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.Quarter;
import nl.maatstaf.study.Study;
import nl.maatstaf.study.WaveCalendar;
import org.springframework.stereotype.Service;

/** Releases a closed quarter, once. What is released is safe for everybody, and never changes. */
@Behind(Door.EVALUATION)
@Service
@DenyAll
public class Publication {

    private final ReleaseStore store;
    private final ReleaseCourier courier;
    private final QuarterMeans means;
    private final FrameSize frameSize;
    private final Surveys surveys;
    private final Clock clock;
    private final Audit audit;

    Publication(ReleaseStore store, ReleaseCourier courier, QuarterMeans means, FrameSize frameSize, Surveys surveys,
            Clock clock, Audit audit) {
        this.store = store;
        this.courier = courier;
        this.means = means;
        this.frameSize = frameSize;
        this.surveys = surveys;
        this.clock = clock;
        this.audit = audit;
    }

    /** {@return the quarters whose waves are all closed and that are not released yet, the earliest first; none while
     * the plan is not locked} */
    @RolesAllowed(Role.IS_EVALUATOR)
    public List<Quarter> releasable(String studyName) {
        Study study = surveys.protocol(studyName).orElseThrow().study();
        Set<Quarter> released = store.released(studyName);
        Quarter first = study.cohorts().getFirst().allocation();
        Quarter now = Quarter.of(WaveCalendar.dayOf(clock.instant()));
        var releasable = new ArrayList<Quarter>();
        for (Quarter quarter = first; quarter.compareTo(now) <= 0; quarter = quarter.plus(1)) {
            if (!released.contains(quarter) && means.available(studyName, quarter)) {
                releasable.add(quarter);
            }
        }
        return releasable;
    }

    /** {@return what would be released of this quarter; nothing is written} */
    @RolesAllowed(Role.IS_EVALUATOR)
    public Release preview(String study, Quarter quarter) {
        var frame = new EnumMap<Arm, Integer>(Arm.class);
        frameSize.byArm(study).forEach((arm, people) ->
                Protection.count(people).ifPresent(count -> frame.put(arm, count)));
        return new Release(quarter, frame.size() == Arm.values().length ? frame : Map.of(),
                Protection.means(means.of(study, quarter)), frameSize.facts(study).keySet());
    }

    /**
     * Releases a quarter. Releasing it twice changes nothing; broken off, it is completed the next time.
     *
     * @throws IllegalStateException when its waves are not all closed, or there is nothing to show of it
     */
    @RolesAllowed(Role.IS_EVALUATOR)
    public void release(String study, Quarter quarter) {
        courier.deliver(study);
        if (store.released(study).contains(quarter)) {
            return;
        }
        Release release = preview(study, quarter);
        if (release.lifeRating().isEmpty()) {
            throw new IllegalStateException(quarter + " can't be released: too few people to show anything.");
        }
        audit.record(new EvaluationDeed.QuarterReleased(study, quarter));
        courier.send(study, release, WaveCalendar.dayOf(clock.instant()));
        courier.deliver(study);
    }
}
