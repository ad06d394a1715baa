package nl.maatstaf.statistics.binary;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import nl.maatstaf.statistics.Finding;
import nl.maatstaf.statistics.Interval;
import nl.maatstaf.statistics.ReferenceCase;
import nl.maatstaf.statistics.formula.DataTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class RiskComparisonReferenceTest {
    static Stream<ReferenceCase> cases() {
        return ReferenceCase.answered("risk_difference");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsWhatRFinds(ReferenceCase reference) {
        List<ArmCounts> arms = arms(reference.table());
        RiskComparisonResult result = new RiskComparison().run(arms).orRefuse();
        JsonNode expected = reference.expected();
        reference.assertClose("p tailored", result.compared().value(), expected.get("p_tailored"));
        reference.assertClose("p regular", result.reference().value(), expected.get("p_regular"));
        reference.assertClose("wilson tailored", result.compared().wilson(), expected.get("wilson_ci_tailored"));
        reference.assertClose("wilson regular", result.reference().wilson(), expected.get("wilson_ci_regular"));
        reference.assertClose("difference", result.riskDifference(), expected.get("risk_difference"), 1e-3);
        reference.assertClose("newcombe", result.newcombe(), expected.get("newcombe_method10_ci95"));
        reference.assertClose("wald", result.wald(), expected.get("wald_ci95"));
        assertRatio(reference, result.riskRatio(), expected.get("risk_ratio"), expected.get("rr_ci95_log"));
        assertRatio(reference, result.oddsRatio(), expected.get("odds_ratio"), expected.get("or_ci95_woolf"));
        assertNumber(reference, "chi-squared", result.pearson().estimate(), expected.get("pearson_chisq"));
        assertNumber(reference, "pearson p", result.pearson().p(), expected.get("pearson_p"));
        reference.assertClose("fisher p", result.fisherP(), expected.get("fisher_p"));
    }

    private static List<ArmCounts> arms(DataTable table) {
        int[] arms = table.positions("arm");
        double[] events = table.numbers("x");
        double[] participants = table.numbers("n");
        return Stream.iterate(0, i -> i < arms.length, i -> i + 1)
                .sorted((one, other) -> Integer.compare(arms[one], arms[other]))
                .map(i -> new ArmCounts(table.levels("arm").get(arms[i]), (long) events[i], (long) participants[i]))
                .toList();
    }

    private static void assertRatio(ReferenceCase reference, Finding finding, JsonNode ratio, JsonNode interval) {
        assertNumber(reference, finding.quantity(), finding.estimate(), ratio);
        Optional<Interval> bounds = finding.interval();
        if (interval.isNull()) {
            assertThat(bounds).isEmpty();
        } else {
            reference.assertClose(finding.quantity(), bounds.orElseThrow(), interval);
        }
    }

    private static void assertNumber(ReferenceCase reference, String what, OptionalDouble actual, JsonNode expected) {
        if (expected.isNull()) {
            assertThat(actual).as(what).isEmpty();
        } else {
            reference.assertClose(what, actual.orElseThrow(), expected);
        }
    }
}
