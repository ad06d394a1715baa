package nl.maatstaf.analysis.export;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import nl.maatstaf.analysis.Terms;
import nl.maatstaf.instrument.Answer;
import nl.maatstaf.instrument.Answers;
import nl.maatstaf.instrument.Item;
import nl.maatstaf.instrument.Questionnaire;
import nl.maatstaf.responding.AccessCode;
import nl.maatstaf.responding.Admission;
import nl.maatstaf.responding.Room;
import nl.maatstaf.responding.Written;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.Stratum;
import nl.maatstaf.study.Traits;

/**
 * How long an export takes and how much memory: {@code mvn -q test-compile exec:exec@exports}. Everybody answers every
 * question that has options, in nine waves.
 */
final class ExportBench {

    private static final int WAVES = 9;

    private ExportBench() {}

    /** Runs it for each of these numbers of people. */
    public static void main(String[] arguments) {
        for (String people : arguments) {
            run(Integer.parseInt(people));
        }
        System.exit(0);
    }

    private static void run(int people) {
        var exporting = new ExportRoom();
        Room room = new Room();
        var random = new SplittableRandom(people);
        var admissions = new ArrayList<Admission>();
        for (int i = 0; i < people; i++) {
            admissions.add(new Admission(AccessCode.draw(random), "A", Arm.values()[i % 2], new Stratum(2 + i % 3, i % 5 == 0), Traits.NONE));
        }
        room.desk.receive(UUID.randomUUID(), room.study, admissions);
        admissions.forEach(admission -> Written.by(room, admission.code(), answers(room.protocol.questionnaire(), random)));
        for (int wave = 0; wave < WAVES; wave++) {
            room.closeWave("A", wave);
        }
        room.owner().execute("ANALYZE");
        var bytes = new AtomicLong();
        var most = new AtomicLong();
        System.gc();
        long start = System.nanoTime();
        exporting.export(exporting.exports(), new ExportRequest(room.study, false, 10, new Terms(ExportRoom.PURPOSE, "DPA-7")), 1,
                new OutputStream() {
                    @Override
                    public void write(int b) {
                        bytes.incrementAndGet();
                    }

                    @Override
                    public void write(byte[] b, int from, int length) {
                        bytes.addAndGet(length);
                    }
                }, (_, _) -> most.accumulateAndGet(
                        Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory(), Math::max));
        System.out.printf("%d people: %.1f s, a zip of %.1f MB, at most %d MB of a heap of %d MB in use%n", people,
                (System.nanoTime() - start) / 1e9, bytes.get() / 1e6, most.get() >> 20, Runtime.getRuntime().maxMemory() >> 20);
    }

    private static SortedMap<Integer, Answers> answers(Questionnaire questionnaire, SplittableRandom random) {
        var waves = new TreeMap<Integer, Answers>();
        for (int wave = 0; wave < WAVES; wave++) {
            var answers = new TreeMap<String, Answer>();
            questionnaire.itemsIn(wave).stream().filter(item -> item instanceof Item.Choice || item instanceof Item.Hours)
                    .forEach(item -> answers.put(item.id(), new Answer.Value(
                            item.choices().get(random.nextInt(item.choices().size())).code())));
            answers.put("LR1", new Answer.Value(random.nextInt(1, 11)));
            waves.put(wave, new Answers(answers));
        }
        return waves;
    }
}
