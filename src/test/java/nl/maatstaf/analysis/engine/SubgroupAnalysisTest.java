package nl.maatstaf.analysis.engine;

import nl.maatstaf.analysis.result.Contrast;
import nl.maatstaf.analysis.result.Standing;
import nl.maatstaf.analysis.result.SubgroupResult;
import nl.maatstaf.instrument.Condition;
import nl.maatstaf.instrument.Made;
import nl.maatstaf.instrument.plan.Method;
import nl.maatstaf.instrument.plan.PlannedOutcome;
import nl.maatstaf.instrument.plan.Subgroup;
import nl.maatstaf.study.Arm;
import org.junit.jupiter.api.Test;

import static nl.maatstaf.analysis.engine.GivenQuestion.planned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class SubgroupAnalysisTest {

    private static final PlannedOutcome PRIMARY =
            planned("mark", GivenQuestion.mixed("mark ~ cohort + trede + arm*wave"), 3, 4);
    private static final GivenData TRIAL = GivenTrial.of(2, 320, 4, .5, 4, 4);

    @Test
    void givesTheDifferenceInEveryLevelWithItsPeople() {
        SubgroupResult bySex = result(asking(), TRIAL, "SEX");
        assertThat(bySex.levels()).extracting(SubgroupResult.Level::code).containsExactly("1", "2");
        assertThat(bySex.levels().stream().mapToLong(SubgroupResult.Level::participants).sum()).isEqualTo(320);
        assertThat(bySex.levels()).allMatch(level -> level.contrast().isPresent());
        assertThat(bySex.tested().orElseThrow().p()).isBetween(0.0, 1.0);
        assertThat(bySex.tested().orElseThrow().adjusted()).isEmpty();
        SubgroupResult byTrede = result(asking(), TRIAL, "trede");
        assertThat(byTrede.levels()).extracting(SubgroupResult.Level::code).containsExactly("2", "3", "4");
    }

    /** Without other variables and with nobody missing, each level's difference is that of a model of the level alone. */
    @Test
    void givesWhatEachLevelAloneGives() {
        var all = new GivenData().closed(2);
        var alone = new GivenData().closed(2);
        for (int i = 0; i < 80; i++) {
            double[] marks = {4 + i % 5, 4 + i % 7 + (i % 4 == 3 ? 5 : 0), 4 + i % 6 + i % 3};
            Arm arm = i % 2 == 0 ? Arm.REGULAR : Arm.TAILORED;
            all.person(arm).chose("SEX", 1 + i / 2 % 2).says("mark", marks);
            if (i / 2 % 2 == 1) {
                alone.person(arm).says("mark", marks);
            }
        }
        PlannedOutcome second = planned("mark", GivenQuestion.mixed("mark ~ arm*wave"), 1, 2);
        GivenQuestion asked = GivenQuestion.about(second, GivenQuestion.score("mark", 10))
                .asking(Made.choice("SEX", Condition.always(), 1, 2)).by("SEX");
        Contrast level = result(asked, all, "SEX").levels().getLast().contrast().orElseThrow();
        // One covariance for both levels, so only the estimates are near: nobody is missing, but baselines are adjusted for.
        Contrast itself = new OutcomeAnalysis(asked.question(), alone).answer(second).comparison().planned().orElseThrow();
        assertThat(level.estimate()).isCloseTo(itself.estimate(), within(.25));
        assertThat(level.estimate()).isGreaterThan(
                result(asked, all, "SEX").levels().getFirst().contrast().orElseThrow().estimate() + .5);
        assertThat(result(asked, all, "SEX").tested().orElseThrow().p()).isLessThan(.01);
    }

    /** A stratum is its trede and its work together, so that one follows from the others in the formula. */
    @Test
    void dividesByAStratumAndByItsParts() {
        PlannedOutcome parts = planned("mark", GivenQuestion.mixed("mark ~ cohort + trede + part_time + arm*wave"), 3, 4);
        PlannedOutcome whole = planned("mark", GivenQuestion.mixed("mark ~ cohort + stratum + arm*wave"), 3, 4);
        SubgroupResult byStratum =
                result(GivenQuestion.about(parts, GivenQuestion.score("mark", 10)).by("stratum"), TRIAL, "stratum");
        assertThat(byStratum.levels()).hasSize(4).allMatch(level -> level.contrast().isPresent());
        SubgroupResult byTrede =
                result(GivenQuestion.about(whole, GivenQuestion.score("mark", 10)).by("trede"), TRIAL, "trede");
        assertThat(byTrede.levels()).hasSize(3).allMatch(level -> level.contrast().isPresent());
        assertThat(byTrede.tested()).isPresent();
    }

    @Test
    void keepsTheOthersWhereALevelHasTooFew() {
        for (int thin : new int[] {1, 3}) {
            GivenData data = GivenTrial.of(2, 320, 4, .5, 4, 4);
            data.person(Arm.REGULAR).cohort("early").stratum("2-no").chose("WORK", thin).says("mark", 6, 7, 6, 5, 6);
            for (int i = 0; i < 120; i++) {
                data.person(i % 2 == 0 ? Arm.REGULAR : Arm.TAILORED).cohort("early").stratum("3-no")
                        .chose("WORK", i % 4 < 2 ? 2 : 4).says("mark", 5 + i % 3, 6 + i % 7, 5 + i % 5, 4 + i % 11, 6 + i % 9);
            }
            SubgroupResult result = result(asking(), data, "WORK");
            assertThat(result.refusal()).isEmpty();
            assertThat(result.levels()).hasSize(3);
            for (SubgroupResult.Level level : result.levels()) {
                assertThat(level.contrast().isPresent()).as(level.code()).isEqualTo(!level.code().equals("" + thin));
            }
            assertThat(result.tested()).isPresent();
        }
    }

    @Test
    void knowsNoPValueBeforeTheEndNorOfWhatWasPlannedLater() {
        SubgroupResult interim = result(asking().beforeTheEnd(), TRIAL, "SEX");
        assertThat(interim.standing()).isEqualTo(Standing.INTERIM);
        assertThat(interim.tested()).isEmpty();
        SubgroupResult later = result(asking().afterLocking(asking().by("trede")), TRIAL, "SEX");
        assertThat(later.standing()).isEqualTo(Standing.EXPLORATORY);
        assertThat(later.tested()).isEmpty();
        assertThat(later.levels()).allMatch(level -> level.contrast().isPresent());
    }

    @Test
    void refusesInWords() {
        assertThat(result(asking(), GivenTrial.of(2, 320, 4, .5, 2, 2), "SEX").refusal())
                .contains("No outcome was observed in a closed wave 3.");
        GivenQuestion ranks = GivenQuestion.about(
                planned("mark", new Method.RankComparison(), 4), GivenQuestion.score("mark", 10)).by("SEX");
        assertThat(result(ranks, TRIAL, "SEX").refusal().orElseThrow()).contains("not analysed by a mixed model");
        var one = new GivenData().closed(4);
        one.person(Arm.REGULAR).says("mark", 5, 6, 7, 6, 5).chose("SEX", 1);
        assertThat(result(asking(), one, "SEX").refusal().orElseThrow()).startsWith("All participants are in the");
    }

    private static GivenQuestion asking() {
        return GivenQuestion.about(PRIMARY, GivenQuestion.score("mark", 10)).asking(
                Made.choice("SEX", Condition.always(), 1, 2), Made.choice("WORK", Condition.always(), 1, 2, 3, 4))
                .by("SEX", "trede", "WORK");
    }

    private static SubgroupResult result(GivenQuestion asked, GivenData data, String by) {
        Question question = asked.question();
        return new SubgroupAnalysis(question, data, new Testing(question)).result(new Subgroup(by));
    }
}
