package nl.maatstaf.analysis.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.maatstaf.analysis.result.Baseline;
import nl.maatstaf.instrument.Item;
import nl.maatstaf.instrument.Questionnaire;
import nl.maatstaf.instrument.Score;
import nl.maatstaf.study.Cohort;
import nl.maatstaf.study.Study;

/**
 * Describes those who answered the baseline wave: where they were allocated, what they said of themselves, and the values
 * of the planned outcomes then. What they said of themselves are the items of instruments that are asked at the baseline
 * wave alone. No p-values (CONSORT 2025).
 */
final class BaselineTable {

    /** Described beside the outcomes: the basic conditions are what may decide for whom a pathway works. */
    private static final String BASIC_CONDITIONS = "basic_conditions_worries";

    private final int wave;
    private final Study study;
    private final List<Score> scores;
    private final List<Item> items;

    private BaselineTable(Question question) {
        wave = question.plan().baselineWave();
        study = question.protocol().study();
        Questionnaire questionnaire = question.protocol().questionnaire();
        Stream<Score> outcomes = question.plan().outcomes().stream().map(question::score);
        // A barrier is a change since the wave before, so at the baseline nobody has one.
        scores = Stream.concat(outcomes, questionnaire.score(BASIC_CONDITIONS).stream())
                .filter(score -> !(score instanceof Score.Barrier)).distinct().toList();
        Set<String> unseen = questionnaire.freeText();
        items = questionnaire.parts().stream().filter(part -> part.waves().equals(Set.of(wave)))
                .flatMap(part -> part.instrument().items().stream()).filter(BaselineTable::isDescribed)
                .filter(item -> !unseen.contains(item.id())).toList();
    }

    private static boolean isDescribed(Item item) {
        return switch (item) {
            case Item.Choice _, Item.Hours _, Item.Number _, Item.Mark _ -> true;
            case Item.Several _, Item.Month _, Item.Text _, Item.Information _, Item.Group _ -> false;
        };
    }

    static Baseline of(Question question, StudyData data) {
        var table = new BaselineTable(question);
        List<Characteristic> characteristics = table.characteristics();
        var answered = new Tally();
        data.people(table.scores, table.items, person -> {
            // The primary outcome is the first of the scores.
            if (person.stored(0, table.wave).isPresent()) {
                answered.add(person.arm());
                characteristics.forEach(characteristic -> characteristic.add(person));
            }
        });
        return new Baseline(answered.perArm().regular(), answered.perArm().tailored(),
                characteristics.stream().flatMap(Characteristic::rows).toList());
    }

    private List<Characteristic> characteristics() {
        var all = new ArrayList<Characteristic>();
        all.add(new LevelCounts("cohort", study.cohorts().stream().map(Cohort::name).toList(),
                person -> Optional.of(person.cohort())));
        all.add(new LevelCounts("trede",
                study.strata().stream().map(stratum -> Integer.toString(stratum.trede())).distinct().sorted().toList(),
                person -> Optional.of(Integer.toString(person.stratum().trede()))));
        all.add(new LevelCounts("part_time",
                study.strata().stream().map(stratum -> yesOrNo(stratum.partTime())).distinct().sorted().toList(),
                person -> Optional.of(yesOrNo(person.stratum().partTime()))));
        IntStream.range(0, items.size()).mapToObj(this::item).forEach(all::add);
        IntStream.range(0, scores.size()).mapToObj(this::score).forEach(all::add);
        return all;
    }

    private Characteristic item(int place) {
        Item item = items.get(place);
        return item.choices().isEmpty()
                ? new NumberSums(item.id(), 1, person -> person.item(place))
                : new LevelCounts(item.id(),
                        item.choices().stream().map(option -> Integer.toString(option.code())).toList(),
                        person -> person.item(place).stream().mapToObj(Integer::toString).findFirst());
    }

    private Characteristic score(int place) {
        Score score = scores.get(place);
        return score instanceof Score.Event
                ? new LevelCounts(score.name(), List.of("no", "yes"), person -> person.stored(place, wave).stream()
                        .mapToObj(happened -> yesOrNo(happened != 0)).findFirst())
                : new NumberSums(score.name(), score.scale(), person -> person.stored(place, wave));
    }

    private static String yesOrNo(boolean yes) {
        return yes ? "yes" : "no";
    }
}
