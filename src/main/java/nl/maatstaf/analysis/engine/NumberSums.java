package nl.maatstaf.analysis.engine;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.maatstaf.analysis.result.Baseline;
import nl.maatstaf.statistics.groups.SampleMoments;
import nl.maatstaf.statistics.groups.TwoSamples;
import nl.maatstaf.study.Arm;

/** The mean and spread of a number, from exact sums of what is stored. */
final class NumberSums implements Characteristic {

    private final String variable;
    private final int scale;
    private final Function<Person, OptionalInt> stored;
    private final Map<Arm, Sums> arms = new EnumMap<>(Map.of(Arm.REGULAR, Sums.NONE, Arm.TAILORED, Sums.NONE));

    NumberSums(String variable, int scale, Function<Person, OptionalInt> stored) {
        this.variable = variable;
        this.scale = scale;
        this.stored = stored;
    }

    private record Sums(long n, long sum, long squares) {

        static final Sums NONE = new Sums(0, 0, 0);

        Sums with(long value) {
            return new Sums(n + 1, sum + value, squares + value * value);
        }
    }

    @Override
    public void add(Person person) {
        stored.apply(person).ifPresent(value ->
                arms.computeIfPresent(person.arm(), (_, sums) -> sums.with(value)));
    }

    @Override
    public Stream<Baseline.Row> rows() {
        SampleMoments regular = sample(Arm.REGULAR);
        SampleMoments tailored = sample(Arm.TAILORED);
        return Stream.of(new Baseline.Row(variable, Optional.empty(), cell(regular), cell(tailored),
                new TwoSamples(Arm.REGULAR.code(), regular, Arm.TAILORED.code(), tailored).standardisedDifference()));
    }

    private SampleMoments sample(Arm arm) {
        Sums sums = arms.getOrDefault(arm, Sums.NONE);
        return SampleMoments.ofSums(sums.n, sums.sum, sums.squares, scale);
    }

    private static Baseline.Cell cell(SampleMoments sample) {
        return new Baseline.Cell(sample.n(), sample.n(),
                sample.n() > 0 ? OptionalDouble.of(sample.mean()) : OptionalDouble.empty(),
                sample.n() > 1 ? OptionalDouble.of(sample.standardDeviation()) : OptionalDouble.empty());
    }
}
