package nl.maatstaf.analysis.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.maatstaf.instrument.Item;
import nl.maatstaf.instrument.Score;
import nl.maatstaf.statistics.mixed.Factor;
import nl.maatstaf.statistics.mixed.IntegerSums;
import nl.maatstaf.statistics.mixed.Layout;
import nl.maatstaf.statistics.mixed.Moments;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.Stratum;

/**
 * Collects people, alone or in cells, into the moments of a score. Wherever the data come from, this makes the layout: so
 * equal data have equal moments, bit for bit and in any order. A level or a wave that nobody has is left out.
 */
public final class MomentCells {

    private final Score score;
    private final Optional<Item> by;
    private final List<Integer> waves;
    private final List<Cell> cells = new ArrayList<>();

    /**
     * Starts without people.
     *
     * @param score the score
     * @param by    the item that is one more factor
     * @param waves the waves that the sums are about, in order
     */
    public MomentCells(Score score, Optional<Item> by, List<Integer> waves) {
        this.score = score;
        this.by = by;
        this.waves = List.copyOf(waves);
    }

    /**
     * What people of one cell have in common.
     *
     * @param arm     the arm
     * @param cohort  the cohort
     * @param stratum the stratum at allocation
     * @param chosen  the code chosen at the item, where there is one
     */
    public record Group(Arm arm, String cohort, Stratum stratum, OptionalInt chosen) {}

    private record Cell(Group group, int observed, long people, long[] sums, long[] products) {

        boolean observes(int wave) {
            return (observed >> wave & 1) == 1;
        }
    }

    /**
     * Adds the sums of a cell, in stored units.
     *
     * @param group    what the people have in common
     * @param observed the waves at which they have a value, as a bitmask over the places in {@code waves}
     * @param people   how many they are
     * @param sums     the sum of the values at each wave; zero where there are none
     * @param products the sum of the products of every two waves: the upper triangle, row by row
     */
    public void add(Group group, int observed, long people, long[] sums, long[] products) {
        if (observed != 0) {
            cells.add(new Cell(group, observed, people, sums, products));
        }
    }

    /**
     * Adds one person.
     *
     * @param group what is known of them
     * @param values the stored value at each wave from 0 on; {@link Person#NONE} where there is none
     */
    public void add(Group group, int[] values) {
        int observed = 0;
        long[] sums = new long[waves.size()];
        for (int i = 0; i < sums.length; i++) {
            int value = values[waves.get(i)];
            observed |= value == Person.NONE ? 0 : 1 << i;
            sums[i] = value == Person.NONE ? 0 : value;
        }
        long[] products = pairs(sums.length).mapToLong(pair -> sums[pair[0]] * sums[pair[1]]).toArray();
        add(group, observed, 1, sums, products);
    }

    /** {@return the moments of everybody added} */
    public Moments moments() {
        int[] seen = IntStream.range(0, waves.size()).filter(wave -> cells.stream().anyMatch(cell -> cell.observes(wave)))
                .toArray();
        List<Function<Group, String>> levels = levels();
        var factors = new ArrayList<>(List.of(
                new Factor(StudyData.FACTORS.getFirst(), List.of(Arm.REGULAR.code(), Arm.TAILORED.code()))));
        for (int i = 1; i < StudyData.FACTORS.size(); i++) {
            factors.add(new Factor(StudyData.FACTORS.get(i),
                    cells.stream().map(Cell::group).map(levels.get(i)).distinct().sorted().toList()));
        }
        by.ifPresent(item -> factors.add(new Factor(item.id(), cells.stream().map(Cell::group).map(levels.getLast())
                .distinct().sorted(Comparator.comparingInt(Integer::parseInt)).toList())));
        var layout = new Layout(score.name(), StudyData.FACTORS.getFirst(), "wave",
                IntStream.of(seen).mapToObj(wave -> waves.get(wave).toString()).toList(), factors, List.of());
        var sums = new IntegerSums(layout, score.scale(), List.of());
        cells.forEach(cell -> sums.add(
                IntStream.range(0, factors.size())
                        .mapToObj(f -> factors.get(f).levels().indexOf(levels.get(f).apply(cell.group()))).toList(),
                IntStream.range(0, seen.length).filter(i -> cell.observes(seen[i])).map(i -> 1 << i).sum(),
                cell.people(),
                IntStream.of(seen).mapToLong(wave -> cell.sums()[wave]).toArray(),
                pairs(seen.length).mapToLong(pair -> cell.products()[place(seen[pair[0]], seen[pair[1]])]).toArray()));
        return sums.moments();
    }

    private List<Function<Group, String>> levels() {
        var levels = new ArrayList<Function<Group, String>>(List.of(
                group -> group.arm().code(),
                Group::cohort,
                group -> Integer.toString(group.stratum().trede()),
                group -> group.stratum().partTime() ? "yes" : "no",
                group -> group.stratum().code()));
        by.ifPresent(_ -> levels.add(group -> Integer.toString(group.chosen().orElseThrow())));
        return levels;
    }

    private static Stream<int[]> pairs(int size) {
        return IntStream.range(0, size).boxed()
                .flatMap(i -> IntStream.range(i, size).mapToObj(j -> new int[] {i, j}));
    }

    /** Where the product of two waves stands in the upper triangle. */
    private int place(int i, int j) {
        return i * waves.size() - i * (i - 1) / 2 + j - i;
    }
}
