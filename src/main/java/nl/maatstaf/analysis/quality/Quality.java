package nl.maatstaf.analysis.quality;

import java.time.LocalDate;
import java.util.List;

/**
 * The quality of the data of one snapshot, all arms together.
 *
 * @param snapshot       the number of the last wave closed
 * @param closedOn       the day on which that was
 * @param turnout        who answered, by cohort, stratum and wave
 * @param speed          how fast people answered, by wave
 * @param straightLining how many gave one and the same answer to opposite statements, by wave
 * @param items          how often a question was left open or declined, by item and wave
 * @param scales         how reliable the scores of several items are, by score and wave
 * @param otherVersions  responses to a version of the questionnaire that is no longer there; they are in the turnout and
 *                       in speed, and in nothing else
 */
public record Quality(int snapshot, LocalDate closedOn, List<Turnout.Of> turnout, List<SpeedBands> speed,
        List<StraightLining> straightLining, List<ItemNonresponse> items, List<ScaleQuality> scales, long otherVersions) {

    /** Copies the lists. */
    public Quality {
        turnout = List.copyOf(turnout);
        speed = List.copyOf(speed);
        straightLining = List.copyOf(straightLining);
        items = List.copyOf(items);
        scales = List.copyOf(scales);
    }

    /** {@return the waves that are closed in some cohort} */
    public List<Integer> closedWaves() {
        return turnout.stream().filter(cell -> cell.counts().due() > 0).map(Turnout.Of::wave).distinct().sorted().toList();
    }
}
