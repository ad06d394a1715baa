package nl.maatstaf.analysis.engine;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.maatstaf.analysis.result.Baseline;
import nl.maatstaf.statistics.groups.SampleMoments;
import nl.maatstaf.statistics.groups.TwoSamples;
import nl.maatstaf.study.Arm;

/** How many people have each level of something; a level that nobody has is shown too. */
final class LevelCounts implements Characteristic {

    private final String variable;
    private final Function<Person, Optional<String>> level;
    private final List<Level> levels;
    private final Tally known = new Tally();

    LevelCounts(String variable, List<String> levels, Function<Person, Optional<String>> level) {
        this.variable = variable;
        this.level = level;
        this.levels = levels.stream().map(code -> new Level(code, new Tally())).toList();
    }

    private record Level(String code, Tally people) {}

    @Override
    public void add(Person person) {
        Optional<String> theirs = level.apply(person);
        // An option that only an earlier version of the question offered counts as unknown.
        levels.stream().filter(one -> theirs.isPresent() && one.code.equals(theirs.get())).findFirst().ifPresent(one -> {
            one.people.add(person.arm());
            known.add(person.arm());
        });
    }

    @Override
    public Stream<Baseline.Row> rows() {
        return levels.stream().map(one -> new Baseline.Row(variable, Optional.of(one.code), cell(one, Arm.REGULAR),
                cell(one, Arm.TAILORED),
                new TwoSamples(Arm.REGULAR.code(), share(one, Arm.REGULAR), Arm.TAILORED.code(), share(one, Arm.TAILORED))
                        .standardisedDifference()));
    }

    private Baseline.Cell cell(Level one, Arm arm) {
        return new Baseline.Cell(one.people.of(arm), known.of(arm), OptionalDouble.empty(), OptionalDouble.empty());
    }

    private SampleMoments share(Level one, Arm arm) {
        long of = known.of(arm);
        double share = of == 0 ? 0 : (double) one.people.of(arm) / of;
        return new SampleMoments(of, share, share * (1 - share));
    }
}
