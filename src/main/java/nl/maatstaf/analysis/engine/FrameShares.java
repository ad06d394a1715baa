package nl.maatstaf.analysis.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.maatstaf.statistics.mixed.Layout;
import nl.maatstaf.study.Stratum;

/**
 * The shares of the frame: everybody allocated is the population of the estimand, so means and contrasts weigh the levels
 * of cohort and strata as the frame does, also where a stratum was sampled more heavily than others.
 */
final class FrameShares {

    private FrameShares() {
    }

    /**
     * The share of each level that the data have, per factor. A factor for which the frame doesn't know somebody's level
     * is left out: its levels then have equal weights.
     */
    static Map<String, Map<String, Double>> of(List<StudyData.FrameCell> frame, Layout layout) {
        var shares = new HashMap<String, Map<String, Double>>();
        layout.factors().forEach(factor -> StratumVariable.named(factor.name()).forEach(variable -> {
            Map<String, Double> share = shares(frame, variable, factor.levels());
            if (share.size() == factor.levels().size()) {
                shares.put(factor.name(), share);
            }
        }));
        return shares;
    }

    /**
     * How many of the frame each participant stands for: those of their cohort and stratum, divided by the participants
     * there. Where the frame doesn't know somebody's cohort and stratum, everybody counts alike.
     */
    static double[] weights(List<StudyData.FrameCell> frame, List<Participant> participants) {
        var allocated = new HashMap<Place, Double>();
        frame.forEach(cell ->
                allocated.merge(new Place(cell.cohort(), cell.stratum()), (double) cell.people(), Double::sum));
        var here = new HashMap<Place, Double>();
        participants.forEach(participant -> here.merge(Place.of(participant), 1.0, Double::sum));
        boolean all = allocated.keySet().containsAll(here.keySet());
        return participants.stream().map(Place::of)
                .mapToDouble(place -> all ? allocated.getOrDefault(place, 1.0) / here.getOrDefault(place, 1.0) : 1)
                .toArray();
    }

    private record Place(String cohort, Stratum stratum) {

        static Place of(Participant participant) {
            return new Place(participant.cohort(), participant.stratum());
        }
    }

    private static Map<String, Double> shares(
            List<StudyData.FrameCell> frame, StratumVariable variable, List<String> levels) {
        var people = new TreeMap<String, Long>();
        frame.forEach(cell -> people.merge(variable.of(cell.cohort(), cell.stratum()), (long) cell.people(), Long::sum));
        people.keySet().retainAll(levels);
        double all = people.values().stream().mapToLong(Long::longValue).sum();
        var shares = new TreeMap<String, Double>();
        people.forEach((name, count) -> shares.put(name, count / all));
        return shares;
    }
}
