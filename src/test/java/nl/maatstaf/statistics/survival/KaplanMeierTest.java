package nl.maatstaf.statistics.survival;

import java.util.List;
import nl.maatstaf.statistics.Caveat;
import nl.maatstaf.statistics.Finding;
import nl.maatstaf.statistics.NotEstimable;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.formula.DataTable;
import nl.maatstaf.statistics.formula.ModelException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class KaplanMeierTest {
    private static final KaplanMeier PROCEDURE = new KaplanMeier("arm", "time", "event");

    private static SurvivalCurves curves(double[] times, int[] events) {
        return PROCEDURE.run(Person.table(Person.arm("regular", times, events))).orRefuse();
    }

    private static SurvivalCurve curve(double[] times, int... events) {
        return curves(times, events).curves().getFirst();
    }

    @Test
    void whoIsLastSeenAtTheTimeOfAnEventWasAtRiskOfIt() {
        SurvivalCurve curve = curve(new double[] {5, 5, 7, 8}, 0, 1, 0, 1);
        assertThat(curve.at(5).orRefuse().atRisk()).isEqualTo(4);
        assertThat(curve.at(5).orRefuse().survival()).isEqualTo(0.75);
        assertThat(curve.step(0).events()).isEqualTo(1);
        assertThat(curve.step(0).censored()).isEqualTo(1);
        assertThat(curve.step(1).point().atRisk()).isEqualTo(2);
    }

    @Test
    void timesThatDifferByRoundingAreOneTime() {
        SurvivalCurve curve = curve(new double[] {0.1 + 0.2, 0.3, 1, 1}, 1, 1, 0, 0);
        assertThat(curve.size()).isEqualTo(2);
        assertThat(curve.at(0.3).orRefuse().survival()).isEqualTo(0.5);
        assertThat(curve.at(0.1 + 0.2).orRefuse().atRisk()).isEqualTo(4);
    }

    @Test
    void anEventAtTimeZeroCounts() {
        SurvivalCurve curve = curve(new double[] {0, 1, 2, 3}, 1, 0, 0, 0);
        assertThat(curve.at(0).orRefuse().survival()).isEqualTo(0.75);
        assertThat(curve.at(0).orRefuse().atRisk()).isEqualTo(4);
    }

    @Test
    void beforeTheFirstEventTheCurveIsOneAndHasNoInterval() {
        SurvivalPoint point = curve(new double[] {4, 5}, 1, 1).at(1).orRefuse();
        assertThat(point.survival()).isEqualTo(1);
        assertThat(point.standardError()).hasValue(0);
        assertThat(point.interval()).isEmpty();
        assertThat(point.atRisk()).isEqualTo(2);
    }

    /** S = 1/2, Greenwood's sum is 2/(4·2) = 1/4, so σ = 1/2 and the bounds are 2^-exp(±1.959964/(2 log 2)). */
    @Test
    void standardErrorAndIntervalByHand() {
        SurvivalPoint point = curve(new double[] {2, 2, 3, 3}, 1, 1, 0, 0).at(2).orRefuse();
        assertThat(point.standardError().orElseThrow()).isCloseTo(0.25, within(1e-15));
        double power = Math.exp(1.959963984540054 / (2 * Math.log(2)));
        assertThat(point.interval().orElseThrow().lower()).isCloseTo(Math.pow(0.5, power), within(1e-14));
        assertThat(point.interval().orElseThrow().upper()).isCloseTo(Math.pow(0.5, 1 / power), within(1e-14));
    }

    @Test
    void medianIsTheMiddleOfTheStretchAtOneHalf() {
        assertThat(curve(new double[] {1, 2, 5, 9}, 1, 1, 1, 1).median().time()).hasValue(3.5);
    }

    @Test
    void medianIsWhereTheCurveComesToOneHalfWhenItStaysThere() {
        assertThat(curve(new double[] {1, 2, 5, 9}, 1, 1, 0, 0).median().time()).hasValue(2);
    }

    @Test
    void medianThatIsNotReachedIsRefusedAndTheRestIsNot() {
        SurvivalCurves curves = curves(new double[] {1, 2, 5, 9}, new int[] {1, 0, 0, 0});
        Finding median = curves.findings().getLast();
        assertThat(median.quantity()).isEqualTo("median:regular");
        assertThat(median.estimate()).isEmpty();
        assertThat(median.refusal().orElseThrow().code()).isEqualTo(Refusal.BEYOND_FOLLOW_UP);
        assertThat(curves.curves().getFirst().median().interval().orElseThrow().upper()).isInfinite();
    }

    @Test
    void afterTheLastTimeTheCurveIsUnknownUnlessItIsZero() {
        assertThat(curve(new double[] {1, 2}, 1, 0).at(2.5)).isInstanceOfSatisfying(Outcome.Refused.class,
                refused -> assertThat(((NotEstimable) refused.reason()).reason()).isEqualTo("In the arm regular nobody "
                        + "was followed until 2.5, and not everybody had the event by 2, the last time."));
        assertThat(curve(new double[] {1, 2}, 1, 1).at(2.5).orRefuse().survival()).isZero();
    }

    @Test
    void withoutEventsTheCurveStaysOneWithACaveat() {
        SurvivalCurves curves = curves(new double[] {1, 2}, new int[] {0, 0});
        assertThat(curves.curves().getFirst().at(2).orRefuse().survival()).isEqualTo(1);
        assertThat(curves.caveats()).extracting(Caveat::code).containsExactly(Caveat.Code.NO_EVENTS);
        assertThat(curves.curves().getFirst().median().interval()).isEmpty();
    }

    @Test
    void reportNamesTheArmAndTheTime() {
        List<Finding> findings = PROCEDURE.withTimes(1, 2.5)
                .run(Person.table(Person.arm("regular", new double[] {1, 3}, new int[] {1, 1}))).orRefuse().findings();
        assertThat(findings).extracting(Finding::quantity)
                .containsExactly("survival:regular, 1", "survival:regular, 2.5", "median:regular");
    }

    @Test
    void nobodyIsRefused() {
        assertThat(PROCEDURE.run(Person.table(List.of()))).isInstanceOfSatisfying(Outcome.Refused.class,
                refused -> assertThat(((NotEstimable) refused.reason()).code()).isEqualTo(Refusal.NO_DATA));
    }

    @Test
    void negativeTimesOddEventsAndUnknownVariablesAreNonsense() {
        DataTable negative = Person.table(List.of(Person.of("regular", -1, 1)));
        assertThatThrownBy(() -> PROCEDURE.run(negative)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("negative in row 1");
        DataTable odd = DataTable.ofRows(1).withFactor("arm", List.of("regular"))
                .withNumbers("time", new double[] {1}).withNumbers("event", new double[] {2});
        assertThatThrownBy(() -> PROCEDURE.run(odd)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("neither 0 nor 1");
        assertThatThrownBy(() -> new KaplanMeier("arm", "month", "event").run(odd)).isInstanceOf(ModelException.class);
        assertThatThrownBy(() -> PROCEDURE.withTimes(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
