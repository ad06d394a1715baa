package nl.maatstaf.statistics.binary;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.Finding;
import nl.maatstaf.statistics.ReferenceCase;
import nl.maatstaf.statistics.formula.DataTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class CochranMantelHaenszelReferenceTest {
    static Stream<ReferenceCase> cases() {
        return ReferenceCase.answered("cochran_mantel_haenszel");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsWhatRFinds(ReferenceCase reference) {
        DataTable rows = oneRowPerParticipant(reference.table("stratum"));
        CochranMantelHaenszelResult result = new CochranMantelHaenszel()
                .run(StratumCounts.of(rows, "y", "arm", List.of("stratum"))).orRefuse();
        JsonNode expected = reference.expected();
        assertTest(reference, result.test(), expected.get("chisq"), expected.get("p"));
        assertTest(reference, result.testWithCorrection(), expected.get("chisq_continuity"),
                expected.get("p_continuity"));
        reference.assertClose(
                "odds ratio", result.commonOddsRatio().estimate().orElseThrow(), expected.get("common_or"));
        reference.assertClose(
                "odds ratio", result.commonOddsRatio().interval().orElseThrow(), expected.get("common_or_ci95"));
        Estimated sato = (Estimated) result.riskDifference();
        reference.assertClose("difference", sato.estimate(), expected.get("mh_risk_difference"));
        reference.assertClose("Sato", sato.standardError(), expected.get("se_sato"));
        reference.assertClose("metafor", sato.estimate(), expected.get("metafor_rd"));
        reference.assertClose("metafor", sato.standardError(), expected.get("metafor_se"));
        Estimated large = (Estimated) result.riskDifferenceLargeStrata();
        reference.assertClose("Greenland and Robins", large.standardError(), expected.get("se_greenland_robins"));
        JsonNode breslowDay = expected.get("breslow_day");
        assertTest(reference, result.homogeneity(), breslowDay.get("chisq"), breslowDay.get("p"));
        reference.assertClose("df", result.homogeneity().df().orElseThrow(), breslowDay.get("df"));
    }

    private static void assertTest(ReferenceCase reference, Finding test, JsonNode statistic, JsonNode p) {
        reference.assertClose(test.quantity(), test.estimate().orElseThrow(), statistic);
        reference.assertClose(test.quantity(), test.p().orElseThrow(), p);
    }

    private static DataTable oneRowPerParticipant(DataTable cells) {
        List<Integer> rows = new ArrayList<>();
        double[] counts = cells.numbers("n");
        IntStream.range(0, cells.rows()).forEach(cell -> {
            for (int i = 0; i < counts[cell]; i++) {
                rows.add(cell);
            }
        });
        return cells.rows(rows.stream().mapToInt(Integer::intValue).toArray());
    }
}
