package nl.maatstaf.instrument;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.fraction.BigFraction;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds of any score, whatever is asked and answered. */
class ScorePropertyTest {

    /** Divisible by every number of answers and options there are here. */
    private static final int SCALE = 60;

    @Property(tries = 500)
    void everyScoreIsWhatItsDescriptionSays(@ForAll @IntRange(min = 1, max = 9) int items, @ForAll long seed) {
        var someone = new RoutePropertyTest.Respondent(items, seed);
        Answers now = someone.questionnaire.counted(someone.answersToAnything(), someone.occasion);
        NaiveScore naive = new NaiveScore(now.byQuestion(), someone.occasion.previous().byQuestion());
        for (Score score : scores(someone)) {
            OptionalInt scaled = score.scaled(now, someone.occasion);
            Optional<BigFraction> expected = naive.of(score).map(value -> value.multiply(SCALE));
            assertThat(scaled.stream().mapToObj(BigFraction::new).toList()).as(score.toString())
                    .isEqualTo(expected.stream().toList());
        }
    }

    @Example
    void theRandomScoresAreOfEveryKindAndBothDefinedAndUndefined() {
        Set<String> seen = new HashSet<>();
        for (int seed = 0; seed < 600; seed++) {
            var someone = new RoutePropertyTest.Respondent(8, seed);
            Answers now = someone.questionnaire.counted(someone.answersToAnything(), someone.occasion);
            scores(someone).forEach(score -> seen.add(score.getClass().getSimpleName() + " "
                    + score.scaled(now, someone.occasion).stream().mapToObj(value -> value > 0 ? "some" : "zero")
                    .findFirst().orElse("undefined")));
        }
        for (Class<?> kind : Score.class.getPermittedSubclasses()) {
            assertThat(seen).contains(kind.getSimpleName() + " some", kind.getSimpleName() + " undefined");
        }
        assertThat(seen).contains("Event zero", "Share zero", "Count zero", "Barrier zero");
    }

    private static List<Score> scores(RoutePropertyTest.Respondent someone) {
        List<Item> items = someone.questionnaire.instruments().getFirst().items();
        RandomInstruments random = someone.random;
        List<Score> scores = new ArrayList<>();
        List<Item> numbers = items.stream().filter(item -> item instanceof Item.Mark || item instanceof Item.Choice
                || item instanceof Item.Number).toList();
        if (!numbers.isEmpty()) {
            List<Score.Term> terms = random.some(numbers).stream().limit(5)
                    .map(item -> new Score.Term(item, random.below(2) == 0)).toList();
            scores.add(new Score.Single("single", SCALE, random.one(numbers).id()));
            scores.add(new Score.Mean("mean", SCALE, terms, 1 + random.below(terms.size())));
            scores.add(new Score.Sum("sum", SCALE, terms, 1 + random.below(terms.size())));
        }
        for (Item item : items) {
            if (!RandomInstruments.codes(item).isEmpty()) {
                scores.add(new Score.Event("event", SCALE, item.id(),
                        Set.copyOf(random.some(RandomInstruments.codes(item))), false));
            }
            if (item instanceof Item.Several several) {
                scores.add(new Score.Share("share", SCALE, several));
            }
            if (item instanceof Item.Group group) {
                Item part = random.one(group.items());
                Item hindrance = group.items().getLast();
                Set<Integer> codes = Set.copyOf(random.some(RandomInstruments.codes(part)));
                int risesTo = IntStream.of(1, 2).filter(hindrance::accepts).max().orElseThrow();
                scores.add(new Score.Count("count", SCALE, group, part.id(), codes));
                scores.add(new Score.Barrier("barrier", SCALE, group, part.id(), codes, hindrance.id(), risesTo));
            }
        }
        return scores;
    }
}
