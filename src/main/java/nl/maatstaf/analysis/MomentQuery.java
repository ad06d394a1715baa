package nl.maatstaf.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.maatstaf.instrument.Score;
import nl.maatstaf.statistics.mixed.Factor;
import nl.maatstaf.statistics.mixed.IntegerSums;
import nl.maatstaf.statistics.mixed.Layout;
import nl.maatstaf.statistics.mixed.Moments;
import nl.maatstaf.study.Arm;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

import static java.util.Objects.requireNonNull;
import static nl.maatstaf.database.response.Tables.TRAJECTORY;

/**
 * The sufficient statistics of one outcome in one pass over {@code trajectory}: a GROUP BY over arm, cohort, strata and
 * the pattern of observed waves, with integer sums that are exact. A wave counts for a cohort once it is closed there.
 */
final class MomentQuery {

    private static final Field<Integer> PATTERN = DSL.field(DSL.name("pattern"), Integer.class);
    private static final Field<Long> PARTICIPANTS = DSL.field(DSL.name("participants"), Long.class);

    private final DSLContext store;

    MomentQuery(DSLContext store) {
        this.store = store;
    }

    /**
     * The moments of an outcome.
     *
     * @param study  the study's name
     * @param score  the outcome
     * @param closed the closed waves of each cohort
     */
    Moments moments(String study, Score score, Map<String, Set<Integer>> closed) {
        List<Integer> waves = closed.values().stream().flatMap(Set::stream).collect(TreeSet<Integer>::new, Set::add,
                Set::addAll).stream().toList();
        List<? extends Record> cells = waves.isEmpty() ? List.of() : cells(study, score.name(), waves, closed);
        List<Integer> observed = IntStream.range(0, waves.size())
                .filter(index -> cells.stream().anyMatch(cell -> (cell.get(PATTERN) & (1 << index)) != 0))
                .boxed().toList();
        Layout layout = new Layout(score.name(), "arm", "wave",
                observed.stream().map(index -> waves.get(index).toString()).toList(),
                List.of(new Factor("arm", List.of(Arm.REGULAR.code(), Arm.TAILORED.code())),
                        new Factor("cohort", levels(cells, cell -> cell.get(TRAJECTORY.COHORT))),
                        new Factor("trede", levels(cells, cell -> cell.get(TRAJECTORY.TREDE).toString())),
                        new Factor("part_time", levels(cells, MomentQuery::partTime))),
                List.of());
        var sums = new IntegerSums(layout, score.scale(), List.of());
        cells.forEach(cell -> add(sums, layout, cell, observed));
        return sums.moments();
    }

    private List<? extends Record> cells(
            String study, String outcome, List<Integer> waves, Map<String, Set<Integer>> closed) {
        List<Field<Integer>> values = waves.stream().map(wave -> valueOnceClosed(wave, closed)).toList();
        Field<Integer> pattern = IntStream.range(0, waves.size()).mapToObj(index -> DSL
                        .when(values.get(index).isNotNull(), DSL.inline(1 << index)).otherwise(DSL.inline(0)))
                .reduce(DSL.inline(0), Field::plus).as(PATTERN);
        var columns = new ArrayList<Field<?>>(List.of(
                TRAJECTORY.ARM, TRAJECTORY.COHORT, TRAJECTORY.TREDE, TRAJECTORY.PART_TIME, pattern));
        List<Field<Integer>> named = IntStream.range(0, waves.size())
                .mapToObj(index -> values.get(index).as("y" + index)).toList();
        columns.addAll(named);
        Table<?> rows = DSL.select(columns).from(TRAJECTORY)
                .where(TRAJECTORY.STUDY.eq(study)).and(TRAJECTORY.OUTCOME.eq(outcome)).asTable("closed_waves");
        List<Field<?>> keys = List.of(of(rows, TRAJECTORY.ARM), of(rows, TRAJECTORY.COHORT), of(rows, TRAJECTORY.TREDE),
                of(rows, TRAJECTORY.PART_TIME), of(rows, PATTERN));
        var aggregates = new ArrayList<Field<?>>(keys);
        aggregates.add(DSL.count().cast(Long.class).as(PARTICIPANTS));
        for (int i = 0; i < waves.size(); i++) {
            Field<Integer> value = of(rows, named.get(i));
            aggregates.add(DSL.sum(value).cast(Long.class).as(sum(i)));
            for (int j = i; j < waves.size(); j++) {
                aggregates.add(DSL.sum(value.times(of(rows, named.get(j)))).cast(Long.class).as(product(i, j)));
            }
        }
        return store.select(aggregates).from(rows).where(of(rows, PATTERN).ne(0)).groupBy(keys).fetch();
    }

    /** Stored values fit in 16 bits, so as 32-bit integers their products are exact. */
    private static Field<Integer> valueOnceClosed(int wave, Map<String, Set<Integer>> closed) {
        List<String> cohorts = closed.entrySet().stream()
                .filter(cohort -> cohort.getValue().contains(wave)).map(Map.Entry::getKey).sorted().toList();
        Condition isClosed = TRAJECTORY.COHORT.in(cohorts);
        return DSL.when(isClosed, column(wave).cast(Integer.class));
    }

    static Field<Short> column(int wave) {
        return requireNonNull(TRAJECTORY.field("w" + wave, Short.class));
    }

    private static void add(IntegerSums sums, Layout layout, Record cell, List<Integer> observed) {
        long[] first = observed.stream().mapToLong(i -> orZero(cell, sum(i))).toArray();
        var second = new ArrayList<Long>();
        int mask = 0;
        for (int a = 0; a < observed.size(); a++) {
            mask |= (cell.get(PATTERN) >> observed.get(a) & 1) << a;
            for (int b = a; b < observed.size(); b++) {
                second.add(orZero(cell, product(observed.get(a), observed.get(b))));
            }
        }
        List<String> levels = List.of(
                cell.get(TRAJECTORY.ARM), cell.get(TRAJECTORY.COHORT), cell.get(TRAJECTORY.TREDE).toString(),
                partTime(cell));
        List<Integer> positions = IntStream.range(0, levels.size())
                .mapToObj(f -> layout.factors().get(f).levels().indexOf(levels.get(f))).toList();
        sums.add(positions, mask, cell.get(PARTICIPANTS), first,
                second.stream().mapToLong(Long::longValue).toArray());
    }

    private static List<String> levels(List<? extends Record> cells, Function<Record, String> level) {
        return cells.stream().map(level).distinct().sorted().toList();
    }

    private static String partTime(Record cell) {
        return cell.get(TRAJECTORY.PART_TIME) ? "yes" : "no";
    }

    private static long orZero(Record cell, String name) {
        Long value = cell.get(name, Long.class);
        return value == null ? 0 : value;
    }

    private static String sum(int i) {
        return "s" + i;
    }

    private static String product(int i, int j) {
        return "p" + i + "_" + j;
    }

    private static <T> Field<T> of(Table<?> rows, Field<T> field) {
        return requireNonNull(rows.field(field));
    }
}
