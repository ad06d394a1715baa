package nl.maatstaf.instrument;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static nl.maatstaf.instrument.Made.answers;
import static org.assertj.core.api.Assertions.assertThat;

class ScoreTest {

    private static final Answer DECLINED = new Answer.Declined();

    private final Questionnaire questionnaire = TestSurveys.quarterly();

    @Test
    void theLifeRatingIsTheMarkItself() {
        assertThat(score("life_rating", answers("LR1", 7))).hasValue(7);
        assertThat(score("life_rating", answers("LR1", DECLINED))).isEmpty();
    }

    @Test
    void ownDirectionIsTheMeanWithTwoItemsTurnedAround() {
        // 5, 4, 6-2=4 and 6-1=5 have mean 4.5, which is 54 twelfths.
        assertThat(score("own_direction", answers("OD1", 5, "OD2", 4, "OD3", 2, "OD4", 1))).hasValue(54);
    }

    @Test
    void threeAnswersAreEnoughForOwnDirectionAndTwoAreNot() {
        Answers three = answers("OD1", 5, "OD2", 4, "OD3", 2);
        assertThat(score("own_direction", three)).hasValue(52);
        assertThat(score("own_direction", three.with("OD4", DECLINED))).hasValue(52);
        assertThat(score("own_direction", three.without("OD1"))).isEmpty();
    }

    @Test
    void whereItemsOfASumAreMissingTheMeanOfTheOthersTakesTheirPlace() {
        // EV3 is turned around: a 1 counts as a 3. EV6 is asked only of those who find it suits and work a little.
        Answers all = answers("EV1", 5, "EV2", 2, "EV3", 1, "EV4", 11, "EV6", 10);
        assertThat(score("suits_sum", all)).hasValue(2 * (2 + 3 + 10));
        assertThat(score("suits_sum", all.without("EV3"))).hasValue(2 * (2 + 10) * 3 / 2);
        assertThat(score("suits_sum", all.without("EV3").without("EV6"))).isEmpty();
        assertThat(score("suits", all)).hasValue(2 + 3);
    }

    @Test
    void paidWorkCountsFromTwelveHours() {
        assertThat(score("paid_work_12h", answers("WS1", 0))).hasValue(0);
        assertThat(score("paid_work_12h", answers("WS1", 1))).hasValue(0);
        assertThat(score("paid_work_12h", answers("WS1", 2))).hasValue(1);
        assertThat(score("paid_work_12h", Answers.NONE)).isEmpty();
    }

    @Test
    void atLeastSoManyHoursIsEveryBandFromThere() {
        assertThat(score("at_work", answers("EV4", 12))).hasValue(1);
        assertThat(score("at_work", answers("EV4", 11))).hasValue(0);
        assertThat(score("at_work", answers("EV4", 10))).hasValue(0);
        assertThat(score("at_work", answers("EV4", DECLINED))).isEmpty();
        assertThat(questionnaire.score("at_work").orElseThrow())
                .isEqualTo(new Score.Event("at_work", 1, "EV4", Set.of(12), true));
    }

    @Test
    void aShareIsOfTheOptionsWithoutNone() {
        assertThat(score("needs", answers("EV7", List.of(1, 3)))).hasValue(2);
        assertThat(score("needs", answers("EV7", List.of(9)))).hasValue(0);
        assertThat(score("needs", answers("EV7", DECLINED))).isEmpty();
        assertThat(score("needs", Answers.NONE)).isEmpty();
    }

    @Test
    void aCountIsZeroWhenNothingWasChosenAndUndefinedWhileOneIsMissing() {
        Answers two = answers("EV1", 5, "EV7", List.of(1, 3));
        assertThat(score("unmet", answers("EV7", List.of(9)))).hasValue(0);
        assertThat(score("unmet", Answers.NONE)).isEmpty();
        assertThat(score("unmet", two)).isEmpty();
        assertThat(score("unmet", two.with("EV9.1", new Answer.Value(1)))).isEmpty();
        assertThat(score("unmet", answers("EV1", 5, "EV7", List.of(1, 3), "EV9.1", 1, "EV9.3", 1))).hasValue(2);
        assertThat(score("unmet", answers("EV1", 5, "EV7", List.of(1, 3), "EV9.1", 1, "EV9.3", 3))).hasValue(1);
        assertThat(score("unmet", answers("EV1", 5, "EV7", List.of(3), "EV9.1", 1, "EV9.3", 3))).hasValue(0);
    }

