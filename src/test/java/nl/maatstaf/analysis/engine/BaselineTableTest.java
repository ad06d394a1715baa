package nl.maatstaf.analysis.engine;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import nl.maatstaf.analysis.result.Baseline;
import nl.maatstaf.instrument.Condition;
import nl.maatstaf.instrument.Item;
import nl.maatstaf.instrument.Made;
import nl.maatstaf.instrument.Score;
import nl.maatstaf.instrument.plan.Method;
import nl.maatstaf.study.Arm;
import org.junit.jupiter.api.Test;

import static nl.maatstaf.analysis.engine.Described.MARK;
import static nl.maatstaf.analysis.engine.GivenData.NONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class BaselineTableTest {

    private static final Item SEX = Made.choice("SEX", Condition.always(), 1, 2, 3);
    private static final Item MONTHS = Made.number("MONTHS", Condition.always(), 0, 600);

    private final GivenData data = new GivenData().closed("A", 1).closed("B", 0);

    @Test
    void describesWhoAnsweredTheBaselineWaveAndNobodyElse() {
        answers(Arm.REGULAR);
        data.person(Arm.REGULAR).cohort("A").says(MARK, NONE, 7).chose("SEX", 1);
        data.person(Arm.TAILORED).cohort("C").says(MARK, 7).chose("SEX", 1);
        assertThat(table().regular()).isEqualTo(1);
        assertThat(table().tailored()).isZero();
        assertThat(row("SEX", "1").regular().n()).isZero();
    }

    /** Of four in the regular arm one is a man, of four in the tailored arm two: (1/2 − 1/4)/√((1/4 + 3/16)/2). */
    @Test
    void aLevelIsAShareOfThoseWhoAreKnown() {
        for (int code : new int[] {1, 1, 1, 2}) {
            answers(Arm.REGULAR).chose("SEX", code);
        }
        for (int code : new int[] {1, 1, 2, 2}) {
            answers(Arm.TAILORED).chose("SEX", code);
        }
        answers(Arm.TAILORED);
        Baseline.Row men = row("SEX", "2");
        assertThat(men.regular()).isEqualTo(count(1, 4));
        assertThat(men.tailored()).isEqualTo(count(2, 4));
        assertThat(men.difference().orElseThrow()).isCloseTo(.25 / Math.sqrt((.25 + .1875) / 2), within(1e-12));
    }

    @Test
    void aLevelNobodyHasIsShownWithNoughtAndNoDifference() {
        answers(Arm.REGULAR).chose("SEX", 1);
        answers(Arm.REGULAR).chose("SEX", 1);
        answers(Arm.TAILORED).chose("SEX", 1);
        answers(Arm.TAILORED).chose("SEX", 1);
        assertThat(row("SEX", "3")).isEqualTo(new Baseline.Row(
                "SEX", Optional.of("3"), count(0, 2), count(0, 2), OptionalDouble.empty()));
    }

    @Test
    void anOptionThatIsNoLongerOfferedIsUnknown() {
        answers(Arm.REGULAR).chose("SEX", 9);
        assertThat(row("SEX", "1").regular()).isEqualTo(count(0, 0));
    }

    /** Means 24 and 60, variances 288 and 1152, so a difference of 36/√720. */
    @Test
    void aNumberIsAMeanWithItsStandardDeviation() {
        answers(Arm.REGULAR).chose("MONTHS", 12);
        answers(Arm.REGULAR).chose("MONTHS", 36);
        answers(Arm.TAILORED).chose("MONTHS", 36);
        answers(Arm.TAILORED).chose("MONTHS", 84);
        answers(Arm.TAILORED);
        Baseline.Row months = mean("MONTHS");
        assertThat(months.regular().mean()).hasValue(24);
        assertThat(months.regular().sd().orElseThrow()).isCloseTo(Math.sqrt(288), within(1e-12));
        assertThat(months.tailored().mean()).hasValue(60);
        assertThat(months.tailored().n()).isEqualTo(2);
        assertThat(months.tailored().known()).isEqualTo(2);
        assertThat(months.difference().orElseThrow()).isCloseTo(36 / Math.sqrt(720), within(1e-12));
    }

    @Test
    void oneValueHasAMeanAndNoStandardDeviation() {
        answers(Arm.REGULAR).chose("MONTHS", 12);
        answers(Arm.TAILORED).chose("MONTHS", 36);
        answers(Arm.TAILORED).chose("MONTHS", 38);
        assertThat(mean("MONTHS").regular()).isEqualTo(
                new Baseline.Cell(1, 1, OptionalDouble.of(12), OptionalDouble.empty()));
        assertThat(mean("MONTHS").difference()).isEmpty();
    }

    @Test
    void showsAllocationFirstThenWhatPeopleSaidThenTheOutcomes() {
        assertThat(table().rows()).extracting(Baseline.Row::variable).containsExactly("cohort", "cohort",
                "trede", "trede", "trede", "part_time", "part_time", "SEX", "SEX", "SEX", "MONTHS",
                MARK, "work", "work", "basic_conditions_worries");
        assertThat(table().rows()).extracting(row -> row.level().orElse("")).startsWith("A", "B", "2", "3", "4", "no", "yes");
    }

    @Test
    void countsTheStrataOfAllocation() {
        answers(Arm.REGULAR).stratum("3-yes");
        answers(Arm.REGULAR).stratum("4-no");
        assertThat(row("trede", "3").regular()).isEqualTo(count(1, 2));
        assertThat(row("trede", "2").regular()).isEqualTo(count(0, 2));
        assertThat(row("part_time", "yes").regular()).isEqualTo(count(1, 2));
        assertThat(row("cohort", "A").regular()).isEqualTo(count(2, 2));
    }

    @Test
    void anOutcomeHasItsBaselineValueAndAYesOrNoItsShare() {
        answers(Arm.REGULAR).says("work", 1, 0).says("basic_conditions_worries", 2.4, 9);
        answers(Arm.REGULAR).says("work", 0, 1).says("basic_conditions_worries", 3.6, 9);
        answers(Arm.REGULAR);
        assertThat(row("work", "yes").regular()).isEqualTo(count(1, 2));
        assertThat(mean("basic_conditions_worries").regular().mean()).hasValue(3);
        assertThat(mean(MARK).regular().mean()).hasValue(6);
        assertThat(mean(MARK).regular().n()).isEqualTo(3);
    }

    @Test
    void nobodyAtTheBaselineIsATableOfNoughts() {
        assertThat(table().rows()).allSatisfy(row -> {
            assertThat(row.regular()).isEqualTo(count(0, 0));
            assertThat(row.tailored()).isEqualTo(count(0, 0));
            assertThat(row.difference()).isEmpty();
        });
    }

    private GivenData.Given answers(Arm arm) {
        return data.person(arm).cohort("A").says(MARK, 6);
    }

    private static Baseline.Cell count(long n, long known) {
        return new Baseline.Cell(n, known, OptionalDouble.empty(), OptionalDouble.empty());
    }

    private Baseline.Row mean(String variable) {
        return row(variable, Optional.empty());
    }

    private Baseline.Row row(String variable, String level) {
        return row(variable, Optional.of(level));
    }

    private Baseline.Row row(String variable, Optional<String> level) {
        return table().rows().stream().filter(row -> row.variable().equals(variable) && row.level().equals(level))
                .findFirst().orElseThrow();
    }

    private Baseline table() {
        Score work = GivenQuestion.event("work", true);
        Score worries = GivenQuestion.score("basic_conditions_worries", 5);
        Item.Several ticked = Made.several("TICKED", Condition.always(), OptionalInt.empty(), 2, 1, 2);
        Score barrier = new Score.Barrier("barrier", 1, Made.group("G", Condition.always(), ticked), "I",
                Set.of(1), "H", 2);
        GivenQuestion asked = Described.mark(work, worries, barrier).exploratory(
                GivenQuestion.planned("work", new Method.TimeToEvent(List.of()), 8),
                GivenQuestion.planned("barrier", GivenQuestion.mixed("barrier ~ arm"), 8));
        return BaselineTable.of(Described.asking(asked, SEX, MONTHS, ticked, Made.text("WORDS", Condition.always()),
                Made.month("SINCE", Condition.always())), data);
    }
}
