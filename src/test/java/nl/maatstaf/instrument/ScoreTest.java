package nl.maatstaf.instrument;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static nl.maatstaf.instrument.QuestionnaireTest.answers;
import static org.assertj.core.api.Assertions.assertThat;

class ScoreTest {

    private final Questionnaire questionnaire = TestSurveys.quarterly();

    @Test
    void theLifeRatingIsTheMarkItself() {
        assertThat(score("life_rating", answers("LR1", 7))).hasValue(7);
        assertThat(score("life_rating", Answers.NONE.with("LR1", new Answer.Declined()))).isEmpty();
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
        assertThat(score("own_direction", three.with("OD4", new Answer.Declined()))).hasValue(52);
        assertThat(score("own_direction", three.without("OD1"))).isEmpty();
    }

    @Test
    void paidWorkCountsFromTwelveHours() {
        assertThat(score("paid_work_12h", answers("WS1", 0))).hasValue(0);
        assertThat(score("paid_work_12h", answers("WS1", 1))).hasValue(0);
        assertThat(score("paid_work_12h", answers("WS1", 2))).hasValue(1);
        assertThat(score("paid_work_12h", Answers.NONE)).isEmpty();
    }

    @Test
    void aScoreOverAnItemThatIsNotAskedIsUndefinedAndNotZero() {
        Score kind = new Score.Event("permanent", 1, "WS2", Set.of(1));
        assertThat(kind.scaled(answers("WS1", 0, "WS2", 1), questionnaire)).isEmpty();
        assertThat(kind.scaled(answers("WS1", 1, "WS2", 1), questionnaire)).hasValue(1);
    }

    @Test
    void conditionsLookAtNumbersOnlySoThatDecliningIsNotAnswering() {
        Condition answered = new Condition.Answered("A");
        Condition three = new Condition.OneOf("A", Set.of(3));
        Answers declined = Answers.NONE.with("A", new Answer.Declined());
        assertThat(answered.holds(declined)).isFalse();
        assertThat(answered.holds(answers("A", 0))).isTrue();
        assertThat(three.holds(answers("A", 3))).isTrue();
        assertThat(three.holds(answers("A", 2))).isFalse();
        assertThat(new Condition.Not(three).holds(declined)).isTrue();
        assertThat(new Condition.And(List.of(answered, new Condition.Not(three))).holds(answers("A", 2))).isTrue();
        assertThat(new Condition.And(List.of(answered, three)).holds(answers("A", 2))).isFalse();
        assertThat(new Condition.Or(List.of(answered, three)).holds(answers("A", 2))).isTrue();
        assertThat(new Condition.Or(List.of(three)).holds(answers("A", 2))).isFalse();
    }

    private OptionalInt score(String name, Answers answers) {
        return questionnaire.score(name).orElseThrow().scaled(answers, questionnaire);
    }
}
