package nl.maatstaf.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import nl.maatstaf.analysis.engine.Person;
import nl.maatstaf.analysis.engine.StudyData;
import nl.maatstaf.database.response.tables.Trajectory;
import nl.maatstaf.instrument.Item;
import nl.maatstaf.instrument.Score;
import nl.maatstaf.statistics.mixed.Moments;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.Cohort;
import nl.maatstaf.study.ExposureKind;
import nl.maatstaf.study.Quarter;
import nl.maatstaf.study.Stratum;
import nl.maatstaf.study.Study;
import nl.maatstaf.study.TredeCode;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.Table;
import org.jooq.impl.DSL;

import static java.util.Objects.requireNonNull;
import static nl.maatstaf.database.response.Tables.CLOSED_ANSWER;
import static nl.maatstaf.database.response.Tables.EXPOSURE;
import static nl.maatstaf.database.response.Tables.FRAME_COUNT;
import static nl.maatstaf.database.response.Tables.REGISTER_QUARTER;
import static nl.maatstaf.database.response.Tables.TRAJECTORY;

/**
 * One snapshot as the store holds it. Cohorts that had closed nothing by then are not in it, not even in the frame. People
 * come in the order of their pseudonyms and under their place in it, so that a key says nothing outside one reading;
 * pseudonyms themselves were given out in shuffled batches. A stream holds few rows at once where it runs inside a
 * transaction.
 */
final class StoreData implements StudyData {

    private static final int FETCHED_AT_ONCE = 500;
    private static final List<Field<?>> WHO = List.of(TRAJECTORY.PARTICIPANT_ID, TRAJECTORY.COHORT, TRAJECTORY.ARM,
            TRAJECTORY.TREDE, TRAJECTORY.PART_TIME);
    private static final Field<String> DIED_IN = DSL.field(DSL.name("died_in"), String.class);
    private static final Field<Long> KEY = DSL.field(DSL.name("key"), Long.class);

    private final DSLContext store;
    private final String name;
    private final Study study;
    private final int baselineWave;
    private final SortedMap<String, SortedSet<Integer>> closed;

    /**
     * Reads a snapshot.
     *
     * @param store        the store, in a transaction
     * @param name         the study's name in the store
     * @param study        its design
     * @param baselineWave the wave whose answers are a participant's items
     * @param closed       the closed waves of each cohort
     */
    StoreData(DSLContext store, String name, Study study, int baselineWave,
            SortedMap<String, SortedSet<Integer>> closed) {
        this.store = store;
        this.name = name;
        this.study = study;
        this.baselineWave = baselineWave;
        this.closed = closed;
    }

    @Override
    public SortedMap<String, SortedSet<Integer>> closed() {
        return closed;
    }

    @Override
    public Moments moments(Score score, Optional<Item> by) {
        return new MomentQuery(store, name, closed).moments(score, by.map(item ->
                new MomentQuery.Chosen(item, baselineWave)));
    }

    @Override
    public void people(List<Score> scores, List<Item> items, Consumer<Person> each) {
        Table<?> everybody = everybody(scores);
        Table<?> answers = answers(items);
        Table<?> deaths = deaths();
        var query = store.select(everybody.fields()).select(answers.fields()).select(of(deaths, DIED_IN)).from(everybody)
                .leftJoin(answers).on(of(answers, CLOSED_ANSWER.PARTICIPANT_ID).eq(of(everybody, TRAJECTORY.PARTICIPANT_ID)))
                .leftJoin(deaths).on(of(deaths, REGISTER_QUARTER.PARTICIPANT_ID).eq(of(everybody, TRAJECTORY.PARTICIPANT_ID)))
                .orderBy(of(everybody, KEY));
        stream(query, row -> each.accept(person(row, scores, items.size())));
    }

    @Override
    public List<FrameCell> frame() {
        return store.selectFrom(FRAME_COUNT)
                .where(FRAME_COUNT.STUDY.eq(name)).and(FRAME_COUNT.COHORT.in(closed.keySet()))
                .fetch(row -> new FrameCell(row.getCohort(), arm(row.getArm()),
                        new Stratum(row.getTrede(), row.getPartTime()), row.getPeople()))
                .stream().sorted(FrameCell.ORDER).toList();
    }

    @Override
    public void register(Consumer<RegisterLine> each) {
        Table<?> everybody = everybody(List.of());
        var query = store.select(everybody.fields()).select(REGISTER_QUARTER.fields()).from(everybody)
                .join(REGISTER_QUARTER).on(REGISTER_QUARTER.PARTICIPANT_ID.eq(of(everybody, TRAJECTORY.PARTICIPANT_ID)))
                .orderBy(of(everybody, KEY), REGISTER_QUARTER.QUARTER);
        stream(query, row -> each.accept(new RegisterLine(row.get(KEY), arm(row.get(TRAJECTORY.ARM)),
                row.get(TRAJECTORY.COHORT), stratum(row),
                StudyData.quartersSince(cohort(row), Quarter.parse(row.get(REGISTER_QUARTER.QUARTER))),
                new TredeCode(row.get(REGISTER_QUARTER.TREDE_CODE)), row.get(REGISTER_QUARTER.ON_ASSISTANCE),
                row.get(REGISTER_QUARTER.PAID_HOURS), row.get(REGISTER_QUARTER.DECEASED))));
    }

