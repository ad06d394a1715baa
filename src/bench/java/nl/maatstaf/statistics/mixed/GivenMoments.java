package nl.maatstaf.statistics.mixed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Simulated marks of a trial of any size, summed as they are drawn, with as many patterns of waves as are asked for. */
final class GivenMoments {
    private static final int MARKS = 10;
    private static final int STRATA = 3;

    private GivenMoments() {
    }

    /**
     * The moments of a trial with a stratum and a baseline.
     *
     * @param patterns the patterns of observed waves, those with most waves first; all of them occur
     */
    static Moments of(int participants, int waves, int patterns) {
        Layout layout = new Layout("y", "arm", "wave", IntStream.range(1, waves + 1).mapToObj(t -> "" + t).toList(),
                List.of(new Factor("arm", List.of("regular", "tailored")),
                        new Factor("stratum", List.of("s1", "s2", "s3"))),
                List.of("baseline"));
        List<Integer> masks = IntStream.range(1, 1 << waves).boxed()
                .sorted(Comparator.<Integer>comparingInt(Integer::bitCount).reversed().thenComparing(mask -> mask))
                .limit(patterns).toList();
        Cell[] cells = new Cell[2 * STRATA * patterns];
        SplittableRandom random = new SplittableRandom(patterns);
        for (int i = 0; i < participants; i++) {
            // Everybody misses little, some miss much: about four fifths of the outcomes are there.
            double u = random.nextDouble();
            int pattern = i < patterns ? i : (int) (patterns * u * u * u);
            int arm = random.nextInt(2);
            int stratum = random.nextInt(STRATA);
            int index = (pattern * STRATA + stratum) * 2 + arm;
            if (cells[index] == null) {
                cells[index] = new Cell(List.of(arm, stratum), masks.get(pattern), waves + 1);
            }
            cells[index].add(random, arm);
        }
        IntegerSums sums = new IntegerSums(layout, 1, List.of(1L));
        for (Cell cell : cells) {
            if (cell != null) {
                sums.add(cell.levels, cell.observed, cell.participants, cell.sums, cell.products);
            }
        }
        return sums.moments();
    }

    private static final class Cell {
        private final List<Integer> levels;
        private final int observed;
        private final long[] sums;
        private final long[] products;
        private long participants;

        Cell(List<Integer> levels, int observed, int variables) {
            this.levels = new ArrayList<>(levels);
            this.observed = observed;
            sums = new long[variables];
            products = new long[variables * (variables + 1) / 2];
        }

        void add(SplittableRandom random, int arm) {
            double own = 1.2 * random.nextGaussian();
            long[] values = new long[sums.length];
            values[0] = mark(5 + own + random.nextGaussian());
            double last = 0;
            for (int t = 1; t < values.length; t++) {
                last = 0.5 * last + random.nextGaussian();
                values[t] = (observed >> t - 1 & 1) == 1 ? mark(5 + own + last + 0.05 * arm * t) : 0;
            }
            participants++;
            int next = 0;
            for (int i = 0; i < values.length; i++) {
                sums[i] += values[i];
                for (int j = i; j < values.length; j++) {
                    products[next++] += values[i] * values[j];
                }
            }
        }

        private static long mark(double value) {
            return Math.clamp(Math.round(value), 1, MARKS);
        }
    }
}
