package nl.maatstaf.instrument;

import java.time.YearMonth;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static nl.maatstaf.instrument.Made.answers;
import static nl.maatstaf.instrument.Made.choice;
import static nl.maatstaf.instrument.Made.group;
import static nl.maatstaf.instrument.Made.is;
import static nl.maatstaf.instrument.Made.mark;
import static nl.maatstaf.instrument.Made.questionnaire;
import static nl.maatstaf.instrument.Made.several;
import static org.assertj.core.api.Assertions.assertThat;

class QuestionnaireTest {

    private static final Condition ALWAYS = Condition.always();
    private static final Answer DECLINED = new Answer.Declined();

    /** A wave in which the small definitions ask everything but the instrument that has every kind. */
    private static final Occasion BETWEEN = Occasion.without(2, Made.NOW);

    private final Questionnaire quarterly = TestSurveys.quarterly();

    @Test
    void theMarkForLifeIsAskedFirst() {
        assertThat(quarterly.resumeAt(Answers.NONE, BETWEEN)).map(Question::key).hasValue("LR1");
    }

    @Test
    void theKindOfWorkIsAskedOnlyOfThoseWhoWork() {
        assertThat(asked(quarterly, Answers.NONE)).containsExactly("LR1", "OD1", "OD2", "OD3", "OD4", "WS1", "WS3");
        assertThat(asked(quarterly, answers("WS1", 0))).doesNotContain("WS2");
        assertThat(asked(quarterly, answers("WS1", 1))).containsSubsequence("WS1", "WS2", "WS3");
        assertThat(asked(quarterly, answers("WS1", DECLINED))).doesNotContain("WS2");
    }

    @Test
    void whatWasDeclinedIsNotAskedAgain() {
        assertThat(quarterly.resumeAt(answers("LR1", DECLINED), BETWEEN)).map(Question::key).hasValue("OD1");
    }

    @Test
    void nothingIsNextWhenEveryItemOnTheRouteIsAnswered() {
        Answers all = answers("LR1", 7, "OD1", 3, "OD2", 3, "OD3", 3, "OD4", 3, "WS1", 0, "WS3", 1);
        assertThat(quarterly.resumeAt(all, BETWEEN)).isEmpty();
        assertThat(quarterly.resumeAt(all.without("WS3"), BETWEEN)).map(Question::key).hasValue("WS3");
    }

    @Test
    void whatWasPassedOverOnTheWayIsNotAskedAgain() {
        assertThat(quarterly.resumeAt(answers("LR1", 7, "OD2", 3), BETWEEN)).map(Question::key).hasValue("OD3");
        assertThat(quarterly.resumeAt(answers("LR1", 7, "WS3", 1), BETWEEN)).isEmpty();
    }

    @Test
    void anAnswerHiddenByALaterChoiceIsKeptButDoesNotCount() {
        Answers working = answers("WS1", 2, "WS2", 4);
        Answers changed = working.with("WS1", new Answer.Value(0));
        assertThat(changed.value("WS2")).hasValue(4);
        assertThat(quarterly.counted(changed, BETWEEN).to("WS2")).isEmpty();
        assertThat(quarterly.counted(changed.with("WS1", new Answer.Value(3)), BETWEEN).value("WS2")).hasValue(4);
    }

    @Test
    void anItemThatWaitsForAHiddenItemIsHiddenToo() {
        Questionnaire chain = questionnaire(List.of(
                mark("A", ALWAYS), mark("B", is("A", 1)), mark("C", new Condition.Answered("B"))));
        assertThat(asked(chain, answers("A", 1, "B", 5))).containsExactly("A", "B", "C");
        assertThat(asked(chain, answers("A", 2, "B", 5, "C", 5))).containsExactly("A");
        assertThat(chain.counted(answers("A", 2, "B", 5, "C", 5), BETWEEN)).isEqualTo(answers("A", 2));
    }

    @Test
    void anInstrumentIsAskedInItsWavesOnly() {
        Questionnaire baseline = questionnaire(List.of(mark("A", ALWAYS)), 0, 4);
        assertThat(baseline.route(Answers.NONE, Occasion.without(0, Made.NOW))).hasSize(1);
        assertThat(baseline.route(Answers.NONE, Occasion.without(1, Made.NOW))).isEmpty();
        assertThat(baseline.route(Answers.NONE, Occasion.without(4, Made.NOW))).hasSize(1);
        assertThat(baseline.counted(answers("A", 7), Occasion.without(1, Made.NOW))).isEqualTo(Answers.NONE);
    }

    @Test
    void aConditionOnTheWaveBeforeSeesWhatCountedThen() {
        Condition before = new Condition.Previous(is("A", 1));
        Questionnaire twice = questionnaire(List.of(mark("A", ALWAYS), mark("B", before)));
        assertThat(asked(twice, answers("A", 1))).containsExactly("A");
        Occasion then = new Occasion(1, Made.NOW, answers("A", 1));
        assertThat(twice.route(answers("A", 2), then)).extracting(Question::key).containsExactly("A", "B");
        assertThat(twice.route(answers("A", 2), new Occasion(1, Made.NOW, answers("A", 2)))).hasSize(1);
    }

