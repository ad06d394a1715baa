package nl.maatstaf.analysis.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Consumer;
import nl.maatstaf.instrument.Item;
import nl.maatstaf.instrument.Score;
import nl.maatstaf.statistics.mixed.Moments;

/**
 * The data of one run, of which the moments are asked once: the primary outcome, its subgroups and its sensitivity analyses
 * start from the same. Moments are small however many people there are; people themselves are streamed each time.
 */
record RememberedMoments(StudyData data, Map<Asked, Moments> remembered) implements StudyData {

    RememberedMoments(StudyData data) {
        this(data, new HashMap<>());
    }

    /** What moments are of. */
    record Asked(Score score, Optional<Item> by) {}

    @Override
    public Moments moments(Score score, Optional<Item> by) {
        return remembered.computeIfAbsent(new Asked(score, by), asked -> data.moments(asked.score(), asked.by()));
    }

    @Override
    public SortedMap<String, SortedSet<Integer>> closed() {
        return data.closed();
    }

    @Override
    public void people(List<Score> scores, List<Item> items, Consumer<Person> each) {
        data.people(scores, items, each);
    }

    @Override
    public List<FrameCell> frame() {
        return data.frame();
    }

    @Override
    public void register(Consumer<RegisterLine> each) {
        data.register(each);
    }

    @Override
    public void exposures(Consumer<ExposureLine> each) {
        data.exposures(each);
    }
}
