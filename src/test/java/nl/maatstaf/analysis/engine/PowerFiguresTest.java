package nl.maatstaf.analysis.engine;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.maatstaf.analysis.result.ArmFlow.PerArm;
import nl.maatstaf.analysis.result.Comparison;
import nl.maatstaf.analysis.result.Contrast;
import nl.maatstaf.analysis.result.Measure;
import nl.maatstaf.analysis.result.OutcomeResult;
import nl.maatstaf.analysis.result.PowerTable;
import nl.maatstaf.analysis.result.Standing;
import nl.maatstaf.analysis.result.Trajectory;
import nl.maatstaf.instrument.plan.Family;
import nl.maatstaf.statistics.Method;
import org.junit.jupiter.api.Test;

import static nl.maatstaf.analysis.engine.Described.MARK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The plan of these tests is the study's: standard deviation 1.8, correlation .45 + .25 · .8^lag, dropout to 40%. */
class PowerFiguresTest {

    private static final Comparison NOTHING = new Comparison.NotEstimable("Nothing.");

    /** The numbers of the study's design, in domain.md. */
    @Test
    void givesTheNumbersThatTheStudyWasPlannedWith() {
        assertThat(table(0, 0, NOTHING).planned()).extracting(PowerTable.Needed::difference).containsExactly(.3, .4, .5);
        assertThat(table(0, 0, NOTHING).planned()).extracting(PowerTable.Needed::perArm).containsExactly(341L, 192L, 123L);
    }

    /**
     * Needed is k/δ² with 30.6 &lt; k ≤ 30.69 by the 341. So the difference that 100 an arm show is √(k/100), and 200 an arm
     * show .4 with the chance Φ(2.8015852 · .4 · √(200/k) − 1.959964): with k from 30.6 to 30.69 that is .8169 to .8181.
     */
    @Test
    void saysWhatThePlannedAndThePresentNumbersShow() {
        PowerTable table = table(100, 140, NOTHING);
        assertThat(table.answered()).isEqualTo(200);
        assertThat(table.seen().orElseThrow()).isBetween(Math.sqrt(.306), Math.sqrt(.3069));
        assertThat(table.planned().get(1).power()).isBetween(.8169, .8181);
        assertThat(table(200, 200, NOTHING).planned().get(1).present())
                .hasValue(table.planned().get(1).power());
    }

    @Test
    void asManyAsAreNeededShowTheDifferenceWithThePlannedPower() {
        assertThat(table(192, 192, NOTHING).seen().orElseThrow()).isCloseTo(.4, within(.0011)).isLessThanOrEqualTo(.4);
        assertThat(table(192, 500, NOTHING).planned().get(1).present().orElseThrow()).isBetween(.8, .803);
    }

    @Test
    void anArmOfFewerThanTwoShowsNothing() {
        PowerTable table = table(1, 300, NOTHING);
        assertThat(table.answered()).isEqualTo(2);
        assertThat(table.seen()).isEmpty();
        assertThat(table.planned()).extracting(PowerTable.Needed::present).containsOnly(OptionalDouble.empty());
    }

    @Test
    void halvesThePresentIntervalOfADifferenceAndOfNoRatio() {
        assertThat(table(9, 9, with(Measure.DIFFERENCE_IN_MEANS)).halfWidth().orElseThrow()).isCloseTo(.7, within(1e-12));
        assertThat(table(9, 9, with(Measure.HAZARD_RATIO)).halfWidth()).isEmpty();
        assertThat(table(9, 9, NOTHING).halfWidth()).isEmpty();
    }

    private static Comparison with(Measure measure) {
        var contrast = new Contrast(measure, .3, -.4, 1, OptionalDouble.empty(), OptionalDouble.empty());
        return new Comparison.OverTime(new Trajectory(List.of()), Optional.of(contrast), List.of());
    }

    private static PowerTable table(long regular, long tailored, Comparison comparison) {
        return PowerFigures.of(Described.mark().question(), new PerArm(regular, tailored), new OutcomeResult(MARK,
                Family.PRIMARY, Standing.INTERIM, Method.named("made"), List.of(5, 6, 7, 8), 0, 0, comparison,
                Optional.empty(), List.of()));
    }
}
