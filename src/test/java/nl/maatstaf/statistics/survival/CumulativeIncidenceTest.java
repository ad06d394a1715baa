package nl.maatstaf.statistics.survival;

import java.util.List;
import nl.maatstaf.statistics.Caveat;
import nl.maatstaf.statistics.Finding;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.formula.ModelException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class CumulativeIncidenceTest {
    private static final CumulativeIncidence PROCEDURE = new CumulativeIncidence("arm", "time", "cause", "none");

    private static IncidenceCurves curves(double[] times, int... causes) {
        return PROCEDURE.run(Person.table(Person.arm("regular", times, causes))).orRefuse();
    }

    /**
     * Six people: a job at 1, 4 and 6, a move at 2 and 5, one last seen at 3. The curve of any event is 5/6, 2/3, then
     * with three left at 4 it is 4/9, 2/9, 0. Jobs: 1/6, then 1/6 + 2/3·1/3 = 7/18, then 7/18 + 2/9 = 11/18; moves:
     * 1/6, then 1/6 + 4/9·1/2 = 7/18.
     */
    @Test
    void incidenceByHand() {
        IncidenceCurves curves = curves(new double[] {1, 2, 3, 4, 5, 6}, 1, 2, 0, 1, 2, 1);
        IncidenceCurve job = curves.curve("regular", "job");
        IncidenceCurve moved = curves.curve("regular", "moved");
        assertThat(job.at(3).orRefuse().incidence()).isCloseTo(1.0 / 6, within(1e-15));
        assertThat(job.at(4).orRefuse().incidence()).isCloseTo(7.0 / 18, within(1e-15));
        assertThat(job.at(9).orRefuse().incidence()).isCloseTo(11.0 / 18, within(1e-15));
        assertThat(moved.at(2).orRefuse().incidence()).isCloseTo(1.0 / 6, within(1e-15));
        assertThat(moved.at(6).orRefuse().incidence()).isCloseTo(7.0 / 18, within(1e-15));
        assertThat(job.at(4).orRefuse().atRisk()).isEqualTo(3);
    }

    /**
     * The same people at 4, by the closed form (Marubini and Valsecchi, Analysing Survival Data, 1995):
     * Σ (F(t) − F)² d/(n(n − d)) + Σ S(t−)² d_k(n − d_k)/n³ − 2 Σ (F(t) − F) S(t−) d_k/n², where F(t) − F is 2/9 at 1
     * and 2.
     */
    @Test
    void standardErrorByHand() {
        IncidencePoint point = curves(new double[] {1, 2, 3, 4, 5, 6}, 1, 2, 0, 1, 2, 1)
                .curve("regular", "job").at(4).orRefuse();
        double variance = 4.0 / 81 / 30 + 4.0 / 81 / 20 + 5.0 / 216 + 4.0 / 9 * 2 / 27 - 2 * 2.0 / 9 / 36;
        assertThat(point.standardError()).isCloseTo(Math.sqrt(variance), within(1e-15));
    }

    /** With nobody lost F is a share of all, so its standard error is the binomial one: here 2 of 5. */
    @Test
    void withoutCensoringTheStandardErrorIsBinomial() {
        IncidencePoint point = curves(new double[] {1, 2, 3, 4, 5}, 1, 2, 1, 2, 2)
                .curve("regular", "job").at(5).orRefuse();
        assertThat(point.incidence()).isCloseTo(0.4, within(1e-15));
        assertThat(point.standardError()).isCloseTo(Math.sqrt(0.4 * 0.6 / 5), within(1e-15));
    }

    @Test
    void aKindOfEventThatNobodyHadHasIncidenceZeroAndACaveat() {
        IncidenceCurves curves = curves(new double[] {1, 2}, 1, 0);
        assertThat(curves.curve("regular", "moved").at(2).orRefuse().incidence()).isZero();
        assertThat(curves.curve("regular", "moved").at(2).orRefuse().interval()).isEmpty();
        assertThat(curves.caveats()).extracting(Caveat::code).containsExactly(Caveat.Code.NO_EVENTS);
    }

    @Test
    void anEventThatCameToEverybodyIsCertain() {
        IncidencePoint point = curves(new double[] {1, 2, 3}, 1, 1, 1).curve("regular", "job").at(3).orRefuse();
        assertThat(point.incidence()).isEqualTo(1);
        assertThat(point.standardError()).isZero();
        assertThat(point.interval()).isEmpty();
    }

    @Test
    void afterTheLastTimeTheIncidenceIsUnknown() {
        assertThat(curves(new double[] {1, 2}, 1, 0).curve("regular", "job").at(3)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void reportNamesTheKindTheArmAndTheTime() {
        List<Finding> findings = PROCEDURE.withTimes(2)
                .run(Person.table(List.of(Person.of("regular", 3, 1), Person.of("tailored", 2, 2))))
                .orRefuse().findings();
        assertThat(findings).extracting(Finding::quantity).containsExactly("incidence:job, regular, 2",
                "incidence:job, tailored, 2", "incidence:moved, regular, 2", "incidence:moved, tailored, 2");
    }

    @Test
    void theLevelForNoEventMustBeThere() {
        assertThatThrownBy(() -> new CumulativeIncidence("arm", "time", "cause", "censored")
                .run(Person.table(List.of(Person.of("regular", 3, 1))))).isInstanceOf(ModelException.class);
    }
}
