package nl.maatstaf.instrument.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.maatstaf.instrument.Answer;
import nl.maatstaf.instrument.Answers;
import nl.maatstaf.instrument.Item;
import nl.maatstaf.instrument.Made;
import nl.maatstaf.instrument.Occasion;
import nl.maatstaf.instrument.Question;
import nl.maatstaf.instrument.Questionnaire;
import nl.maatstaf.instrument.RandomInstruments;

import static org.assertj.core.api.Assertions.assertThat;

/** Whether items are ever asked, against trying every answer to every question in every wave. */
class ReachabilityPropertyTest {

    /** More would make brute force slow; where the wave before matters, every pair of answers is tried. */
    private static final long MOST_ANSWERS = 1_500;
    private static final long MOST_PAIRS = 3_000;
    private static final int LAST_WAVE = 3;

    @Property(tries = 150)
    void anItemIsCalledReachableWhenSomeAnswersLeadToItAndOnlyThen(
            @ForAll @IntRange(min = 1, max = 4) int items, @ForAll long seed) {
        Sample sample = Sample.small(items, seed);
        Set<String> asked = asked(sample);
        Item.all(sample.items()).forEach(item -> assertThat(Reachability.of(sample.items(), item, sample.waves()))
                .as("%s in %s", item.id(), sample)
                .isEqualTo(asked.contains(item.id()) ? Reachability.Verdict.ASKED : Reachability.Verdict.NEVER));
    }

    @Example
    void theRandomInstrumentsHaveItemsThatAreAskedAndItemsThatAreNot() {
        Set<String> seen = new HashSet<>();
        for (int seed = 0; seed < 400; seed++) {
            Sample sample = Sample.small(4, seed);
            Item.all(sample.items()).forEach(item -> seen.add(item.getClass().getSimpleName() + " "
                    + Reachability.of(sample.items(), item, sample.waves())));
        }
        for (Class<?> kind : Item.class.getPermittedSubclasses()) {
            assertThat(seen).contains(kind.getSimpleName() + " ASKED", kind.getSimpleName() + " NEVER");
        }
    }

    /** An instrument and the waves it is asked in. */
    private record Sample(List<Item> items, Set<Integer> waves) {

        /** One that is small enough to try every answer, twice in a row. */
        static Sample small(int items, long seed) {
            for (long attempt = seed;; attempt++) {
                RandomInstruments random = new RandomInstruments(attempt, LAST_WAVE);
                Sample sample = new Sample(random.items(items), Set.copyOf(random.some(List.of(0, 1, 2, 3))));
                if (sample.size() <= MOST_ANSWERS
                        && (!sample.looksBack() || sample.size() * sample.size() <= MOST_PAIRS)) {
                    return sample;
                }
            }
        }

        private long size() {
            return questions().stream().mapToLong(question -> 1L + RandomInstruments.answers(question.item()).size())
                    .reduce(1, (a, b) -> Math.min(a * b, 1 << 20));
        }

        boolean looksBack() {
            return items.toString().contains("Previous");
        }

        /** Every question there can be. */
        List<Question> questions() {
            List<Question> questions = new ArrayList<>();
            for (Item item : items) {
                if (item instanceof Item.Group group) {
                    group.forEach().real().forEach(option -> group.items().forEach(part ->
                            questions.add(new Question(part, Optional.of(option)))));
                } else if (item.asks()) {
                    questions.add(new Question(item, Optional.empty()));
                }
            }
            return questions;
        }

        /** Every way to answer every question, or to leave it open. */
        List<Answers> answers() {
            List<Answers> all = List.of(Answers.NONE);
            for (Question question : questions()) {
                List<Answers> next = new ArrayList<>(all);
                for (Answer answer : RandomInstruments.answers(question.item())) {
                    all.forEach(before -> next.add(before.with(question.key(), answer)));
                }
                all = next;
            }
            return all;
        }
    }

    private static Set<String> asked(Sample sample) {
        Questionnaire questionnaire = Made.questionnaire(sample.items(), sample.waves().toArray(Integer[]::new));
        List<Answers> answers = sample.answers();
        Set<String> asked = new HashSet<>();
        Set<Answers> before = Set.of(Answers.NONE);
        for (int wave = 0; wave <= LAST_WAVE + 1; wave++) {
            Set<Answers> after = new HashSet<>(Set.of(Answers.NONE));
            for (Answers previous : before) {
                Occasion occasion = new Occasion(wave, Made.NOW, previous);
                for (Answers given : answers) {
                    questionnaire.route(given, occasion).forEach(question -> asked.add(question.item().id()));
                    after.add(questionnaire.counted(given, occasion));
                }
            }
            before = sample.looksBack() ? after : before;
        }
        sample.items().stream().filter(item -> item instanceof Item.Group group
                && asked.contains(group.items().getFirst().id())).forEach(group -> asked.add(group.id()));
        return asked;
    }
}