    @Test
    void aGroupAsksAboutEachOptionChosenInTheOrderShownButNotAboutNone() {
        Item.Several needs = several("N", ALWAYS, OptionalInt.of(9), 3, 4, 1, 9, 2);
        Questionnaire grouped = questionnaire(List.of(needs, group("G", ALWAYS, needs,
                choice("GOT", ALWAYS, 0, 1), mark("HURTS", is("GOT", 0)))));
        assertThat(asked(grouped, Answers.NONE)).containsExactly("N");
        assertThat(asked(grouped, answers("N", List.of(9)))).containsExactly("N");
        assertThat(asked(grouped, answers("N", List.of(1, 4)))).containsExactly("N", "GOT.4", "GOT.1");
        assertThat(asked(grouped, answers("N", List.of(1, 4), "GOT.1", 0, "GOT.4", 1)))
                .containsExactly("N", "GOT.4", "GOT.1", "HURTS.1");
    }

    @Test
    void inAGroupTheWaveBeforeMeansTheSameOption() {
        Item.Several needs = several("N", ALWAYS, OptionalInt.empty(), 2, 1, 2);
        Questionnaire grouped = questionnaire(List.of(needs, group("G", ALWAYS, needs,
                choice("GOT", new Condition.Previous(is("GOT", 0)), 0, 1))));
        Occasion second = new Occasion(1, Made.NOW, answers("N", List.of(1, 2), "GOT.1", 1, "GOT.2", 0));
        assertThat(grouped.route(answers("N", List.of(1, 2)), second)).extracting(Question::key)
                .containsExactly("N", "GOT.2");
    }

    @Test
    void anAnswerAboutAnOptionNoLongerChosenDoesNotCountAndComesBackWithIt() {
        Item.Several needs = several("N", ALWAYS, OptionalInt.empty(), 2, 1, 2);
        Questionnaire grouped = questionnaire(List.of(needs, group("G", ALWAYS, needs, choice("GOT", ALWAYS, 0, 1))));
        Answers both = answers("N", List.of(1, 2), "GOT.1", 0, "GOT.2", 1);
        Answers one = both.with("N", new Answer.Several(List.of(2)));
        assertThat(grouped.counted(one, BETWEEN)).isEqualTo(answers("N", List.of(2), "GOT.2", 1));
        assertThat(grouped.counted(one.with("N", new Answer.Several(List.of(1, 2))), BETWEEN)).isEqualTo(both);
    }

    @Test
    void anItemAcceptsItsOwnCodesOnly() {
        Item mark = quarterly.item("LR1").orElseThrow();
        assertThat(mark.accepts(0)).isFalse();
        assertThat(mark.accepts(1)).isTrue();
        assertThat(mark.accepts(10)).isTrue();
        assertThat(mark.accepts(11)).isFalse();
        Item hours = quarterly.item("WS1").orElseThrow();
        assertThat(hours.accepts(0)).isTrue();
        assertThat(hours.accepts(5)).isFalse();
        assertThat(hours.accepts(DECLINED, BETWEEN)).isTrue();
    }

    @Test
    void eachKindAcceptsItsOwnAnswersOnly() {
        assertThat(accepted("EV1", 10)).isTrue();
        assertThat(accepted("EV1", List.of(10))).isFalse();
        assertThat(accepted("EV4", 12)).isTrue();
        assertThat(accepted("EV4", 1)).isFalse();
        assertThat(accepted("EV5", Made.NOW)).isTrue();
        assertThat(accepted("EV5", Made.NOW.plusMonths(1))).isFalse();
        assertThat(accepted("EV5", YearMonth.of(1949, 12))).isFalse();
        assertThat(accepted("EV6", 20)).isTrue();
        assertThat(accepted("EV6", 21)).isFalse();
        assertThat(accepted("EV7", List.of(1, 3))).isTrue();
        assertThat(accepted("EV7", List.of(1, 2, 3))).isFalse();
        assertThat(accepted("EV7", List.of(9))).isTrue();
        assertThat(accepted("EV7", List.of(1, 9))).isFalse();
        assertThat(accepted("EV7", List.of(4))).isFalse();
        assertThat(accepted("EV7", 1)).isFalse();
        assertThat(accepted("EV11", "x".repeat(80))).isTrue();
        assertThat(accepted("EV11", "x".repeat(81))).isFalse();
        assertThat(accepted("EV12", "x\ny")).isTrue();
        assertThat(accepted("EV12", DECLINED)).isTrue();
        assertThat(accepted("EV0", DECLINED)).isFalse();
        assertThat(accepted("EV8", DECLINED)).isFalse();
    }

    @Test
    void itemsAreFoundInGroupsAndKnowTheirInstrument() {
        Item inGroup = quarterly.item("EV9").orElseThrow();
        assertThat(quarterly.instrumentOf(inGroup)).map(Instrument::reference).hasValue("everything/1");
        assertThat(quarterly.items()).extracting(Item::id).containsSubsequence("EV7", "EV8", "EV9", "EV10", "EV11")
                .doesNotHaveDuplicates();
        assertThat(quarterly.parts().getLast().waves()).isEqualTo(Set.of(0, 1, 4, 5));
    }

    private boolean accepted(String item, Object answer) {
        Answer given = Made.answers("X", answer).to("X").orElseThrow();
        return quarterly.item(item).orElseThrow().accepts(given, BETWEEN);
    }

    private static List<String> asked(Questionnaire questionnaire, Answers answers) {
        return questionnaire.route(answers, BETWEEN).stream().map(Question::key).toList();
    }
}
