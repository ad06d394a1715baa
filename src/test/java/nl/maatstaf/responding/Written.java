package nl.maatstaf.responding;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import nl.maatstaf.instrument.Answers;
import nl.maatstaf.store.Demo;
import nl.maatstaf.store.TestStores;
import nl.maatstaf.study.WaveCalendar;

/** Whole questionnaires at once, for tests that need many and are not about answering. */
public final class Written {

    private static final SimulatedResponses RESPONSES = new SimulatedResponses(new ResponseStore(TestStores.stores()),
            new CodeHasher(TestStores.secrets()), new Demo(true),
            Clock.fixed(Instant.parse("2026-11-16T12:00:00Z"), WaveCalendar.ZONE));

    private Written() {}

    /** Writes what somebody sent in each of these waves. */
    public static void by(Room room, AccessCode code, SortedMap<Integer, Answers> answers) {
        RESPONSES.write(code, room.protocol.questionnaire(), answers, Map.of());
    }
}
