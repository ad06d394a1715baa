package nl.maatstaf.publication;

import java.util.Map;
import java.util.Set;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.DesignFact;
import nl.maatstaf.study.Quarter;

/**
 * What everybody may see of a quarter. An arm that is not in a map is not shown.
 *
 * @param quarter    the calendar quarter
 * @param frame      how many people of the frame were allocated to each arm, in steps of five
 * @param lifeRating the mean mark of those who gave one, per arm
 * @param facts      what has to be said with the figures
 */
public record Release(Quarter quarter, Map<Arm, Integer> frame, Map<Arm, PublishedMean> lifeRating,
        Set<DesignFact> facts) {

    /** Copies the maps and facts. */
    public Release {
        frame = Map.copyOf(frame);
        lifeRating = Map.copyOf(lifeRating);
        facts = Set.copyOf(facts);
    }
}
