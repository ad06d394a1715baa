package nl.maatstaf.instrument;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class QuestionnaireTest {

    private static final Texts NOTHING = new Texts(Map.of());

    private final Questionnaire questionnaire = TestSurveys.quarterly();

    @Test
    void theMarkForLifeIsAskedFirst() {
        assertThat(questionnaire.resumeAt(Answers.NONE)).map(Item::id).hasValue("LR1");
    }

    @Test
    void theKindOfWorkIsAskedOnlyOfThoseWhoWork() {
        assertThat(questionnaire.route(Answers.NONE)).extracting(Item::id)
                .containsExactly("LR1", "OD1", "OD2", "OD3", "OD4", "WS1", "WS3");
        assertThat(questionnaire.route(answers("WS1", 0))).extracting(Item::id).doesNotContain("WS2");
        assertThat(questionnaire.route(answers("WS1", 1))).extracting(Item::id)
                .containsSubsequence("WS1", "WS2", "WS3");
        assertThat(questionnaire.route(Answers.NONE.with("WS1", new Answer.Declined()))).extracting(Item::id)
                .doesNotContain("WS2");
    }

    @Test
    void whatWasDeclinedIsNotAskedAgain() {
        assertThat(questionnaire.resumeAt(Answers.NONE.with("LR1", new Answer.Declined()))).map(Item::id)
                .hasValue("OD1");
    }

    @Test
    void nothingIsNextWhenEveryItemOnTheRouteIsAnswered() {
        Answers all = answers("LR1", 7, "OD1", 3, "OD2", 3, "OD3", 3, "OD4", 3, "WS1", 0, "WS3", 1);
        assertThat(questionnaire.resumeAt(all)).isEmpty();
        assertThat(questionnaire.resumeAt(all.without("WS3"))).map(Item::id).hasValue("WS3");
    }

    @Test
    void whatWasPassedOverOnTheWayIsNotAskedAgain() {
        assertThat(questionnaire.resumeAt(answers("LR1", 7, "OD2", 3))).map(Item::id).hasValue("OD3");
        assertThat(questionnaire.resumeAt(answers("LR1", 7, "WS3", 1))).isEmpty();
    }

    @Test
    void anAnswerHiddenByALaterChoiceIsKeptButDoesNotCount() {
        Answers working = answers("WS1", 2, "WS2", 4);
        Answers changed = working.with("WS1", new Answer.Value(0));
        assertThat(changed.value("WS2")).hasValue(4);
        assertThat(questionnaire.counted(changed).to("WS2")).isEmpty();
        assertThat(questionnaire.counted(changed.with("WS1", new Answer.Value(3))).value("WS2")).hasValue(4);
    }

    @Test
    void anItemThatWaitsForAHiddenItemIsHiddenToo() {
        Questionnaire chain = chain(
                mark("A", Condition.always()),
                mark("B", new Condition.OneOf("A", Set.of(1))),
                mark("C", new Condition.Answered("B")));
        assertThat(chain.route(answers("A", 1, "B", 5))).extracting(Item::id).containsExactly("A", "B", "C");
        assertThat(chain.route(answers("A", 2, "B", 5, "C", 5))).extracting(Item::id).containsExactly("A");
        assertThat(chain.counted(answers("A", 2, "B", 5, "C", 5))).isEqualTo(answers("A", 2));
    }

    @Test
    void anItemAcceptsItsOwnCodesOnly() {
        Item mark = questionnaire.item("LR1").orElseThrow();
        assertThat(mark.accepts(0)).isFalse();
        assertThat(mark.accepts(1)).isTrue();
        assertThat(mark.accepts(10)).isTrue();
        assertThat(mark.accepts(11)).isFalse();
        Item hours = questionnaire.item("WS1").orElseThrow();
        assertThat(hours.accepts(0)).isTrue();
        assertThat(hours.accepts(5)).isFalse();
        assertThat(hours.accepts(new Answer.Declined())).isTrue();
    }

    @Test
    void anAnswerComesBackFromItsStoredWordAndNothingElseDoes() {
        assertThat(Answer.ofStored(new Answer.Value(10).stored())).isEqualTo(new Answer.Value(10));
        assertThat(Answer.ofStored("declined")).isEqualTo(new Answer.Declined());
        assertThat(new Answer.Declined().stored()).isEqualTo("declined");
        for (String word : new String[] {"", "-1", "07", "x", "99999999999"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> Answer.ofStored(word));
        }
    }

    private static Questionnaire chain(Item... items) {
        Instrument instrument = new Instrument("chain", 1, "", "", false, 0, false, Map.of(), NOTHING,
                List.of(items), List.of(), "");
        return new Questionnaire("chain", 1, NOTHING, NOTHING, List.of("nl"), List.of(instrument), "");
    }

    private static Item mark(String id, Condition when) {
        return new Item.Mark(id, NOTHING, when, NOTHING, NOTHING);
    }

    static Answers answers(Object... idsAndCodes) {
        Answers answers = Answers.NONE;
        for (int i = 0; i < idsAndCodes.length; i += 2) {
            answers = answers.with((String) idsAndCodes[i], new Answer.Value((Integer) idsAndCodes[i + 1]));
        }
        return answers;
    }
}
