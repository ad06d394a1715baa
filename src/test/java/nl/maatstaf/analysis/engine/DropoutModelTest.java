package nl.maatstaf.analysis.engine;

import java.util.List;
import java.util.Optional;
import nl.maatstaf.analysis.result.ArmFigure;
import nl.maatstaf.analysis.result.Attrition;
import nl.maatstaf.analysis.result.Contrast;
import nl.maatstaf.analysis.result.Figure;
import nl.maatstaf.analysis.result.Measure;
import nl.maatstaf.analysis.result.Trajectory;
import nl.maatstaf.study.Arm;
import org.junit.jupiter.api.Test;

import static nl.maatstaf.analysis.engine.Described.MARK;
import static nl.maatstaf.analysis.engine.GivenData.NONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class DropoutModelTest {

    private final GivenData data = new GivenData().closed("A", 2).closed("B", 0);

    /** Newcombe (1998), table II (a): 56 of 70 against 48 of 80, by his method 10 .0524 to .3339. */
    @Test
    void givesTheShareThatAnsweredOfThoseDueWithScoreIntervals() {
        people(Arm.REGULAR, 48, 6);
        people(Arm.REGULAR, 32, NONE);
        people(Arm.TAILORED, 56, 6);
        people(Arm.TAILORED, 14, NONE);
        Trajectory.AtWave baseline = attrition().waves().getFirst();
        assertThat(baseline.regular().n()).isEqualTo(80);
        Figure regular = baseline.regular().figure().orElseThrow();
        assertThat(regular.estimate()).isEqualTo(.6);
        assertThat(regular.lower()).isCloseTo(.4905, within(5e-5));
        assertThat(regular.upper()).isCloseTo(.7004, within(5e-5));
        Contrast difference = baseline.contrast().orElseThrow();
        assertThat(difference.measure()).isEqualTo(Measure.DIFFERENCE_IN_SHARES);
        assertThat(difference.estimate()).isCloseTo(.2, within(1e-12));
        assertThat(difference.lower()).isCloseTo(.0524, within(5e-5));
        assertThat(difference.upper()).isCloseTo(.3339, within(5e-5));
    }

    @Test
    void aWaveDueInOneArmOnlyHasAShareAndNoDifference() {
        people(Arm.TAILORED, 1, 6);
        Trajectory.AtWave wave = attrition().waves().getFirst();
        assertThat(wave.regular()).isEqualTo(new ArmFigure(Optional.empty(), 0));
        assertThat(wave.tailored().figure()).isPresent();
        assertThat(wave.contrast()).isEmpty();
    }

    /**
     * Of the regular arm 4 in 20 stopped and of the tailored arm 8 in 20, in the same way whatever their mark was; so the
     * odds ratio is that of the two by two table, with Woolf's interval, and that of the mark is 1.
     */
    @Test
    void givesTheOddsRatioOfNotAnsweringTheLastWaveThatIsDue() {
        for (int mark : new int[] {4, 8}) {
            people(Arm.REGULAR, 2, mark, mark, NONE);
            people(Arm.REGULAR, 8, mark, NONE, mark);
            people(Arm.TAILORED, 4, mark);
            people(Arm.TAILORED, 6, mark, mark, mark);
        }
        Attrition attrition = attrition();
        assertThat(attrition.people()).isEqualTo(40);
        assertThat(attrition.stopped()).isEqualTo(12);
        assertThat(attrition.refusal()).isEmpty();
        assertThat(attrition.model()).extracting(Attrition.Predictor::variable).containsExactly("arm", MARK);
        assertThat(attrition.model().getFirst().level()).hasValue("tailored");
        Contrast arm = attrition.model().getFirst().oddsRatio();
        double factor = Math.exp(1.959964 * Math.sqrt(1 / 4.0 + 1 / 16.0 + 1 / 8.0 + 1 / 12.0));
        assertThat(arm.measure()).isEqualTo(Measure.ODDS_RATIO);
        assertThat(arm.estimate()).isCloseTo(8.0 / 3, within(1e-9));
        assertThat(arm.lower()).isCloseTo(8.0 / 3 / factor, within(1e-6));
        assertThat(arm.upper()).isCloseTo(8.0 / 3 * factor, within(1e-5));
        assertThat(attrition.model().getLast().oddsRatio().estimate()).isCloseTo(1, within(1e-9));
        assertThat(attrition.caveats()).singleElement().asString().contains("12 participants");
    }

    @Test
    void namesStrataAndCohortsThatDiffer() {
        data.closed("B", 1);
        for (int i = 0; i < 64; i++) {
            double after = i % 5 == 0 ? NONE : 6;
            data.person(i % 2 == 0 ? Arm.REGULAR : Arm.TAILORED).cohort(i / 2 % 2 == 0 ? "A" : "B")
                    .stratum(i / 4 % 2 == 0 ? "2-no" : "4-yes").says(MARK, 4 + i % 3, after, after);
            data.person(i % 2 == 0 ? Arm.REGULAR : Arm.TAILORED).cohort(i / 2 % 2 == 0 ? "A" : "B")
                    .stratum(i / 4 % 2 == 0 ? "2-yes" : "4-no").says(MARK, 4 + i % 3, after, after);
        }
        assertThat(attrition().model()).extracting(predictor -> predictor.variable() + predictor.level().orElse(""))
                .containsExactly("armtailored", "cohortB", "trede4", "part_timeyes", MARK);
    }

    @Test
    void whoNeverBeganOrHasNoLaterWaveDueIsNoDropout() {
        people(Arm.REGULAR, 3, NONE, NONE, NONE);
        data.person(Arm.TAILORED).cohort("B").says(MARK, 6);
        people(Arm.TAILORED, 2, 6, NONE, NONE);
        assertThat(attrition().people()).isEqualTo(2);
        assertThat(attrition().stopped()).isEqualTo(2);
    }

    @Test
    void saysWhyThereIsNoModel() {
        assertThat(attrition()).isEqualTo(new Attrition(
                List.of(), 0, 0, List.of(), Optional.of("There are no participants."), List.of()));
        people(Arm.TAILORED, 2, 6, NONE, NONE);
        people(Arm.TAILORED, 2, 7, 7, 7);
        assertThat(attrition().refusal().orElseThrow()).contains("tailored");
        people(Arm.REGULAR, 1, 6, 6, 6);
        assertThat(attrition().refusal().orElseThrow()).contains("without fail");
    }

    private void people(Arm arm, int many, double... marks) {
        for (int i = 0; i < many; i++) {
            data.person(arm).cohort("A").says(MARK, marks);
        }
    }

    private Attrition attrition() {
        Question question = Described.mark().question();
        return DropoutModel.of(question, data, FlowCount.of(question, data));
    }
}
