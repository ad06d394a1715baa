package nl.maatstaf.instrument;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds of the way through any questionnaire, whatever is asked and answered. */
class RoutePropertyTest {

    private static final int LAST_WAVE = 3;
    private static final int STEPS = 60;

    @Example
    void theRandomInstrumentsHaveEveryKindOfItemAndCondition() {
        Set<Class<?>> kinds = new HashSet<>();
        for (int seed = 0; seed < 200; seed++) {
            Item.all(new RandomInstruments(seed, LAST_WAVE).items(8)).forEach(item -> {
                kinds.add(item.getClass());
                collect(item.when(), kinds);
            });
        }
        assertThat(kinds).contains(Item.class.getPermittedSubclasses())
                .contains(Condition.class.getPermittedSubclasses());
    }

    @Property(tries = 300)
    void whatIsAskedFollowsFromTheAnswersThatCountAndFromNothingElse(
            @ForAll @IntRange(min = 1, max = 9) int items, @ForAll long seed) {
        Respondent someone = new Respondent(items, seed);
        Answers answers = someone.answersToAnything();
        Route route = Route.of(someone.questionnaire, answers, someone.occasion);
        NaiveRoute naive = new NaiveRoute(someone.questionnaire, answers, someone.occasion);
        assertThat(keys(route.questions())).isEqualTo(naive.asked()).doesNotHaveDuplicates();
        assertThat(route.counted().byQuestion()).isEqualTo(naive.counted());

        Answers reordered = Answers.NONE;
        for (String key : answers.byQuestion().keySet().stream().sorted((a, b) -> b.compareTo(a)).toList()) {
            reordered = reordered.with(key, answers.to(key).orElseThrow());
        }
        assertThat(Route.of(someone.questionnaire, reordered, someone.occasion)).isEqualTo(route);
        assertThat(Route.of(someone.questionnaire, route.counted(), someone.occasion)).isEqualTo(route);
    }

    @Property(tries = 300)
    void goingOnFromWhereOneIsEndsOnceEverythingIsAnswered(
            @ForAll @IntRange(min = 1, max = 9) int items, @ForAll long seed) {
        Respondent someone = new Respondent(items, seed);
        Answers answers = Answers.NONE;
        List<String> way = new ArrayList<>();
        Optional<Question> next = someone.next(answers);
        while (next.isPresent()) {
            Question question = next.get();
            assertThat(way).as("no question comes twice").doesNotContain(question.key());
            way.add(question.key());
            answers = answers.with(question.key(), someone.random.answer(question.item()));
            next = someone.next(answers);
        }
        assertThat(way).isEqualTo(keys(someone.questionnaire.route(answers, someone.occasion).stream()
                .filter(question -> question.item().asks()).toList()));
    }

    @Property(tries = 300)
    void noAnswerIsLostHoweverOneGoesBackAndForthAndChangesOnesMind(
            @ForAll @IntRange(min = 1, max = 9) int items, @ForAll long seed) {
        Respondent someone = new Respondent(items, seed);
        Answers answers = Answers.NONE;
        for (int step = 0; step < STEPS; step++) {
            List<Question> askable = someone.questionnaire.route(answers, someone.occasion).stream()
                    .filter(question -> question.item().asks()).toList();
            if (askable.isEmpty()) {
                return;
            }
            Question question = someone.random.one(askable);
            Answers before = answers;
            answers = before.with(question.key(), someone.random.answer(question.item()));
            assertThat(answers.without(question.key())).isEqualTo(before.without(question.key()));
            Optional<Answer> was = before.to(question.key());
            Answers back = was.isPresent() ? answers.with(question.key(), was.get()) : answers.without(question.key());
            assertThat(Route.of(someone.questionnaire, back, someone.occasion))
                    .isEqualTo(Route.of(someone.questionnaire, before, someone.occasion));
        }
    }

    @Property(tries = 300)
    void aChangeNeverTouchesWhatComesBeforeIt(@ForAll @IntRange(min = 1, max = 9) int items, @ForAll long seed) {
        Respondent someone = new Respondent(items, seed);
        Answers answers = someone.answersToAnything();
        List<Question> route = someone.questionnaire.route(answers, someone.occasion);
        List<Question> askable = route.stream().filter(question -> question.item().asks()).toList();
        if (!askable.isEmpty()) {
            Question changed = someone.random.one(askable);
            Answers after = answers.with(changed.key(), someone.random.answer(changed.item()));
            int place = route.indexOf(changed);
            assertThat(someone.questionnaire.route(after, someone.occasion).subList(0, place + 1))
                    .isEqualTo(route.subList(0, place + 1));
        }
    }

    private static List<String> keys(List<Question> questions) {
        return questions.stream().map(Question::key).toList();
    }

    private static void collect(Condition condition, Set<Class<?>> kinds) {
        kinds.add(condition.getClass());
        switch (condition) {
            case Condition.And and -> and.parts().forEach(part -> collect(part, kinds));
            case Condition.Or or -> or.parts().forEach(part -> collect(part, kinds));
            case Condition.Not not -> collect(not.part(), kinds);
            case Condition.Previous previous -> collect(previous.part(), kinds);
            case Condition.Answered _, Condition.OneOf _, Condition.InWave _ -> { }
        }
    }

    /** A questionnaire and somebody who answers it at random, at a wave after one they may have answered. */
    static final class Respondent {

        final RandomInstruments random;
        final Questionnaire questionnaire;
        final Occasion occasion;

        Respondent(int items, long seed) {
            random = new RandomInstruments(seed, LAST_WAVE);
            Integer[] waves = random.below(3) == 0 ? new Integer[] {0, 2, 3} : new Integer[0];
            questionnaire = Made.questionnaire(random.items(items), waves);
            int wave = random.below(LAST_WAVE + 1);
            Answers previous = wave == 0 ? Answers.NONE : questionnaire.counted(
                    answersToAnything(), Occasion.without(wave - 1, Made.NOW));
            occasion = new Occasion(wave, Made.NOW, previous);
        }

        /** Answers to some questions, on the way or hidden. */
        Answers answersToAnything() {
            Answers answers = Answers.NONE;
            for (Item item : questionnaire.instruments().getFirst().items()) {
                if (item instanceof Item.Group group) {
                    for (Item.Option option : group.forEach().options()) {
                        for (Item part : group.items()) {
                            answers = maybe(answers, part.id() + "." + option.code(), part);
                        }
                    }
                } else if (item.asks()) {
                    answers = maybe(answers, item.id(), item);
                }
            }
            return answers;
        }

        /** The next question that can be answered: pages that ask nothing are passed. */
        Optional<Question> next(Answers answers) {
            return questionnaire.route(answers, occasion).stream()
                    .filter(question -> question.item().asks() && answers.to(question.key()).isEmpty()).findFirst();
        }

        private Answers maybe(Answers answers, String key, Item item) {
            return random.below(4) == 0 ? answers : answers.with(key, random.answer(item));
        }
    }
}
