package nl.maatstaf.statistics.mixed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.maatstaf.statistics.Caveat;
import nl.maatstaf.statistics.Estimate;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.Finding;
import nl.maatstaf.statistics.JointTest;
import nl.maatstaf.statistics.NotEstimable;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.Report;
import nl.maatstaf.statistics.formula.Formula;
import nl.maatstaf.statistics.formula.ModelException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/** In complete data least squares are generalised least squares, so every estimate is a difference of plain means. */
class SubgroupTest {
    private static final List<String> WAVES = List.of("1", "2");
    private static final MixedModel INTERACTED = new MixedModel(Formula.parse("y ~ group*arm*wave"));

    private final List<Row> complete = complete();

    private record Row(String id, String arm, String group, String wave, double y) {
    }

    @Test
    void theDifferenceInASubgroupIsThatOfItsMeans() {
        MixedModelFit fit = INTERACTED.run(moments(complete)).orRefuse();
        for (String group : List.of("a", "b", "c")) {
            assertThat(value(fit.inSubgroup("group", group).contrast("2")))
                    .isCloseTo(difference(group, "2"), within(1e-10));
            double average = (difference(group, "1") + difference(group, "2")) / 2;
            assertThat(value(fit.inSubgroup("group", group).averageContrast(WAVES))).isCloseTo(average, within(1e-10));
        }
        double between = difference("c", "2") - difference("a", "2");
        assertThat(value(fit.subgroupContrast("group", "c", "a", List.of("2")))).isCloseTo(between, within(1e-10));
    }

    @Test
    void sharesWeighTheSubgroups() {
        MixedModelFit fit = INTERACTED.withPopulationShares(Map.of("group", Map.of("a", 0.5, "b", 0.3, "c", 0.2)))
                .run(moments(complete)).orRefuse();
        double weighted = 0.5 * difference("a", "1") + 0.3 * difference("b", "1") + 0.2 * difference("c", "1");
        assertThat(value(fit.contrast("1"))).isCloseTo(weighted, within(1e-10));
    }

    @Test
    void theTestOfTwoSubgroupsIsThatOfTheirDifference() {
        List<Row> two = complete.stream().filter(row -> !row.group.equals("c")).toList();
        MixedModelFit fit = INTERACTED.run(moments(two)).orRefuse();
        Estimated contrast = (Estimated) fit.subgroupContrast("group", "b", "a", WAVES);
        JointTest test = fit.subgroupTest("group", List.of("a", "b"), WAVES).orRefuse();
        assertThat(test.numeratorDf()).isEqualTo(1);
        assertThat(test.f()).isCloseTo(contrast.t() * contrast.t(), within(1e-9));
        assertThat(test.denominatorDf()).isCloseTo(contrast.df(), within(1e-6));
        assertThat(test.p()).isCloseTo(contrast.p(), within(1e-9));
    }

    @Test
    void theTestOfSubgroupsDoesNotDependOnWhichComesFirst() {
        JointTest test = INTERACTED.run(moments(complete)).orRefuse().subgroupTest("group", List.of("a", "b", "c"), WAVES).orRefuse();
        List<Row> renamed = complete.stream().map(row -> new Row(
                row.id, row.arm, row.group.equals("a") ? "z" : row.group, row.wave, row.y)).toList();
        JointTest other = INTERACTED.run(moments(renamed)).orRefuse().subgroupTest("group", List.of("b", "c", "z"), WAVES).orRefuse();
        assertThat(test.numeratorDf()).isEqualTo(2);
        assertThat(other.f()).isCloseTo(test.f(), within(1e-9));
        assertThat(other.denominatorDf()).isCloseTo(test.denominatorDf(), within(1e-6));
    }

