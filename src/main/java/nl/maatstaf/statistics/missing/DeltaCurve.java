package nl.maatstaf.statistics.missing;

import java.util.List;
import nl.maatstaf.statistics.Caveat;
import nl.maatstaf.statistics.Finding;
import nl.maatstaf.statistics.Result;

/**
 * The differences between the arms at several deltas.
 *
 * @param points the differences at each delta, in the order in which the deltas were given
 */
public record DeltaCurve(List<ImputedDifferences> points) implements Result {
    public DeltaCurve {
        points = List.copyOf(points);
    }

    /** The difference at every wave and delta: {@code difference:wave:delta}. */
    @Override
    public List<Finding> findings() {
        return points.stream()
                .flatMap(point -> point.differences().entrySet().stream()
                        .map(entry -> Finding.of("difference:" + entry.getKey() + ":" + point.delta(),
                                point.participants(), entry.getValue())))
                .toList();
    }

    @Override
    public List<Caveat> caveats() {
        return points.stream().flatMap(point -> point.caveats().stream()).distinct().toList();
    }
}
