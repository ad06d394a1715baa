package nl.maatstaf.fieldwork.draw;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.responding.AccessCode;
import nl.maatstaf.responding.AdmissionDesk;
import nl.maatstaf.staff.Role;
import nl.maatstaf.staff.audit.Audit;
import nl.maatstaf.staff.audit.FieldworkDeed;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.study.Cohort;
import nl.maatstaf.study.SampleDesign;
import nl.maatstaf.study.Sampling;
import nl.maatstaf.study.SeededRandom;
import nl.maatstaf.study.Stratum;
import org.springframework.stereotype.Service;

/** Draws who of a cohort is invited, and who replaces them; blind to arms, and so that it can be drawn again. */
@Behind(Door.FIELDWORK)
@Service
@DenyAll
public class Samples {

    private final SampleStore store;
    private final Surveys surveys;
    private final OutOfReach outOfReach;
    private final Audit audit;

    Samples(SampleStore store, Surveys surveys, OutOfReach outOfReach, Audit audit) {
        this.store = store;
        this.surveys = surveys;
        this.outOfReach = outOfReach;
        this.audit = audit;
    }

    /**
     * Draws people who were not drawn before and can still be reached, and gives each a code. The first time it is the
     * sample, later it is a replacement.
     *
     * @param design how many of each layer, at least 25 in all: fewer codes may not go to the side of the answers
     * @param random where the seed and the codes come from; a secure source
     * @throws RefusedException when it can't be
     */
    @RolesAllowed(Role.IS_FIELDWORK)
    public void draw(String study, String cohortName, SampleDesign design, RandomGenerator random) {
        Cohort cohort = CohortNames.find(surveys, study, cohortName);
        if (design.size() < AdmissionDesk.SMALLEST_BATCH) {
            throw new RefusedException(Refusal.TOO_FEW);
        }
        Set<String> gone = outOfReach.of(study);
        audit.record(new FieldworkDeed.SampleDrawn(study, cohort, design.size()));
        store.draw(study, cohortName, design, SeededRandom.seed(random), gone, () -> AccessCode.draw(random));
    }

    /**
     * Looks whether a draw gives the same people again.
     *
     * @param number the draw, from 1
     * @return whether it does
     * @throws RefusedException when there is no such draw, or nothing left to draw from
     */
    @RolesAllowed(Role.IS_FIELDWORK)
    public boolean verify(String study, String cohort, int number) {
        return store.repeats(study, cohort, number, store.kept(study, cohort, number)
                .orElseThrow(() -> new RefusedException(Refusal.NOT_SAMPLED)));
    }

    /** {@return what one person of each layer counts for: the layer's share of the frame over its share of the sample} */
    @RolesAllowed(Role.IS_FIELDWORK)
    public SortedMap<Stratum, Double> weights(String study, String cohort) {
        var frame = new TreeMap<Stratum, Integer>();
        var drawn = new TreeMap<Stratum, Integer>();
        store.strata(study, cohort).forEach(layer -> {
            frame.put(layer.stratum(), layer.frame());
            drawn.put(layer.stratum(), layer.drawn());
        });
        return Sampling.weights(frame, drawn);
    }
}
