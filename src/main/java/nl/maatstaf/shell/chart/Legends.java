package nl.maatstaf.shell.chart;

import java.util.List;
import java.util.Map;
import nl.maatstaf.shell.chart.Scene.Key;

/** Which look is which series. One series that is no arm needs no telling apart. */
final class Legends {

    private Legends() {}

    static List<Key> of(Map<Series, Look> looks, boolean lines) {
        boolean goesWithoutSaying = looks.size() == 1 && looks.keySet().iterator().next().arm().isEmpty();
        return goesWithoutSaying ? List.of() : looks.entrySet().stream()
                .map(entry -> new Key(entry.getValue(), entry.getKey().name(), lines)).toList();
    }
}