    @Override
    public void exposures(Consumer<ExposureLine> each) {
        Table<?> everybody = everybody(List.of());
        var query = store.select(everybody.fields()).select(EXPOSURE.fields()).from(everybody)
                .join(EXPOSURE).on(EXPOSURE.PARTICIPANT_ID.eq(of(everybody, TRAJECTORY.PARTICIPANT_ID)))
                .orderBy(of(everybody, KEY), EXPOSURE.MONTH, EXPOSURE.KIND);
        stream(query, row -> each.accept(new ExposureLine(row.get(KEY), arm(row.get(TRAJECTORY.ARM)),
                ExposureKind.of(row.get(EXPOSURE.KIND)).orElseThrow(),
                StudyData.quartersSince(cohort(row), Quarter.of(row.get(EXPOSURE.MONTH))))));
    }

    /** One row for everybody, with the values of these scores at every wave, score by score. */
    private Table<?> everybody(List<Score> scores) {
        Table<?> who = DSL.selectDistinct(WHO).from(TRAJECTORY)
                .where(TRAJECTORY.STUDY.eq(name)).and(TRAJECTORY.COHORT.in(closed.keySet())).asTable("who");
        var columns = new ArrayList<Field<?>>(List.of(who.fields()));
        columns.add(DSL.rowNumber().over(DSL.orderBy(of(who, TRAJECTORY.PARTICIPANT_ID))).cast(Long.class).as(KEY));
        Table<?> joined = who;
        for (int place = 0; place < scores.size(); place++) {
            Trajectory values = TRAJECTORY.as("score" + place);
            for (int wave = 0; wave <= study.lastWave(); wave++) {
                columns.add(of(values, MomentQuery.column(wave)).as(valueColumn(place, wave)));
            }
            joined = joined.leftJoin(values).on(values.PARTICIPANT_ID.eq(of(who, TRAJECTORY.PARTICIPANT_ID)))
                    .and(values.STUDY.eq(name)).and(values.OUTCOME.eq(scores.get(place).name()));
        }
        return DSL.select(columns).from(joined).asTable("everybody");
    }

    /** One row for whoever answered one of these items at the baseline wave. */
    private Table<?> answers(List<Item> items) {
        List<String> cohorts = closed.keySet().stream().filter(cohort -> isClosed(cohort, baselineWave)).toList();
        var columns = new ArrayList<Field<?>>(List.of(CLOSED_ANSWER.PARTICIPANT_ID));
        for (int place = 0; place < items.size(); place++) {
            columns.add(DSL.max(MomentQuery.number(CLOSED_ANSWER.VALUE))
                    .filterWhere(CLOSED_ANSWER.ITEM.eq(items.get(place).id())).as(answerColumn(place)));
        }
        return DSL.select(columns).from(CLOSED_ANSWER)
                .where(CLOSED_ANSWER.STUDY.eq(name)).and(CLOSED_ANSWER.COHORT.in(cohorts))
                .and(CLOSED_ANSWER.WAVE.eq((short) baselineWave))
                .and(CLOSED_ANSWER.ITEM.in(items.stream().map(Item::id).toList()))
                .groupBy(CLOSED_ANSWER.PARTICIPANT_ID).asTable("answers");
    }

    /** The quarter in which whoever died did so. */
    private static Table<?> deaths() {
        return DSL.select(REGISTER_QUARTER.PARTICIPANT_ID, DSL.min(REGISTER_QUARTER.QUARTER).as(DIED_IN)).from(REGISTER_QUARTER)
                .where(REGISTER_QUARTER.DECEASED).groupBy(REGISTER_QUARTER.PARTICIPANT_ID).asTable("deaths");
    }

    private Person person(Record row, List<Score> scores, int items) {
        String cohort = row.get(TRAJECTORY.COHORT);
        SortedSet<Integer> over = closed.getOrDefault(cohort, new TreeSet<>());
        var values = new ArrayList<int[]>();
        // By place: looking a column up by its name would cost more than everything else here.
        int column = WHO.size() + 1;
        for (int place = 0; place < scores.size(); place++) {
            int[] atWave = new int[study.lastWave() + 1];
            for (int wave = 0; wave < atWave.length; wave++, column++) {
                atWave[wave] = over.contains(wave) ? orNone(row, column) : Person.NONE;
            }
            values.add(atWave);
        }
        int[] answers = new int[items];
        int firstAnswer = column + 1;
        Arrays.setAll(answers, place -> orNone(row, firstAnswer + place));
        OptionalInt died = Optional.ofNullable(row.get(DIED_IN)).map(Quarter::parse)
                .map(quarter -> OptionalInt.of(StudyData.quartersSince(cohort(row), quarter))).orElse(OptionalInt.empty());
        return new Person(row.get(KEY), arm(row.get(TRAJECTORY.ARM)), cohort, stratum(row),
                Person.due(over, died, values), values,
                scores.stream().map(Score::scale).toList(), answers);
    }

    private static <R extends Record> void stream(ResultQuery<R> query, Consumer<R> each) {
        try (Cursor<R> rows = query.fetchSize(FETCHED_AT_ONCE).fetchLazy()) {
            rows.forEach(each);
        }
    }

    private boolean isClosed(String cohort, int wave) {
        return closed.getOrDefault(cohort, new TreeSet<>()).contains(wave);
    }

    private Cohort cohort(Record row) {
        return study.cohort(row.get(TRAJECTORY.COHORT)).orElseThrow();
    }

    private static Stratum stratum(Record row) {
        return new Stratum(row.get(TRAJECTORY.TREDE), row.get(TRAJECTORY.PART_TIME));
    }

    private static Arm arm(String code) {
        return Arm.of(code).orElseThrow();
    }

    private static int orNone(Record row, int column) {
        return row.get(column) instanceof Number value ? value.intValue() : Person.NONE;
    }

    private static String valueColumn(int place, int wave) {
        return "s" + place + "w" + wave;
    }

    private static String answerColumn(int place) {
        return "i" + place;
    }

    private static <T> Field<T> of(Table<?> rows, Field<T> field) {
        return requireNonNull(rows.field(field));
    }
}
