package nl.maatstaf.responding;

import java.util.List;
import nl.maatstaf.database.response.Routines;
import nl.maatstaf.instrument.Score;
import org.jooq.DSLContext;

/** The rows that scores are written to: one per participant and score, there before anybody answers. */
final class Trajectories {

    private Trajectories() {}

    /** Adds the rows that are not there: of people just admitted, and of scores that came with a later version. */
    static void complete(DSLContext dsl, String study, List<Score> scores) {
        scores.forEach(score -> Routines.completeTrajectories(dsl.configuration(), study, score.name()));
    }
}
