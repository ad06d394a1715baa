package nl.maatstaf.publication.protection;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import nl.maatstaf.instrument.cube.Filter;
import nl.maatstaf.instrument.cube.Question;
import nl.maatstaf.instrument.cube.Question.Figure;
import nl.maatstaf.instrument.cube.ReleaseCube;
import nl.maatstaf.instrument.cube.Rules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever the cube and whoever answered, the bounds can be computed, and what is hidden is wide enough at the end. */
class AnyCubeTest {

    private static final int PEOPLE = 900;
    private static final List<Question> QUESTIONS = List.of(
            new Question("mark", List.of(), 1, 10, Set.of(Figure.MEAN)),
            new Question("work", List.of(0, 1), 0, 1, Set.of(Figure.SHARE)),
            new Question("fear", List.of(1, 2, 3, 4), 1, 4, Set.of(Figure.DISTRIBUTION, Figure.MEAN)));

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void keepsWhatIsHiddenWide(long seed) {
        var random = new SplittableRandom(seed);
        ReleaseCube cube = cube(random);
        Tally tally = RandomTally.of(cube, 1 + random.nextInt(PEOPLE), random.nextDouble(), random);
        ProtectedQuarter quarter = new Protector(cube, tally).protect(Progress.NONE);
        assertThat(quarter.narrowest()).isGreaterThanOrEqualTo(8 - 1e-6);
        assertThat(quarter.shown()).noneMatch(quarter.withdrawn()::contains);
    }

    private static ReleaseCube cube(SplittableRandom random) {
        var filters = new ArrayList<Filter>();
        int most = 1 + random.nextInt(3);
        for (int filter = 0; filter < most; filter++) {
            filters.add(new Filter("filter" + filter, List.of("a", "b", "c", "d").subList(0, 1 + random.nextInt(4))));
        }
        int first = random.nextInt(QUESTIONS.size());
        return new ReleaseCube(filters, QUESTIONS.subList(first, first + 1 + random.nextInt(QUESTIONS.size() - first)), Rules.DEFAULT);
    }
}
