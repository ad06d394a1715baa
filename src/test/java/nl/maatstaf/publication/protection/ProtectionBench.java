package nl.maatstaf.publication.protection;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nl.maatstaf.instrument.cube.Filter;
import nl.maatstaf.instrument.cube.Question;
import nl.maatstaf.instrument.cube.Question.Figure;
import nl.maatstaf.instrument.cube.ReleaseCube;
import nl.maatstaf.instrument.cube.Rules;

/**
 * How long it takes to protect eight quarters of a cube of 980 cells, on all processors as the command does. Run by hand:
 * {@code mvn -q test-compile exec:exec@protection}.
 */
final class ProtectionBench {

    private static final List<Integer> SCALE = List.of(1, 2, 3, 4, 5);
    private static final ReleaseCube CUBE = new ReleaseCube(List.of(
            new Filter("arm", List.of("regular", "tailored")), new Filter("trede", List.of("2", "3", "4")),
            new Filter("part_time", List.of("yes", "no")), new Filter("age", List.of("45-47", "48-51", "52-55")),
            new Filter("sex", List.of("f", "m"))), List.of(
            new Question("fear", SCALE, 1, 5, Set.of(Figure.DISTRIBUTION)), new Question("own_direction", SCALE, 1, 5, Set.of(Figure.DISTRIBUTION)),
            new Question("life_rating", List.of(), 1, 10, Set.of(Figure.MEAN)), new Question("paid_work", List.of(0, 1), 0, 1, Set.of(Figure.SHARE)),
            new Question("unmet_needs", List.of(), 0, 3, Set.of(Figure.MEAN))), Rules.DEFAULT);
    private static final int QUARTERS = 8;
    private static final double WILLING = 0.5;
    private static final double SECOND = 1e9;

    private ProtectionBench() {}

    public static void main(String[] arguments) {
        for (int people : new int[] {150, 300, 600, 1500}) {
            long start = System.nanoTime();
            List<ProtectedQuarter> quarters = IntStream.range(0, QUARTERS).parallel().mapToObj(quarter -> quarter(people, quarter)).toList();
            System.out.printf("%,d people: %d quarters in %.0f s; of 980 cells %.0f shown, %.0f linear programmes a quarter%n", people, QUARTERS,
                    (System.nanoTime() - start) / SECOND, quarters.stream().mapToInt(ProtectedQuarter::figures).average().orElse(0),
                    quarters.stream().mapToInt(ProtectedQuarter::solved).average().orElse(0));
        }
        System.exit(0);
    }

    private static ProtectedQuarter quarter(int people, int quarter) {
        return new Protector(CUBE, RandomTally.of(CUBE, people, WILLING, new SplittableRandom(people + quarter))).protect(Progress.NONE);
    }
}
