package nl.maatstaf.statistics.missing;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.maatstaf.statistics.Caveat;

/** The caveat of every analysis that imputes. */
final class Assumption {
    private Assumption() {
    }

    /** The caveat, unless nothing was imputed. */
    static List<Caveat> caveats(Strategy strategy, Map<String, Long> imputed) {
        String counts = imputed.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getValue() + " in wave " + entry.getKey())
                .collect(Collectors.joining(", "));
        return counts.isEmpty()
                ? List.of()
                : List.of(new Caveat(Caveat.Code.UNTESTABLE_ASSUMPTION, "Missing outcomes (" + counts
                        + ") were taken " + strategy.assumption() + ", which the data can't check."));
    }
}
