package nl.maatstaf.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nl.maatstaf.analysis.engine.MomentCells;
import nl.maatstaf.instrument.Item;
import nl.maatstaf.instrument.Score;
import nl.maatstaf.statistics.mixed.Moments;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.Stratum;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

import static java.util.Objects.requireNonNull;
import static nl.maatstaf.database.response.Tables.CLOSED_ANSWER;
import static nl.maatstaf.database.response.Tables.TRAJECTORY;

/**
 * The sufficient statistics of one score in one pass over {@code trajectory}: a GROUP BY over arm, cohort, strata and
 * the pattern of observed waves, with integer sums that are exact. A wave counts for a cohort once it is closed there.
 */
final class MomentQuery {

    private static final Field<Integer> PATTERN = DSL.field(DSL.name("pattern"), Integer.class);
    private static final Field<Long> PARTICIPANTS = DSL.field(DSL.name("participants"), Long.class);
    private static final String ROOM_FOR_GROUPS = "128MB";
    private static final Field<Integer> CHOSEN = DSL.field(DSL.name("chosen"), Integer.class);

    private final DSLContext store;
    private final String study;
    private final Map<String, ? extends Set<Integer>> closed;

    /**
     * Asks about the closed waves of a study.
     *
     * @param study  the study's name
     * @param closed the closed waves of each cohort
     */
    MomentQuery(DSLContext store, String study, Map<String, ? extends Set<Integer>> closed) {
        this.store = store;
        this.study = study;
        this.closed = closed;
    }

    /**
     * An item of one choice, whose answers are one more factor.
     *
     * @param item the item
     * @param wave the wave at which it was asked
     */
    record Chosen(Item item, int wave) {}

    /**
     * The moments of a score.
     *
     * @param by what more to group by; whoever did not choose there is left out
     */
    Moments moments(Score score, Optional<Chosen> by) {
        List<Integer> waves = closed.values().stream().flatMap(Set::stream)
                .collect(TreeSet<Integer>::new, Set::add, Set::addAll).stream().toList();
        var cells = new MomentCells(score, by.map(Chosen::item), waves);
        if (!waves.isEmpty()) {
            cells(score.name(), by, waves).forEach(row -> add(cells, row, waves));
        }
        return cells.moments();
    }

    private List<? extends Record> cells(String outcome, Optional<Chosen> by, List<Integer> waves) {
        List<Field<Short>> values = waves.stream().map(MomentQuery::column).toList();
        Field<Integer> pattern = IntStream.range(0, waves.size()).mapToObj(index -> DSL
                        .when(values.get(index).isNotNull(), DSL.inline(1 << index)).otherwise(DSL.inline(0)))
                .reduce(DSL.inline(0), Field::plus).as(PATTERN);
        var keys = new ArrayList<Field<?>>(List.of(
                TRAJECTORY.ARM, TRAJECTORY.COHORT, TRAJECTORY.TREDE, TRAJECTORY.PART_TIME, pattern));
        by.ifPresent(_ -> keys.add(number(CLOSED_ANSWER.VALUE).as(CHOSEN)));
        List<Field<Short>> named = IntStream.range(0, waves.size())
                .mapToObj(index -> values.get(index).as("y" + index)).toList();
        var columns = new ArrayList<>(keys);
        columns.addAll(named);
        Table<?> from = by.<Table<?>>map(this::withAnswers).orElse(TRAJECTORY);
        Table<?> rows = DSL.select(columns).from(from)
                .where(TRAJECTORY.STUDY.eq(study)).and(TRAJECTORY.OUTCOME.eq(outcome))
                .and(TRAJECTORY.COHORT.in(closed.keySet())).asTable("people");
        List<Field<?>> groups = keys.stream().<Field<?>>map(key -> of(rows, key)).toList();
        var aggregates = new ArrayList<>(groups);
        aggregates.add(DSL.count().cast(Long.class).as(PARTICIPANTS));
        for (int i = 0; i < waves.size(); i++) {
            // Stored values fit in 16 bits, so with one of them as a 32-bit integer their products are exact.
            Field<Integer> value = of(rows, named.get(i)).cast(Integer.class);
            aggregates.add(DSL.sum(of(rows, named.get(i))).cast(Long.class).as(sum(i)));
            for (int j = i; j < waves.size(); j++) {
                aggregates.add(DSL.sum(value.times(of(rows, named.get(j)))).cast(Long.class).as(product(i, j)));
            }
        }
        Condition chose = by.isPresent() ? of(rows, CHOSEN).isNotNull() : DSL.noCondition();
        return store.transactionResult(transaction -> {
            DSLContext dsl = transaction.dsl();
            // Room for all groups at once: with the server's default, people would be sorted on its disk.
            dsl.select(DSL.function(DSL.name("set_config"), String.class, DSL.val("work_mem"), DSL.val(ROOM_FOR_GROUPS),
                    DSL.val(true))).fetch();
            return dsl.select(aggregates).from(rows).where(of(rows, PATTERN).ne(0)).and(chose).groupBy(groups).fetch();
        });
    }

    private Table<?> withAnswers(Chosen by) {
        return TRAJECTORY.join(CLOSED_ANSWER).on(CLOSED_ANSWER.PARTICIPANT_ID.eq(TRAJECTORY.PARTICIPANT_ID))
                .and(CLOSED_ANSWER.ITEM.eq(by.item().id())).and(CLOSED_ANSWER.WAVE.eq((short) by.wave()))
                .and(CLOSED_ANSWER.COHORT.in(cohortsThatClosed(by.wave())));
    }

    private List<String> cohortsThatClosed(int wave) {
        return closed.entrySet().stream()
                .filter(cohort -> cohort.getValue().contains(wave)).map(Map.Entry::getKey).sorted().toList();
    }

    static Field<Short> column(int wave) {
        return requireNonNull(TRAJECTORY.field("w" + wave, Short.class));
    }

    /** A stored answer where it is a code or a number; months, several codes and a refusal to say are not. */
    static Field<Integer> number(Field<String> stored) {
        return DSL.when(stored.likeRegex("^[0-9]{1,6}$"), stored.cast(Integer.class));
    }

    /** Adds a row, without the waves that are not closed in its cohort: the cohort is known here, so nobody else has them. */
    private void add(MomentCells cells, Record row, List<Integer> waves) {
        String cohort = row.get(TRAJECTORY.COHORT);
        Set<Integer> over = requireNonNull(closed.get(cohort));
        boolean[] counts = new boolean[waves.size()];
        int mask = 0;
        for (int i = 0; i < counts.length; i++) {
            counts[i] = over.contains(waves.get(i));
            mask |= counts[i] ? 1 << i : 0;
        }
        var group = new MomentCells.Group(Arm.of(row.get(TRAJECTORY.ARM)).orElseThrow(), cohort,
                new Stratum(row.get(TRAJECTORY.TREDE), row.get(TRAJECTORY.PART_TIME)),
                row.field(CHOSEN) == null ? OptionalInt.empty() : OptionalInt.of(row.get(CHOSEN)));
        long[] sums = IntStream.range(0, counts.length).mapToLong(i -> counts[i] ? orZero(row, sum(i)) : 0).toArray();
        long[] products = IntStream.range(0, counts.length).boxed()
                .flatMapToLong(i -> IntStream.range(i, counts.length)
                        .mapToLong(j -> counts[i] && counts[j] ? orZero(row, product(i, j)) : 0)).toArray();
        cells.add(group, row.get(PATTERN) & mask, row.get(PARTICIPANTS), sums, products);
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
