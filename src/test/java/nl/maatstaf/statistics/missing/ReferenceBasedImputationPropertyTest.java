package nl.maatstaf.statistics.missing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.maatstaf.statistics.Estimate;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.mixed.LongRows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ReferenceBasedImputationPropertyTest {
    private static final ImputationModel MODEL = ImputationModel.of(Simulated.VARIABLES);

    @Property(tries = 20)
    void doesNotDependOnTheOrderOfParticipants(@ForAll @IntRange(max = 1000) int seed, @ForAll Strategy strategy) {
        Trajectories data = Simulated.trial(seed, 26, 3, 0.2);
        List<Trajectory> shuffled = new ArrayList<>(data.participants());
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(differences(strategy, new Trajectories(data.variables(), data.waves(), shuffled)))
                .isEqualTo(differences(strategy, data));
    }

    @Property(tries = 20)
    void shiftsAndScalesWithTheOutcome(@ForAll @IntRange(max = 1000) int seed, @ForAll Strategy strategy,
            @ForAll @IntRange(min = -6, max = 6) int power) {
        double scale = Math.pow(10, power);
        Trajectories data = Simulated.trial(seed, 26, 3, 0.2);
        assertSame(differences(strategy, change(data, y -> y * scale)), differences(strategy, data), scale, 1e-7);
        assertSame(differences(strategy, change(data, y -> y + 1e6)), differences(strategy, data), 1, 1e-6);
    }

    @Property(tries = 20)
    void changesTheSignWhenTheOtherArmIsTheReference(@ForAll @IntRange(max = 1000) int seed) {
        Trajectories data = Simulated.trial(seed, 26, 3, 0.2);
        LongRows.Variables turned = new LongRows.Variables("y", "arm", "tailored", "wave",
                data.variables().factors(), data.variables().covariates());
        assertSame(differences(Strategy.MISSING_AT_RANDOM,
                new Trajectories(turned, data.waves(), data.participants())),
                differences(Strategy.MISSING_AT_RANDOM, data), -1, 1e-8);
    }

    private static Map<String, Estimate> differences(Strategy strategy, Trajectories data) {
        return new ReferenceBasedImputation(MODEL, strategy).run(data).orRefuse().differences();
    }

    private static void assertSame(
            Map<String, Estimate> actual, Map<String, Estimate> expected, double scale, double tolerance) {
        expected.forEach((wave, estimate) -> {
            Estimated right = (Estimated) estimate;
            Estimated found = (Estimated) Objects.requireNonNull(actual.get(wave));
            double error = right.standardError() * Math.abs(scale);
            assertThat(found.estimate()).isCloseTo(scale * right.estimate(), within(tolerance * error));
            assertThat(found.standardError()).isCloseTo(error, within(tolerance * error));
        });
    }

    private static Trajectories change(Trajectories data, DoubleUnaryOperator change) {
        return new Trajectories(data.variables(), data.waves(), data.participants().stream()
                .map(person -> {
                    Map<String, Double> outcomes = new LinkedHashMap<>();
                    person.outcomes().forEach((wave, y) -> outcomes.put(wave, change.applyAsDouble(y)));
                    return new Trajectory(person.levels(), person.covariates(), outcomes);
                })
                .toList());
    }
}
