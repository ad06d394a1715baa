package nl.maatstaf.statistics.missing;

import java.util.List;
import nl.maatstaf.statistics.Caveat;
import nl.maatstaf.statistics.NotEstimable;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.formula.DataTable;
import nl.maatstaf.statistics.formula.ModelException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class DifferentialAttritionTest {
    private static final DifferentialAttrition PROCEDURE = new DifferentialAttrition("dropout", "arm", "baseline");
    private static final List<String> ARMS = List.of("regular", "tailored", "waiting list");
    private static final double[] BASELINE = {1, 2, 3, 4, 1, 2, 3, 4};

    @Test
    void comparesRatesAlsoWhenTheModelHasNoMaximum() {
        Attrition attrition = PROCEDURE.run(data(BASELINE, 0, 0, 0, 0, 1, 0, 1, 0)).orRefuse();
        assertThat(attrition.rates().riskDifference()).isCloseTo(0.5, within(1e-15));
        assertThat(attrition.model()).isInstanceOfSatisfying(Outcome.Refused.class,
                refused -> assertThat(refused.reason().code()).isEqualTo(Refusal.SEPARATION));
        assertThat(attrition.armTest().refusal()).isPresent();
        assertThat(attrition.findings()).anySatisfy(finding -> {
            assertThat(finding.quantity()).isEqualTo("coefficients");
            assertThat(finding.refusal()).isPresent();
        });
        assertThat(attrition.caveats()).extracting(Caveat::code).contains(Caveat.Code.NO_EVENTS);
    }

    @Test
    void saysThatNobodyDroppedOut() {
        Attrition attrition = PROCEDURE.run(data(BASELINE, 0, 0, 0, 0, 0, 0, 0, 0)).orRefuse();
        assertThat(attrition.rates().riskDifference()).isZero();
        assertThat(attrition.rates().pearson().refusal().orElseThrow().code()).isEqualTo(Refusal.NO_EVENTS);
        assertThat(attrition.armTest().refusal().orElseThrow().code()).isEqualTo(Refusal.ZERO_VARIANCE);
        assertThat(attrition.baselineDifference()).isInstanceOf(NotEstimable.class);
    }

    @Test
    void hasNoModelWithABaselineThatNeverVaries() {
        double[] constant = {5, 5, 5, 5, 5, 5, 5, 5};
        Attrition attrition = PROCEDURE.run(data(constant, 0, 1, 0, 0, 1, 0, 1, 0)).orRefuse();
        assertThat(attrition.armTest().refusal().orElseThrow().code()).isEqualTo(Refusal.RANK_DEFICIENT);
        assertThat(attrition.baselineDifference()).isInstanceOfSatisfying(NotEstimable.class,
                reason -> assertThat(reason.code()).isEqualTo(Refusal.ZERO_VARIANCE));
    }

    @Test
    void refusesOneArmAndNobody() {
        DataTable all = data(BASELINE, 0, 1, 0, 0, 1, 0, 1, 0);
        assertThat(PROCEDURE.run(all.rows(new int[] {0, 1, 2, 3}))).isInstanceOfSatisfying(Outcome.Refused.class,
                refused -> assertThat(refused.reason().code()).isEqualTo(Refusal.ONE_ARM));
        assertThat(PROCEDURE.run(all.rows(new int[0]))).isInstanceOfSatisfying(Outcome.Refused.class,
                refused -> assertThat(refused.reason().code()).isEqualTo(Refusal.NO_DATA));
        assertThatThrownBy(() -> new DifferentialAttrition("dropout", "arm", "age").run(all))
                .isInstanceOf(ModelException.class);
        assertThatThrownBy(() -> PROCEDURE.run(data(BASELINE, 0, 2, 0, 0, 1, 0, 1, 0)))
                .isInstanceOf(ModelException.class);
    }

    private static DataTable data(double[] baseline, double... dropout) {
        return DataTable.ofRows(8)
                .withFactor("arm", ARMS, List.of("regular", "regular", "regular", "regular", "tailored", "tailored",
                        "tailored", "tailored"))
                .withNumbers("baseline", baseline)
                .withNumbers("dropout", dropout);
    }
}
