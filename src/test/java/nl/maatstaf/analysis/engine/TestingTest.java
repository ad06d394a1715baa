package nl.maatstaf.analysis.engine;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.maatstaf.analysis.result.OutcomeResult;
import nl.maatstaf.analysis.result.Standing;
import nl.maatstaf.analysis.result.Tested;
import nl.maatstaf.instrument.plan.Method;
import nl.maatstaf.instrument.plan.PlannedOutcome;
import org.junit.jupiter.api.Test;

import static nl.maatstaf.analysis.engine.GivenQuestion.planned;
import static org.assertj.core.api.Assertions.assertThat;

class TestingTest {

    private static final GivenData TRIAL = GivenTrial.of(4, 200, 5, .6, 5, 5);
    private static final PlannedOutcome PRIMARY =
            planned("mark", GivenQuestion.mixed("mark ~ cohort + stratum + arm*wave"), 4, 5);
    private static final PlannedOutcome SHARES =
            planned("helps", new Method.RepeatedYesNo("helps ~ cohort + stratum + arm*wave"), 4, 5);
    private static final PlannedOutcome EVENT = planned("work", new Method.TimeToEvent(List.of("stratum")), 5);
    private static final PlannedOutcome RANKS = planned("mark", new Method.RankComparison(), 5);
    private static final GivenQuestion ASKED = GivenQuestion.about(PRIMARY, GivenQuestion.score("mark", 10),
                    GivenQuestion.event("helps", false), GivenQuestion.event("work", true))
            .keySecondary(SHARES, EVENT).exploratory(RANKS);

    @Test
    void testsThePrimaryAndAdjustsTheKeySecondaryAtTheEnd() {
        List<OutcomeResult> results = results(ASKED, TRIAL);
        assertThat(results.get(0).tested().orElseThrow().adjusted()).isEmpty();
        Tested shares = results.get(1).tested().orElseThrow();
        Tested event = results.get(2).tested().orElseThrow();
        double smaller = Math.min(shares.p(), event.p());
        Tested first = shares.p() < event.p() ? shares : event;
        assertThat(first.adjusted()).isEqualTo(OptionalDouble.of(Math.min(1, 2 * smaller)));
        assertThat(results.get(3).tested()).isEmpty();
        assertThat(results.get(3).standing()).isEqualTo(Standing.EXPLORATORY);
    }

    @Test
    void knowsNoPValueBeforeTheEnd() {
        assertThat(results(ASKED.beforeTheEnd(), TRIAL)).allSatisfy(result -> {
            assertThat(result.tested()).isEmpty();
            assertThat(result.comparison().planned()).isPresent();
        });
        assertThat(results(ASKED.beforeTheEnd(), TRIAL)).first().extracting(OutcomeResult::standing)
                .isEqualTo(Standing.INTERIM);
    }

    @Test
    void knowsNoPValueOfWhatWasPlannedAfterTheArmsCouldBeSeen() {
        GivenQuestion first = GivenQuestion.about(RANKS, GivenQuestion.score("mark", 10));
        assertThat(results(ASKED.afterLocking(first), TRIAL)).allMatch(result -> result.tested().isEmpty()
                && result.standing() == Standing.EXPLORATORY);
    }

    /** Data changed since, by somebody who had everything erased. */
    @Test
    void testsOnceAndPassesOnWhatWasTested() {
        List<OutcomeResult> before = results(ASKED, TRIAL);
        List<OutcomeResult> after = results(ASKED.confirmed(before), GivenTrial.of(5, 200, 5, .6, 5, 5));
        assertThat(after.subList(0, 3)).isEqualTo(before.subList(0, 3));
        assertThat(after.get(3)).isNotEqualTo(before.get(3));
    }

    @Test
    void countsAnOutcomeWithoutAnAnswerAmongThoseTested() {
        PlannedOutcome unfit = planned("mark", new Method.RiskDifference(), 5);
        List<OutcomeResult> results = results(ASKED.keySecondary(unfit, EVENT), TRIAL);
        assertThat(results.get(1).tested()).isEmpty();
        Tested event = results.get(2).tested().orElseThrow();
        assertThat(event.adjusted()).isEqualTo(OptionalDouble.of(Math.min(1, 2 * event.p())));
        assertThat(Optional.of(results.get(1).comparison().planned())).contains(Optional.empty());
    }

    @Test
    void countsWhatWasDroppedFromTheFamilyAfterTheArmsCouldBeSeen() {
        Tested event = results(ASKED.keySecondary(EVENT).afterLocking(ASKED), TRIAL).get(1).tested().orElseThrow();
        assertThat(event.adjusted()).isEqualTo(OptionalDouble.of(Math.min(1, 2 * event.p())));
    }

    @Test
    void doesNotTestWhatJoinsAfterTheTest() {
        List<OutcomeResult> before = results(ASKED.keySecondary(SHARES).afterLocking(ASKED), TRIAL);
        OutcomeResult restored = results(ASKED.confirmed(before), TRIAL).get(2);
        assertThat(restored.standing()).isEqualTo(Standing.EXPLORATORY);
        assertThat(restored.tested()).isEmpty();
    }

    private static List<OutcomeResult> results(GivenQuestion asked, GivenData data) {
        Question question = asked.question();
        var analysis = new OutcomeAnalysis(question, data);
        List<PlannedOutcome> outcomes = question.plan().outcomes();
        return new Testing(question).results(outcomes, outcomes.stream().map(analysis::answer).toList());
    }
}