    @Test
    void aBarrierIsANeedUnmetTwiceThatCameToHinder() {
        Answers before = need(1, 1);
        assertThat(barrier(before, need(1, 2))).hasValue(1);
        assertThat(barrier(before, need(1, 1))).hasValue(0);
        assertThat(barrier(need(1, 2), need(1, 2))).hasValue(0);
        assertThat(barrier(need(3, 0), need(1, 2))).hasValue(0);
        assertThat(barrier(before, answers("EV7", List.of(9)))).hasValue(0);
        assertThat(barrier(before, answers("EV1", 5, "EV7", List.of(2), "EV9.2", 1, "EV10.2", 2))).hasValue(0);
        assertThat(barrier(before, Answers.NONE)).isEmpty();
        assertThat(barrier(Answers.NONE, need(1, 2))).isEmpty();
    }

    @Test
    void aBarrierThatHangsOnAnAnswerThatWasNotGivenIsUndefinedAndNotZero() {
        assertThat(barrier(need(1, 1), need(1, 2).without("EV10.1"))).as("does it hinder now?").isEmpty();
        assertThat(barrier(need(1, 1).with("EV9.1", new Answer.Declined()), need(1, 2))).as("was it met?").isEmpty();
        assertThat(barrier(need(1, 1), need(3, 2).without("EV10.1"))).as("met, whatever hinders").hasValue(0);
    }

    @Test
    void aScoreOverAnItemThatIsNotAskedIsUndefinedAndNotZero() {
        Score kind = new Score.Event("permanent", 1, "WS2", Set.of(1), false);
        assertThat(scaled(kind, answers("WS1", 0, "WS2", 1), Answers.NONE)).isEmpty();
        assertThat(scaled(kind, answers("WS1", 1, "WS2", 1), Answers.NONE)).hasValue(1);
    }

    @Test
    void conditionsLookAtNumbersOnlySoThatDecliningIsNotAnswering() {
        Condition answered = new Condition.Answered("A");
        Condition three = new Condition.OneOf("A", Set.of(3));
        Answers declined = answers("A", DECLINED);
        assertThat(holds(answered, declined)).isFalse();
        assertThat(holds(answered, answers("A", 0))).isTrue();
        assertThat(holds(three, answers("A", 3))).isTrue();
        assertThat(holds(three, answers("A", 2))).isFalse();
        assertThat(holds(three, answers("A", List.of(2, 3)))).isTrue();
        assertThat(holds(three, answers("A", "3"))).isFalse();
        assertThat(holds(new Condition.Not(three), declined)).isTrue();
        assertThat(holds(new Condition.And(List.of(answered, new Condition.Not(three))), answers("A", 2))).isTrue();
        assertThat(holds(new Condition.And(List.of(answered, three)), answers("A", 2))).isFalse();
        assertThat(holds(new Condition.Or(List.of(answered, three)), answers("A", 2))).isTrue();
        assertThat(holds(new Condition.Or(List.of(three)), answers("A", 2))).isFalse();
        assertThat(holds(new Condition.InWave(Set.of(4)), Answers.NONE)).isTrue();
        assertThat(holds(new Condition.InWave(Set.of(0, 8)), Answers.NONE)).isFalse();
    }

    @Test
    void theFirstTimeIsAmongThoseWhoHadItNotAtTheBaseline() {
        OptionalInt unknown = OptionalInt.empty();
        OptionalInt no = OptionalInt.of(0);
        OptionalInt yes = OptionalInt.of(1);
        assertThat(Onset.of(List.of())).isEqualTo(new Onset.NotAtRisk());
        assertThat(Onset.of(List.of(yes, yes))).isEqualTo(new Onset.NotAtRisk());
        assertThat(Onset.of(List.of(unknown, yes))).isEqualTo(new Onset.NotAtRisk());
        assertThat(Onset.of(List.of(no, unknown, yes, no, yes))).isEqualTo(new Onset.At(2));
        assertThat(Onset.of(List.of(no, no, unknown))).isEqualTo(new Onset.NotSeen(1));
        assertThat(Onset.of(List.of(no))).isEqualTo(new Onset.NotSeen(0));
    }

    private static Answers need(int met, int hinders) {
        return answers("EV1", 5, "EV7", List.of(1), "EV9.1", met, "EV10.1", hinders);
    }

    private OptionalInt barrier(Answers before, Answers now) {
        Score score = questionnaire.score("became_barrier").orElseThrow();
        return scaled(score, now, questionnaire.counted(before, Occasion.without(4, Made.NOW)));
    }

    private static boolean holds(Condition condition, Answers answers) {
        return condition.holds(answers, Occasion.without(4, Made.NOW));
    }

    private OptionalInt score(String name, Answers answers) {
        return scaled(questionnaire.score(name).orElseThrow(), answers, Answers.NONE);
    }

    private OptionalInt scaled(Score score, Answers answers, Answers before) {
        Occasion occasion = new Occasion(4, Made.NOW, before);
        return score.scaled(questionnaire.counted(answers, occasion), occasion);
    }
}
