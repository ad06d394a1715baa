package nl.maatstaf.analysis.engine;

import java.util.Optional;
import nl.maatstaf.analysis.result.ArmFigure;
import nl.maatstaf.analysis.result.Contrast;
import nl.maatstaf.analysis.result.Figure;
import nl.maatstaf.analysis.result.Measure;
import nl.maatstaf.analysis.result.Trajectory;
import nl.maatstaf.study.Arm;
import org.junit.jupiter.api.Test;

import static nl.maatstaf.analysis.engine.GivenData.NONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class FidelityMeansTest {

    private final GivenData data = new GivenData().closed(1);

    @Test
    void aQuestionnaireThatDoesNotMeasureItHasNone() {
        assertThat(FidelityMeans.of(Described.mark().question(), data)).isEmpty();
    }

    @Test
    void waitsForTheFirstValue() {
        assertThat(fidelity().waves()).isEmpty();
    }

    /**
     * Means 3 and 4, variances 14/3 and 4. Student's .975 quantiles from tables: 3.182446 at 3 degrees of freedom, so
     * 3 ± 3.182446·√(14/12); for the difference a standard error of √(7/6 + 4/3) at 675/145 degrees of freedom.
     */
    @Test
    void givesPlainMeansWithStudentsIntervalsAndWelchsDifference() {
        says(Arm.REGULAR, 1, 2, 3, 6);
        says(Arm.TAILORED, 2, 4, 6);
        Trajectory.AtWave wave = fidelity().waves().getFirst();
        assertThat(wave.wave()).isZero();
        assertThat(wave.regular().n()).isEqualTo(4);
        Figure regular = wave.regular().figure().orElseThrow();
        assertThat(regular.estimate()).isCloseTo(3, within(1e-12));
        assertThat(regular.lower()).isCloseTo(3 - 3.182446 * Math.sqrt(14 / 12.0), within(1e-5));
        assertThat(regular.upper()).isCloseTo(3 + 3.182446 * Math.sqrt(14 / 12.0), within(1e-5));
        Contrast difference = wave.contrast().orElseThrow();
        assertThat(difference.measure()).isEqualTo(Measure.DIFFERENCE_IN_MEANS);
        assertThat(difference.estimate()).isCloseTo(1, within(1e-12));
        assertThat(difference.standardError().orElseThrow()).isCloseTo(Math.sqrt(2.5), within(1e-12));
        assertThat(difference.df().orElseThrow()).isCloseTo(675 / 145.0, within(1e-9));
    }

    @Test
    void anArmWithoutVarianceHasNoIntervalAndNothingToCompare() {
        says(Arm.REGULAR, 3.35, 3.35, 3.35);
        says(Arm.TAILORED, 4);
        Trajectory.AtWave wave = fidelity().waves().getFirst();
        assertThat(wave.regular()).isEqualTo(new ArmFigure(Optional.empty(), 3));
        assertThat(wave.tailored()).isEqualTo(new ArmFigure(Optional.empty(), 1));
        assertThat(wave.contrast()).isEmpty();
    }

    @Test
    void anEmptyArmLeavesTheOtherStanding() {
        data.person(Arm.TAILORED).says("fidelity", NONE, 2);
        data.person(Arm.TAILORED).says("fidelity", NONE, 4);
        Trajectory.AtWave wave = fidelity().waves().getFirst();
        assertThat(wave.wave()).isEqualTo(1);
        assertThat(wave.tailored().figure().orElseThrow().estimate()).isEqualTo(3);
        assertThat(wave.regular()).isEqualTo(new ArmFigure(Optional.empty(), 0));
        assertThat(wave.contrast()).isEmpty();
    }

    private void says(Arm arm, double... values) {
        for (double value : values) {
            data.person(arm).says("fidelity", value);
        }
    }

    private Trajectory fidelity() {
        return FidelityMeans.of(Described.mark(GivenQuestion.score("fidelity", 20)).question(), data).orElseThrow();
    }
}
