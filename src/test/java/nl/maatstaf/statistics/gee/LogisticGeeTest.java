package nl.maatstaf.statistics.gee;

import java.util.ArrayList;
import java.util.List;
import nl.maatstaf.statistics.Caveat;
import nl.maatstaf.statistics.Estimate;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.Finding;
import nl.maatstaf.statistics.NotEstimable;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.formula.DataTable;
import nl.maatstaf.statistics.formula.Formula;
import nl.maatstaf.statistics.formula.ModelException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class LogisticGeeTest {
    private static final LogisticGee PLAIN =
            new LogisticGee(Formula.parse("work ~ arm"), "arm", "id", WorkingCorrelation.EXCHANGEABLE);

    /** Rows of a cluster, arm and outcome each: {@code "1 regular 0"}. */
    private static DataTable table(String... rows) {
        List<String> arms = new ArrayList<>();
        double[] ids = new double[rows.length];
        double[] outcomes = new double[rows.length];
        for (int row = 0; row < rows.length; row++) {
            String[] fields = rows[row].split(" ");
            ids[row] = Double.parseDouble(fields[0]);
            arms.add(fields[1]);
            outcomes[row] = Double.parseDouble(fields[2]);
        }
        return DataTable.ofRows(rows.length).withNumbers("id", ids)
                .withFactor("arm", List.of("regular", "tailored", "other"), arms).withNumbers("work", outcomes);
    }

    private static NotEstimable refusal(LogisticGee gee, DataTable table) {
        return ((Outcome.Refused<LogisticGeeFit>) gee.run(table)).reason();
    }

    private static double value(Estimate estimate) {
        return ((Estimated) estimate).estimate();
    }

    private static double standardError(Estimate estimate) {
        return ((Estimated) estimate).standardError();
    }

    private static final DataTable SINGLES = table(
            "1 regular 0", "2 regular 0", "3 regular 1", "4 regular 0",
            "5 tailored 1", "6 tailored 1", "7 tailored 0", "8 tailored 1", "9 tailored 0");

    /**
     * With one observation per cluster the model is the 2x2 table 1/4 against 3/5: log odds ratio log(1.5 / (1/3)) with
     * robust variance 1/1 + 1/3 + 1/3 + 1/2; risk difference .35 with variance .25*.75/4 + .6*.4/5.
     */
    @Test
    void singleObservationsAreATwoByTwoTable() {
        LogisticGeeFit fit = PLAIN.run(SINGLES).orRefuse();
        assertThat(value(fit.coefficient("armtailored"))).isCloseTo(Math.log(4.5), within(1e-13));
        assertThat(standardError(fit.coefficient("armtailored")))
                .isCloseTo(Math.sqrt(1 + 1 / 3.0 + 1 / 3.0 + 0.5), within(1e-13));
        assertThat(value(fit.standardised().difference())).isCloseTo(0.35, within(1e-14));
        assertThat(standardError(fit.standardised().difference()))
                .isCloseTo(Math.sqrt(0.25 * 0.75 / 4 + 0.6 * 0.4 / 5), within(1e-14));
        assertThat(fit.scale()).isCloseTo(1, within(1e-13));
    }

    @Test
    void withoutPairsThereIsNoCorrelationAndTheRestStands() {
        LogisticGeeFit fit = PLAIN.run(SINGLES).orRefuse();
        assertThat(fit.correlation()).isEmpty();
        assertThat(fit.caveats()).extracting(Caveat::code).containsExactly(
                Caveat.Code.COVARIANCE_FALLBACK, Caveat.Code.FEW_CLUSTERS, Caveat.Code.SMALL_SAMPLE);
        Finding correlation = fit.findings().stream()
                .filter(finding -> finding.quantity().equals("correlation")).findFirst().orElseThrow();
        assertThat(correlation.refusal().orElseThrow().code()).isEqualTo(Refusal.COVARIANCE_NOT_IDENTIFIED);
    }

    /**
     * Three clusters of two per arm, with outcomes 11, 00 and 10, so the risk is 1/2 in both arms, all residuals are 1
     * or -1 and the scale is 1. The products within clusters are +1 four times and -1 twice: the correlation is 2/6. Per
     * arm the sums of y - p are 1, -1 and 0 and the information is 6/4 (what the correlation does to both cancels), so
     * the log odds have variance 2/2.25, and their difference has twice that.
     */
    @Test
    void correlationIsTheMeanProductOfResidualsWithinClusters() {
        DataTable table = table("1 regular 1", "1 regular 1", "2 regular 0", "2 regular 0",
                "3 tailored 1", "3 tailored 1", "4 tailored 0", "4 tailored 0", "5 tailored 1", "5 tailored 0",
                "6 regular 1", "6 regular 0");
        LogisticGeeFit fit = PLAIN.run(table).orRefuse();
        assertThat(fit.correlation().orElseThrow()).isCloseTo(2 / 6.0, within(1e-13));
        assertThat(standardError(fit.coefficient("(Intercept)")))
                .isCloseTo(Math.sqrt(2 / 2.25), within(1e-13));
        assertThat(standardError(fit.coefficient("armtailored")))
                .isCloseTo(Math.sqrt(4 / 2.25), within(1e-13));
    }

    @Test
    void observationsThatRepeatEachOtherLeaveTheCorrelationSingular() {
        DataTable table = table("1 regular 1", "1 regular 1", "2 regular 0", "2 regular 0",
                "3 tailored 1", "3 tailored 1", "4 tailored 0", "4 tailored 0");
        assertThat(refusal(PLAIN, table).code()).isEqualTo(Refusal.SINGULAR_COVARIANCE);
        assertThat(PLAIN.withCorrelation(WorkingCorrelation.INDEPENDENCE).run(table))
                .isInstanceOf(Outcome.Answered.class);
    }

    @Test
    void oneClusterHasNoStandardError() {
        DataTable table = table("1 regular 1", "1 regular 0", "1 tailored 1", "1 tailored 0", "1 tailored 0");
        LogisticGeeFit fit = PLAIN.withCorrelation(WorkingCorrelation.INDEPENDENCE).run(table).orRefuse();
        assertThat(fit.findings()).filteredOn(finding -> finding.refusal().isPresent()).hasSize(5)
                .allSatisfy(finding -> assertThat(finding.refusal().orElseThrow().code())
                        .isEqualTo(Refusal.TOO_FEW_PARTICIPANTS));
    }

    @Test
    void oneArmIsRefused() {
        assertThat(refusal(PLAIN, table("1 regular 1", "2 regular 0"))).isEqualTo(
                new NotEstimable(Refusal.ONE_ARM, "All participants are in the arm regular."));
        assertThat(refusal(PLAIN, table()).code()).isEqualTo(Refusal.NO_DATA);
        assertThat(refusal(PLAIN, table("1 regular 1", "2 tailored 0", "3 other 1")).code())
                .isEqualTo(Refusal.MORE_THAN_TWO_ARMS);
    }

    @Test
    void anyTwoArmsAreCompared() {
        LogisticGeeFit fit = PLAIN.run(
                table("1 tailored 1", "2 tailored 0", "3 other 1", "4 other 0", "5 other 0")).orRefuse();
        assertThat(fit.arms()).containsExactly("tailored", "other");
        assertThat(value(fit.standardised().difference())).isCloseTo(1 / 3.0 - 0.5, within(1e-14));
    }

    @Test
    void separationIsRefused() {
        assertThat(refusal(PLAIN, table("1 regular 0", "2 regular 0", "3 tailored 1", "4 tailored 0")).code())
                .isEqualTo(Refusal.SEPARATION);
    }

    @Test
    void aColumnThatFollowsFromOthersIsNamed() {
        DataTable table = SINGLES.withNumbers("twice", new double[] {2, 2, 2, 2, 4, 4, 4, 4, 4});
        LogisticGee gee = new LogisticGee(
                Formula.parse("work ~ arm + twice"), "arm", "id", WorkingCorrelation.INDEPENDENCE);
        NotEstimable reason = refusal(gee, table);
        assertThat(reason.code()).isEqualTo(Refusal.RANK_DEFICIENT);
        assertThat(reason.reason()).contains("twice");
    }

    @Test
    void aModelWithoutTheArmHasNoDifference() {
        LogisticGee gee = new LogisticGee(Formula.parse("work ~ 1"), "arm", "id", WorkingCorrelation.INDEPENDENCE);
        StandardisedRisks risks = gee.run(SINGLES).orRefuse().standardised();
        assertThat(((NotEstimable) risks.difference()).code()).isEqualTo(Refusal.NO_ARM_EFFECT);
        assertThat(value(risks.compared())).isCloseTo(4 / 9.0, within(1e-14));
    }

    @Test
    void nonsenseIsAnError() {
        assertThatThrownBy(() -> PLAIN.run(SINGLES.withNumbers("work", new double[] {0, 1, 2, 0, 1, 0, 1, 0, 1})))
                .isInstanceOf(ModelException.class);
        assertThatThrownBy(() -> new LogisticGee(
                Formula.parse("work ~ arm"), "arm", "client", WorkingCorrelation.INDEPENDENCE).run(SINGLES))
                .isInstanceOf(ModelException.class);
    }
}
