package nl.maatstaf.analysis.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.maatstaf.analysis.quality.Scale.Line;
import nl.maatstaf.analysis.quality.StraightLining.Count;

/** Counts straight lines, response by response. */
final class StraightLines {

    private final SortedMap<Integer, StraightLining> byWave = new TreeMap<>();

    void add(Response response) {
        SortedMap<String, List<Line>> byInstrument = new TreeMap<>();
        List<Line> all = new ArrayList<>();
        response.form().scales().forEach(scale -> scale.line(response.counted()).ifPresent(line -> {
            byInstrument.computeIfAbsent(scale.instrument(), _ -> new ArrayList<>()).add(line);
            all.add(line);
        }));
        if (!all.isEmpty()) {
            SortedMap<String, Count> counted = new TreeMap<>();
            byInstrument.forEach((instrument, lines) -> counted.put(instrument, one(lines)));
            byWave.merge(response.wave(), new StraightLining(response.wave(), one(all), counted), StraightLines::together);
        }
    }

    List<StraightLining> found() {
        return List.copyOf(byWave.values());
    }

    /** One response: straight when some line is, in the middle when none of these contradicts itself. */
    private static Count one(List<Line> lines) {
        boolean contradicts = lines.contains(Line.STRAIGHT);
        boolean middle = !contradicts && lines.contains(Line.MIDDLE);
        return new Count(1, contradicts || middle ? 1 : 0, middle ? 1 : 0);
    }

    private static StraightLining together(StraightLining one, StraightLining other) {
        SortedMap<String, Count> byInstrument = new TreeMap<>(one.byInstrument());
        other.byInstrument().forEach((instrument, lines) ->
                byInstrument.merge(instrument, lines, Count::plus));
        return new StraightLining(one.wave(), one.any().plus(other.any()), byInstrument);
    }
}
