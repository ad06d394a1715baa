package nl.maatstaf.analysis.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import nl.maatstaf.statistics.mixed.Layout;

/**
 * The shares of the frame: everybody allocated is the population of the estimand, so means and contrasts weigh the levels
 * of cohort and strata as the frame does, also where a stratum was sampled more heavily than others.
 */
final class FrameShares {

    private static final Map<String, Function<StudyData.FrameCell, String>> LEVELS = Map.of(
            "cohort", StudyData.FrameCell::cohort,
            "trede", cell -> Integer.toString(cell.stratum().trede()),
            "part_time", cell -> cell.stratum().partTime() ? "yes" : "no",
            "stratum", cell -> cell.stratum().code());

    private FrameShares() {
    }

    /**
     * The share of each level that the data have, per factor. A factor for which the frame doesn't know somebody's level
     * is left out: its levels then have equal weights.
     */
    static Map<String, Map<String, Double>> of(List<StudyData.FrameCell> frame, Layout layout) {
        var shares = new HashMap<String, Map<String, Double>>();
        LEVELS.forEach((factor, level) -> layout.factors().stream().filter(known -> known.name().equals(factor))
                .findFirst().ifPresent(known -> {
                    Map<String, Double> share = shares(frame, level, known.levels());
                    if (share.size() == known.levels().size()) {
                        shares.put(factor, share);
                    }
                }));
        return shares;
    }

    private static Map<String, Double> shares(
            List<StudyData.FrameCell> frame, Function<StudyData.FrameCell, String> level, List<String> levels) {
        var people = new TreeMap<String, Long>();
        frame.stream().filter(cell -> levels.contains(level.apply(cell)))
                .forEach(cell -> people.merge(level.apply(cell), (long) cell.people(), Long::sum));
        double all = people.values().stream().mapToLong(Long::longValue).sum();
        var shares = new TreeMap<String, Double>();
        people.forEach((name, count) -> shares.put(name, count / all));
        return shares;
    }
}
