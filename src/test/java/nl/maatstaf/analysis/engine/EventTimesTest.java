package nl.maatstaf.analysis.engine;

import java.util.List;
import nl.maatstaf.analysis.result.Comparison;
import nl.maatstaf.analysis.result.EventCurve;
import nl.maatstaf.analysis.result.Figure;
import nl.maatstaf.analysis.result.Measure;
import nl.maatstaf.instrument.plan.Method;
import nl.maatstaf.instrument.plan.PlannedOutcome;
import nl.maatstaf.study.Arm;
import org.junit.jupiter.api.Test;

import static nl.maatstaf.analysis.engine.GivenData.NONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class EventTimesTest {

    @Test
    void followsOnlyThoseToWhomItHadNotHappenedAtTheBaseline() {
        var data = new GivenData().closed(3);
        data.person(Arm.REGULAR).says("work", 1, 1, 1, 1);
        data.person(Arm.REGULAR).says("work", NONE, 0, 1);
        data.person(Arm.REGULAR).says("work", 0, 0, 1, 0);
        data.person(Arm.TAILORED).says("work", 0, 1);
        data.person(Arm.TAILORED).says("work", 0);
        Answer answer = answer(data, 3);
        var times = (Comparison.EventTimes) answer.comparison();
        assertThat(times.regular().people()).isEqualTo(1);
        assertThat(times.regular().events()).isEqualTo(1);
        assertThat(times.tailored().people()).isEqualTo(2);
        assertThat(answer.caveats()).contains(
                "2 participants had it at wave 0 already, or did not tell, and are not followed.");
        assertThat(answer.participants()).isEqualTo(3);
        assertThat(answer.observations()).isEqualTo(7);
    }

    /** Waves 2 and 3 are still to come for the late cohort: it is followed to wave 1, and loses nobody. */
    @Test
    void endsWithTheWavesThatAreDue() {
        var data = new GivenData().closed("early", 3).closed("late", 1);
        for (int i = 0; i < 4; i++) {
            for (Arm arm : Arm.values()) {
                data.person(arm).cohort("early").says("work", 0, 0, i % 2, i % 2);
                data.person(arm).cohort("late").says("work", 0, 0, 1, 1);
            }
        }
        EventCurve regular = ((Comparison.EventTimes) answer(data, 3).comparison()).regular();
        assertThat(regular.people()).isEqualTo(8);
        assertThat(regular.events()).isEqualTo(2);
        assertThat(regular.points()).extracting(EventCurve.Point::atRisk).containsExactly(8L, 8L, 4L, 2L);
        assertThat(regular.points().get(2).share().estimate()).isCloseTo(.5, within(1e-15));
    }

    @Test
    void countsNothingAfterTheLastPlannedWave() {
        var data = new GivenData().closed(4);
        for (int i = 0; i < 4; i++) {
            data.person(Arm.REGULAR).says("work", 0, 0, 0, 0, 1);
            data.person(Arm.TAILORED).says("work", 0, 0, i % 2, 0, 1);
        }
        var times = (Comparison.EventTimes) answer(data, 2).comparison();
        assertThat(times.regular().events()).isZero();
        assertThat(times.tailored().events()).isEqualTo(2);
        assertThat(times.tailored().points()).hasSize(3);
    }

    @Test
    void datesAnEventToTheWaveThatToldIt() {
        var data = new GivenData().closed(3);
        data.person(Arm.REGULAR).says("work", 0, NONE, NONE, 1);
        data.person(Arm.REGULAR).says("work", 0, 0, 0, 0);
        data.person(Arm.TAILORED).says("work", 0, 1, NONE, 1);
        data.person(Arm.TAILORED).says("work", 0, 0, 0, 0);
        Answer answer = answer(data, 3);
        EventCurve regular = ((Comparison.EventTimes) answer.comparison()).regular();
        assertThat(regular.points()).extracting(EventCurve.Point::events).containsExactly(0L, 0L, 0L, 1L);
        assertThat(answer.caveats()).contains(
                "Events that were first told after a missed wave, and count at the wave that told them: 1.");
    }

    /** Cox's model has no finite hazard ratio where an arm has no event; the restricted mean takes its place. */
    @Test
    void comparesRestrictedMeansWhereAnArmHasNoEvent() {
        var data = new GivenData().closed(3);
        for (int i = 0; i < 8; i++) {
            data.person(Arm.REGULAR).says("work", 0, 0, 0, 0);
            data.person(Arm.TAILORED).says("work", 0, 0, i % 2, 0);
        }
        Answer answer = answer(data, 3);
        assertThat(answer.comparison().planned().orElseThrow().measure())
                .isEqualTo(Measure.DIFFERENCE_IN_EVENT_FREE_QUARTERS);
        // Half of the arm has the event at wave 2 and so loses one quarter.
        assertThat(answer.comparison().planned().orElseThrow().estimate()).isCloseTo(-.5, within(1e-12));
        assertThat(answer.p()).isPresent();
    }

    @Test
    void givesCurvesAndNoContrastWhereNobodyHasTheEvent() {
        var data = new GivenData().closed(2);
        for (int i = 0; i < 10; i++) {
            data.person(i % 2 == 0 ? Arm.REGULAR : Arm.TAILORED).says("work", 0, 0, 0);
        }
        Answer answer = answer(data, 2);
        var times = (Comparison.EventTimes) answer.comparison();
        assertThat(times.contrast()).isEmpty();
        assertThat(answer.p()).isEmpty();
        assertThat(answer.caveats()).anyMatch(sentence -> sentence.startsWith("Nobody had the event"));
        Figure last = times.regular().points().getLast().share();
        assertThat(last.estimate()).isZero();
        assertThat(last.lower()).isZero();
        // Wilson's upper bound of none in five: z²/(n + z²).
        assertThat(last.upper()).isCloseTo(3.841458820694124 / (5 + 3.841458820694124), within(1e-12));
        assertThat(times.regular().points().getFirst().share()).isEqualTo(new Figure(0, 0, 0));
    }

    @Test
    void keepsAShareBelowOneWhereEverybodyHasTheEvent() {
        var data = new GivenData().closed(2);
        for (int i = 0; i < 10; i++) {
            data.person(i % 2 == 0 ? Arm.REGULAR : Arm.TAILORED).says("work", 0, i % 3 == 0 ? 1 : 0, 1);
        }
        Answer answer = answer(data, 2);
        Figure last = ((Comparison.EventTimes) answer.comparison()).regular().points().getLast().share();
        assertThat(last.estimate()).isEqualTo(1);
        assertThat(last.lower()).isCloseTo(5 / (5 + 3.841458820694124), within(1e-12));
        assertThat(last.upper()).isEqualTo(1);
        assertThat(answer.comparison().planned()).isPresent();
    }

    @Test
    void saysThatNobodyWasFollowedBeyondTheBaseline() {
        var data = new GivenData().closed(0);
        for (int i = 0; i < 10; i++) {
            data.person(i % 2 == 0 ? Arm.REGULAR : Arm.TAILORED).says("work", 0);
        }
        Answer answer = answer(data, 8);
        assertThat(answer.comparison().planned()).isEmpty();
        assertThat(((Comparison.EventTimes) answer.comparison()).regular().points()).hasSize(1);
    }

    private static Answer answer(GivenData data, int last) {
        PlannedOutcome outcome = GivenQuestion.planned("work", new Method.TimeToEvent(List.of()), last);
        Question question = GivenQuestion.about(outcome, GivenQuestion.event("work", true)).question();
        return new OutcomeAnalysis(question, data).answer(outcome);
    }
}
