package nl.maatstaf.instrument.reading;

import java.util.Collection;
import java.util.List;
import nl.maatstaf.instrument.Item;
import nl.maatstaf.instrument.Score;

/**
 * What the instruments measure: what a plan can be about.
 *
 * @param scores      every score that could be read, of every version
 * @param items       the same of the items, without those in groups, which are asked more than once
 * @param allScores   whether those are all; where one could not be read, it may be the one a plan is about
 * @param allItems    the same of the items
 */
record Measured(List<Score> scores, List<Item> items, boolean allScores, boolean allItems) {

    static Measured of(Library<InstrumentReader.Result> library) {
        Collection<InstrumentReader.Result> found = library.readable().values();
        return new Measured(found.stream().flatMap(result -> result.instrument().scores().stream()).toList(),
                found.stream().flatMap(result -> result.instrument().items().stream()).toList(),
                library.complete() && found.stream().allMatch(InstrumentReader.Result::scored),
                library.complete() && found.stream().allMatch(InstrumentReader.Result::sound));
    }

    /** The scores with this name, one a version. */
    List<Score> scores(String name) {
        return scores.stream().filter(score -> score.name().equals(name)).toList();
    }

    /** The names of all scores, as they are listed in a sentence. */
    String scoreNames() {
        return String.join(", ", scores.stream().map(Score::name).sorted().distinct().toList());
    }

    /** The items with this id, one a version. */
    List<Item> items(String id) {
        return items.stream().filter(item -> item.id().equals(id)).toList();
    }
}