    @Test
    void refusesSubgroupsThatTheModelOrTheDataDoNotTellApart() {
        MixedModelFit additive = new MixedModel(Formula.parse("y ~ group + arm*wave")).run(moments(complete)).orRefuse();
        assertThat(additive.subgroupContrast("group", "b", "a", WAVES)).isEqualTo(new NotEstimable(
                Refusal.NO_ARM_EFFECT, "The model holds the arms' difference equal over group."));
        assertThat(additive.subgroupTest("group", List.of("a", "b"), WAVES)).isEqualTo(new Outcome.Refused<>(
                new NotEstimable(Refusal.NO_ARM_EFFECT, "The model holds the arms equal.")));
        assertThatThrownBy(() -> additive.inSubgroup("group", "d")).isInstanceOf(ModelException.class)
                .hasMessage("The data have no subgroup group d.");
        assertThatThrownBy(() -> additive.inSubgroup("sex", "f")).hasMessage("The data have no subgroup sex f.");

        List<Row> emptyCell = complete.stream()
                .filter(row -> !(row.group.equals("b") && row.arm.equals("tailored"))).toList();
        MixedModelFit fit = INTERACTED.run(moments(emptyCell)).orRefuse();
        assertThat(fit.inSubgroup("group", "b").contrast("1")).isInstanceOf(NotEstimable.class);
        assertThat(fit.inSubgroup("group", "c").contrast("1")).isInstanceOf(Estimated.class);
        assertThat(fit.subgroupContrast("group", "b", "a", WAVES)).isEqualTo(new NotEstimable(Refusal.ALIASED,
                "The difference between group b and a can't be told apart from other effects in these data."));
    }

    @Test
    void reportsTheDifferencesWithWhatTheyRestOn() {
        List<Row> thin = complete.stream().filter(row -> row.wave.equals("1") || row.arm.equals("regular")
                || row.id.equals("p1")).toList();
        MixedModel model = new MixedModel(Formula.parse("y ~ arm*wave")).withDegreesOfFreedom(
                DegreesOfFreedom.KENWARD_ROGER);
        Report report = model.report(moments(thin)).orRefuse();
        assertThat(report.method().name()).isEqualTo("mixed-model");
        assertThat(report.method().options()).containsExactly(Map.entry("covariance", "unstructured"),
                Map.entry("likelihood", "restricted"), Map.entry("df", "kenward-roger"));
        assertThat(report.findings()).extracting(Finding::quantity)
                .containsExactly("difference:1", "difference:2", "difference-average", "differences-all-zero");
        assertThat(report.findings().get(1).n()).isEqualTo(31);
        assertThat(report.findings().get(1).standardError()).isPresent();
        assertThat(report.caveats()).containsExactly(new Caveat(
                Caveat.Code.SINGLE_PARTICIPANT, "Wave 2 has a single observation in the tailored arm."));
    }

    @Test
    void reportsAWaveThatOneArmLacks() {
        List<Row> lacking = complete.stream().filter(row -> row.wave.equals("1") || row.arm.equals("regular")).toList();
        Report report = new MixedModel(Formula.parse("y ~ arm*wave")).report(moments(lacking)).orRefuse();
        assertThat(report.findings().get(1).refusal()).contains(new NotEstimable(
                Refusal.WAVE_MISSING_IN_ARM, "Wave 2 has no observation in the tailored arm."));
        assertThat(report.findings().get(1).estimate()).isEmpty();
        assertThat(report.caveats()).extracting(Caveat::code).containsExactly(Caveat.Code.WAVE_MISSING_IN_ARM);
    }

    private static double value(Estimate estimate) {
        return ((Estimated) estimate).estimate();
    }

    private double difference(String group, String wave) {
        return mean("tailored", group, wave) - mean("regular", group, wave);
    }

    private double mean(String arm, String group, String wave) {
        return complete.stream()
                .filter(row -> row.arm.equals(arm) && row.group.equals(group) && row.wave.equals(wave))
                .mapToDouble(Row::y).average().orElseThrow();
    }

    private static Moments moments(List<Row> people) {
        LongRows rows = new LongRows(new LongRows.Variables(
                "y", "arm", "regular", "wave", List.of("arm", "group"), List.of()));
        people.forEach(row -> rows.add(row.id, List.of(row.arm, row.group), new double[0], row.wave, row.y));
        return rows.moments();
    }

    private static List<Row> complete() {
        List<Row> complete = new ArrayList<>();
        Random random = new Random(9);
        for (int i = 0; i < 60; i++) {
            for (String wave : WAVES) {
                complete.add(new Row("p" + i, i % 2 == 0 ? "regular" : "tailored", List.of("a", "b", "c").get(i % 3),
                        wave, random.nextInt(10)));
            }
        }
        return complete;
    }
}
