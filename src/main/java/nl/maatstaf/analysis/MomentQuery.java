package nl.maatstaf.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import nl.maatstaf.analysis.engine.MomentCells;
import nl.maatstaf.instrument.Item;
import nl.maatstaf.instrument.Score;
import nl.maatstaf.statistics.mixed.Moments;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.Stratum;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;
import static nl.maatstaf.database.response.Tables.CLOSED_ANSWER;
import static nl.maatstaf.database.response.Tables.TRAJECTORY;

/**
 * The sufficient statistics of one score in one pass over {@code trajectory}: a GROUP BY over arm, cohort, strata and
 * the pattern of observed waves, with integer sums that are exact. A wave counts for a cohort once it is closed there.
 */
final class MomentQuery {

    private static final Field<Short> PATTERN = DSL.field(DSL.name("pattern"), Short.class);
    private static final Field<Long> PARTICIPANTS = DSL.field(DSL.name("participants"), Long.class);
    private static final Field<Integer> CHOSEN = DSL.field(DSL.name("chosen"), Integer.class);
    private static final Field<Long[]> SUMS = DSL.field(DSL.name("sums"), Long[].class);
    private static final Field<Long[]> PRODUCTS = DSL.field(DSL.name("products"), Long[].class);
    private static final String ROOM_FOR_GROUPS = "128MB";

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

    /** Nothing is filtered that Java can leave out by itself: a condition costs more here, on every row, than a cell there. */
    private List<? extends Record> cells(String outcome, Optional<Chosen> by, List<Integer> waves) {
        List<Field<Short>> values = waves.stream().map(MomentQuery::column).toList();
        short asked = (short) waves.stream().mapToInt(wave -> 1 << wave).sum();
        Field<Short> pattern = TRAJECTORY.OBSERVED.bitAnd(DSL.inline(asked)).as(PATTERN);
        var keys = new ArrayList<Field<?>>(List.of(
                TRAJECTORY.ARM, TRAJECTORY.COHORT, TRAJECTORY.TREDE, TRAJECTORY.PART_TIME, pattern));
        Field<Integer> chosen = number(CLOSED_ANSWER.VALUE);
        by.ifPresent(_ -> keys.add(chosen.as(CHOSEN)));
        var sums = new ArrayList<Field<Long>>();
        var products = new ArrayList<Field<Long>>();
        for (int i = 0; i < waves.size(); i++) {
            // Stored values fit in 16 bits, so with one of them as a 32-bit integer their products are exact.
            Field<Integer> value = values.get(i).cast(Integer.class);
            sums.add(DSL.sum(values.get(i)).cast(Long.class));
            values.subList(i, waves.size()).forEach(other -> products.add(DSL.sum(value.times(other)).cast(Long.class)));
        }
        var columns = new ArrayList<>(keys);
        columns.addAll(List.of(DSL.count().cast(Long.class).as(PARTICIPANTS),
                DSL.array(sums).as(SUMS), DSL.array(products).as(PRODUCTS)));
        return store.transactionResult(transaction -> {
            DSLContext dsl = transaction.dsl();
            // Room for all groups at once: with the server's default, people would be sorted on its disk.
            dsl.select(DSL.function(DSL.name("set_config"), String.class, DSL.val("work_mem"), DSL.val(ROOM_FOR_GROUPS),
                    DSL.val(true))).fetch();
            return dsl.select(columns).from(by.<Table<?>>map(this::withAnswers).orElse(TRAJECTORY))
                    .where(TRAJECTORY.STUDY.eq(study)).and(TRAJECTORY.OUTCOME.eq(outcome))
                    .and(by.isPresent() ? chosen.isNotNull() : DSL.noCondition()).groupBy(keys).fetch();
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

    /** Adds a cell, without the waves that are not closed in its cohort: a cell is of one cohort, so nobody else has them. */
    private void add(MomentCells cells, Record row, List<Integer> waves) {
        String cohort = row.get(TRAJECTORY.COHORT);
        Set<Integer> over = Optional.<Set<Integer>>ofNullable(closed.get(cohort)).orElse(Set.of());
        boolean[] counts = new boolean[waves.size()];
        int observed = 0;
        for (int i = 0; i < counts.length; i++) {
            counts[i] = over.contains(waves.get(i));
            observed |= counts[i] ? (row.get(PATTERN) >> waves.get(i) & 1) << i : 0;
        }
        var group = new MomentCells.Group(Arm.of(row.get(TRAJECTORY.ARM)).orElseThrow(), cohort,
                new Stratum(row.get(TRAJECTORY.TREDE), row.get(TRAJECTORY.PART_TIME)),
                row.field(CHOSEN) == null ? OptionalInt.empty() : OptionalInt.of(row.get(CHOSEN)));
        Long[] sums = row.get(SUMS);
        Long[] products = row.get(PRODUCTS);
        long[] closedSums = new long[sums.length];
        long[] closedProducts = new long[products.length];
        for (int i = 0, place = 0; i < counts.length; i++) {
            closedSums[i] = counts[i] ? orZero(sums[i]) : 0;
            for (int j = i; j < counts.length; j++, place++) {
                closedProducts[place] = counts[i] && counts[j] ? orZero(products[place]) : 0;
            }
        }
        cells.add(group, observed, row.get(PARTICIPANTS), closedSums, closedProducts);
    }

    private static long orZero(@Nullable Long sum) {
        return sum == null ? 0 : sum;
    }
}
