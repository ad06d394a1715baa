package nl.maatstaf.statistics.planning;

import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.maatstaf.statistics.ReferenceCase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The case itself isn't committed, because of its licence; {@link PowerTest} has numbers of its own. */
class PowerReferenceTest {
    static Stream<ReferenceCase> cases() {
        return ReferenceCase.answered("power_mmrm");
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("cases")
    void givesEveryNumberOfTheCase(ReferenceCase reference) {
        for (String name : reference.expected().propertyNames()) {
            JsonNode expected = reference.expected().get(name);
            switch (name) {
                case "power_t_test_n" -> reference.assertClose(name,
                        new MeansPower(PlanningQuestion.participants(0.5, 0.8)).run(new MeansPower.Design(1))
                                .orRefuse().referenceParticipants(), expected);
                case "power_prop_test_n" -> reference.assertClose(name,
                        new ProportionsPower(PlanningQuestion.participants(0.1, 0.8))
                                .run(new ProportionsPower.Design(0.3)).orRefuse().referenceParticipants(), expected);
                default -> compare(reference, name, expected);
            }
        }
    }

    /** What is absent is as in longpower: the second arm as the first, equal arms. */
    private static void compare(ReferenceCase reference, String name, JsonNode expected) {
        JsonNode inputs = expected.get("inputs");
        JsonNode first = inputs.get("Ra");
        double deviation = inputs.path("sigmaa").asDouble(1);
        PlannedArm arm = PlannedArm.of(matrix(first), deviation, numbers(inputs.get("ra")));
        PlannedArm other = PlannedArm.of(matrix(inputs.has("Rb") ? inputs.get("Rb") : first),
                inputs.path("sigmab").asDouble(deviation),
                numbers(inputs.has("rb") ? inputs.get("rb") : inputs.get("ra")));
        LongitudinalDesign design =
                LongitudinalDesign.of(arm, other).withRatio(inputs.path("lambda").asDouble(1));
        double delta = inputs.get("delta").asDouble();
        double power = expected.get("power").asDouble();
        double alpha = expected.get("sig_level").asDouble();
        Plan plan = run(PlanningQuestion.participants(delta, power).withAlpha(alpha), design);
        reference.assertClose(name + " n1", plan.referenceParticipants(), expected.get("n1"));
        reference.assertClose(name + " n2", plan.otherParticipants(), expected.get("n2"));
        double size = expected.get("n1").asDouble();
        reference.assertClose(name + " power",
                run(PlanningQuestion.power(size, delta).withAlpha(alpha), design).power(), expected.get("power"));
        assertThat(run(PlanningQuestion.difference(size, power).withAlpha(alpha), design).difference())
                .as(name + " delta").isCloseTo(delta, within(1e-6 * delta));
    }

    private static Plan run(PlanningQuestion question, LongitudinalDesign design) {
        return new LongitudinalPower(question).run(design).orRefuse();
    }

    private static double[][] matrix(JsonNode rows) {
        return StreamSupport.stream(rows.spliterator(), false).map(PowerReferenceTest::numbers)
                .toArray(double[][]::new);
    }

    private static double[] numbers(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false).mapToDouble(JsonNode::asDouble).toArray();
    }
}
