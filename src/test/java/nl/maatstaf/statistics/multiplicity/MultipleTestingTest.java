package nl.maatstaf.statistics.multiplicity;

import java.util.List;
import nl.maatstaf.statistics.NotEstimable;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MultipleTestingTest {
    @Test
    void reportsEveryHypothesisInItsPlace() {
        Outcome<Report> outcome = new MultipleTesting(Adjustment.BONFERRONI).withAdjustment(Adjustment.HOLM)
                .report(List.of(new Hypothesis("work", 0.5), new Hypothesis("income", 0.25)));
        Report report = ((Outcome.Answered<Report>) outcome).result();
        assertThat(report.method().options()).containsEntry("adjustment", "holm");
        assertThat(report.findings()).extracting(finding -> finding.quantity() + " " + finding.p().orElseThrow())
                .containsExactly("adjusted:work 0.5", "adjusted:income 0.5");
    }

    @Test
    void anEmptyFamilyIsRefused() {
        assertThat(new MultipleTesting(Adjustment.HOMMEL).run(List.of())).isEqualTo(
                new Outcome.Refused<>(new NotEstimable(Refusal.NO_DATA, "The family holds no hypothesis.")));
    }

    @ParameterizedTest
    @EnumSource
    void oneHypothesisNeedsNoAdjustment(Adjustment adjustment) {
        assertThat(adjustment.adjust(new double[] {0.03})).containsExactly(0.03);
        assertThat(adjustment.adjust(new double[] {})).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoProbabilityIsNonsense(Adjustment adjustment) {
        assertThatThrownBy(() -> adjustment.adjust(new double[] {0.5, Double.NaN}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Hypothesis("work", 1.5)).isInstanceOf(IllegalArgumentException.class);
    }
}
