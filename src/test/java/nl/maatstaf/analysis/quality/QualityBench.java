package nl.maatstaf.analysis.quality;

import java.util.Arrays;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import nl.maatstaf.demo.SimulatedPerson;
import nl.maatstaf.demo.Simulation;
import nl.maatstaf.store.TestStores;
import nl.maatstaf.study.Cohort;
import org.jooq.DSLContext;

/**
 * How long it takes to look at the quality of the data of 3,200 people in nine waves: the simulated study of the demo, ten
 * times. Run by hand: {@code mvn -q test-compile exec:exec@quality}.
 */
final class QualityBench {

    private static final int COPIES = 10;
    private static final int REPEATED = 5;
    private static final long SEED = 45;
    private static final double MILLION = 1e6;

    private final HandMade study = new HandMade();

    private QualityBench() {}

    public static void main(String[] arguments) {
        new QualityBench().run();
        System.exit(0);
    }

    private void run() {
        System.out.printf("quality of %,d people in nine waves:%n", write());
        var store = new QualityStore(TestStores.stores());
        measure("found anew", () -> study.quality(store));
        DataQuality service = study.service(store);
        measure("found before", () -> service.of(study.room.study));
    }

    private static void measure(String what, Supplier<Optional<Quality>> work) {
        double[] times = new double[REPEATED];
        for (int i = -1; i < REPEATED; i++) {
            long start = System.nanoTime();
            if (work.get().isEmpty()) {
                throw new IllegalStateException("Nothing was found.");
            }
            times[Math.max(i, 0)] = (System.nanoTime() - start) / MILLION;
        }
        Arrays.sort(times);
        System.out.printf("  %s %,.0f ms (%,.0f–%,.0f, %d times after one to warm up)%n", what, times[REPEATED / 2], times[0],
                times[REPEATED - 1], REPEATED);
    }

    private long write() {
        var protocol = study.room.protocol;
        DSLContext owner = study.room.owner();
        long first = Long.MAX_VALUE;
        long last = 0;
        // Everybody who would have answered by the end of the study.
        for (SimulatedPerson person : Simulation.whole(SEED, protocol, protocol.study().cohorts().getLast().allocation()
                .plus(protocol.study().lastWave() + 1).firstDay()).invited()) {
            long id = study.invite(person.cohort().name(), person.person().stratum().trede(), person.person().stratum().partTime());
            first = Math.min(first, id);
            last = Math.max(last, id);
            person.answers().forEach((wave, answers) -> {
                var stored = new TreeMap<String, String>();
                answers.byQuestion().forEach((question, answer) -> stored.put(question, answer.stored()));
                study.send(id, wave, stored);
            });
        }
        long people = last - first + 1;
        for (int copy = 1; copy < COPIES; copy++) {
            long further = owner.fetchSingle("""
                    WITH more AS (INSERT INTO participant (study, cohort, arm, trede, part_time)
                        SELECT study, cohort, arm, trede, part_time FROM participant WHERE id BETWEEN ? AND ? ORDER BY id RETURNING id)
                    SELECT min(id) - ? FROM more""", first, last, first).into(Long.class);
            owner.execute("""
                    INSERT INTO trajectory (participant_id, outcome, study, cohort, arm, trede, part_time)
                    SELECT participant_id + ?, outcome, study, cohort, arm, trede, part_time FROM trajectory
                    WHERE participant_id BETWEEN ? AND ?""", further, first, last);
            owner.execute("""
                    INSERT INTO response (participant_id, wave, questionnaire, language, mode, submitted)
                    SELECT participant_id + ?, wave, questionnaire, language, mode, submitted FROM response
                    WHERE participant_id BETWEEN ? AND ?""", further, first, last);
            owner.execute("""
                    INSERT INTO answer (participant_id, wave, item, value, version)
                    SELECT participant_id + ?, wave, item, value, version FROM answer
                    WHERE participant_id BETWEEN ? AND ?""", further, first, last);
        }
        for (Cohort cohort : protocol.study().cohorts()) {
            for (int wave = 0; wave <= protocol.study().lastWave(); wave++) {
                study.close(cohort.name(), wave);
            }
        }
        owner.execute("ANALYZE");
        return people * COPIES;
    }
}
