package nl.maatstaf.analysis;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import nl.maatstaf.analysis.engine.Engine;
import nl.maatstaf.analysis.engine.Progress;
import nl.maatstaf.analysis.engine.Question;
import nl.maatstaf.analysis.engine.StudyData;
import nl.maatstaf.analysis.result.Provenance;
import nl.maatstaf.analysis.result.Results;
import nl.maatstaf.instrument.Protocol;
import nl.maatstaf.instrument.Score;
import nl.maatstaf.instrument.reading.Reading;
import nl.maatstaf.statistics.formula.Formula;
import nl.maatstaf.statistics.mixed.MixedModel;
import nl.maatstaf.statistics.mixed.Moments;
import nl.maatstaf.store.StoreName;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.TestStores;
import nl.maatstaf.study.WaveCalendar;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * How long the evaluation takes in a real store: moments of a million participants and eight waves against a plain scan of
 * the same measurements, the fit for a thousand and a million, and a whole plan for 3,000 participants. Ratios of one run,
 * medians of several. Run by hand: {@code mvn -q test-compile exec:exec@evaluation}.
 */
final class EvaluationBench {

    private static final int MANY = 1_000_000;
    private static final int FEW = 1_000;
    private static final int WHOLE_PLAN = 3_000;
    private static final int REPEATED = 5;
    private static final double MILLION = 1e6;

    private final Protocol protocol = Reading.of(Path.of("surveys")).surveys().orElseThrow().protocol("almere-45plus").orElseThrow();
    private final Score score = protocol.primaryScore();
    private final DSLContext evaluation = TestStores.stores().as(StoreRole.RESPONSE_EVALUATION);

    private EvaluationBench() {}

    public static void main(String[] arguments) {
        new EvaluationBench().run();
        System.exit(0);
    }

    private void run() {
        String few = study(FEW, 8, List.of(score));
        String many = study(MANY, 8, List.of(score));
        double scan = median(() -> owner().fetch("SELECT count(*), sum(value) FROM measurement WHERE study = ?", many));
        double moments = median(() -> moments(many));
        System.out.printf("%,d participants, 8 waves: plain scan of the long measurements %,.0f ms; moments %,.0f ms; ratio %.2f%n",
                MANY, scan, moments, moments / scan);
        double fitFew = fit(few);
        double fitMany = fit(many);
        System.out.printf("fit: %,.1f ms for %,d participants, %,.1f ms for %,d; ratio %.2f%n", fitFew, FEW, fitMany, MANY,
                fitMany / fitFew);
        double whole = median(() -> model().run(moments(many)));
        System.out.printf("primary analysis end to end, %,d participants: %,.0f ms%n", MANY, whole);
        System.out.printf("most heap in use: %,.0f MB%n", peak() / MILLION);
        String planned = study(WHOLE_PLAN, 9, protocol.questionnaire().scores());
        double plan = median(() -> wholePlan(planned));
        System.out.printf("whole plan (%d outcomes, %d subgroups, %d sensitivity analyses), %,d participants, 9 waves: %,.0f ms%n",
                protocol.plan().outcomes().size(), protocol.plan().subgroups().size(), protocol.plan().sensitivity().size(),
                WHOLE_PLAN, plan);
    }

    private MixedModel model() {
        return new MixedModel(Formula.parse("life_rating ~ cohort + trede + part_time + arm*wave")).withConstrainedBaseline("0");
    }

    private double fit(String study) {
        Moments given = moments(study);
        for (int i = 0; i < 20; i++) {
            model().run(given);
        }
        return median(() -> model().run(given));
    }

    private Moments moments(String study) {
        return new MomentQuery(evaluation, study, closed(8)).moments(score, Optional.empty());
    }

    private Results wholePlan(String study) {
        SortedMap<String, SortedSet<Integer>> closed = new TreeMap<>(closed(9));
        var provenance = new Provenance(study, protocol.plan().reference(), "", false, 1, "", true, closed, true,
                new TreeMap<>(), "");
        var question = new Question(protocol, protocol.plan(), Optional.of(protocol.plan()), provenance, List.of(), List.of());
        return new EvaluationStore(TestStores.stores()).read(study, protocol.study(), 0,
                new Snapshot(1, "", closed, WaveCalendar.dayOf(Clock.fixed(Instant.EPOCH, WaveCalendar.ZONE).instant())),
                (StudyData data) -> Engine.run(question, data, Progress.NONE));
    }

    private static Map<String, SortedSet<Integer>> closed(int waves) {
        var all = new TreeSet<Integer>();
        for (int wave = 0; wave < waves; wave++) {
            all.add(wave);
        }
        return Map.of("A", all, "B", all);
    }

    private static double median(Supplier<?> work) {
        double[] times = new double[REPEATED];
        for (int i = 0; i < REPEATED; i++) {
            long start = System.nanoTime();
            if (work.get() == null) {
                throw new IllegalStateException("Nothing came of it.");
            }
            times[i] = (System.nanoTime() - start) / MILLION;
        }
        Arrays.sort(times);
        return times[REPEATED / 2];
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage).mapToLong(usage -> usage.getUsed()).sum();
    }

    private static DSLContext owner() {
        var owner = TestStores.owner(StoreName.RESPONSE);
        return DSL.using(owner.url(), owner.user(), owner.password());
    }

    /** A study with random scores, a fifth of them missing, made by the database itself. */
    private String study(int people, int waves, List<Score> scores) {
        String study = "bench-" + UUID.randomUUID();
        DSLContext owner = owner();
        owner.execute("SELECT setseed(0.42)");
        owner.execute("""
                INSERT INTO participant (study, cohort, arm, trede, part_time)
                SELECT ?, CASE WHEN i % 3 = 0 THEN 'B' ELSE 'A' END, CASE WHEN i % 2 = 0 THEN 'regular' ELSE 'tailored' END,
                    2 + i / 2 % 3, i / 6 % 3 = 0 FROM generate_series(1, ?) i""", study, people);
        for (Score one : scores) {
            int highest = one instanceof Score.Event || one instanceof Score.Barrier ? 1 : 9;
            var values = new StringBuilder();
            for (int wave = 0; wave < 9; wave++) {
                values.append(wave < waves ? ", CASE WHEN random() < 0.8 THEN (round(random() * " + highest
                        + ") * " + one.scale() + ")::smallint END" : ", NULL");
            }
            owner.execute("INSERT INTO trajectory SELECT id, ?, study, cohort, arm, trede, part_time" + values
                    + " FROM participant WHERE study = ?", one.name(), study);
        }
        owner.execute("CREATE UNLOGGED TABLE IF NOT EXISTS measurement (study text, participant bigint, wave smallint, value smallint)");
        owner.execute("""
                INSERT INTO measurement SELECT study, participant_id, wave, value FROM trajectory,
                    LATERAL (VALUES (0, w0), (1, w1), (2, w2), (3, w3), (4, w4), (5, w5), (6, w6), (7, w7), (8, w8)) w (wave, value)
                WHERE study = ? AND outcome = ? AND value IS NOT NULL""", study, score.name());
        owner.execute("INSERT INTO frame_receipt VALUES (?, 'A'), (?, 'B')", study, study);
        owner.execute("""
                INSERT INTO frame_count SELECT study, cohort, arm, trede, part_time, count(*) FROM participant WHERE study = ?
                GROUP BY study, cohort, arm, trede, part_time""", study);
        Locked.plan(study);
        owner.execute("VACUUM ANALYZE trajectory");
        owner.execute("VACUUM ANALYZE measurement");
        return study;
    }
}
