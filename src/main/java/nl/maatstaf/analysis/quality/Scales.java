package nl.maatstaf.analysis.quality;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.maatstaf.statistics.scales.Reliability;

/** Adds up the answers to scales, response by response. */
final class Scales {

    private final Map<At, ItemSums> sums = new HashMap<>();

    private record At(String instrument, String score, int wave, List<String> items) {}

    /** A scale of which nothing was asked is undefined there, and not incomplete. */
    void add(Response response) {
        Set<String> asked = new HashSet<>();
        response.questions().forEach(question -> asked.add(question.key()));
        for (Scale scale : response.form().scales()) {
            List<String> items = scale.items();
            if (items.stream().anyMatch(asked::contains)) {
                ItemSums of = sums.computeIfAbsent(new At(scale.instrument(), scale.score(), response.wave(), items),
                        _ -> new ItemSums(items));
                scale.points(response.counted()).ifPresentOrElse(of::add, of::leaveOut);
            }
        }
    }

    List<ScaleQuality> found() {
        return sums.entrySet().stream()
                .map(entry -> found(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(ScaleQuality::score).thenComparingInt(ScaleQuality::wave)
                        .thenComparing(scale -> scale.items().toString()))
                .toList();
    }

    private static ScaleQuality found(At at, ItemSums of) {
        return new ScaleQuality(at.instrument(), at.score(), at.wave(), at.items(), of.n(), of.leftOut(),
                new Reliability().run(of.moments()));
    }
}
