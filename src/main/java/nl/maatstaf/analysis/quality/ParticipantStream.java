package nl.maatstaf.analysis.quality;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import nl.maatstaf.instrument.Answer;
import nl.maatstaf.instrument.Answers;
import nl.maatstaf.study.Stratum;
import org.jooq.Record8;
import org.jspecify.annotations.Nullable;

/**
 * Puts responses together that come in order of participant. No more than one participant is in memory, and of equal
 * answers one: they are options and months, of which there are few.
 */
final class ParticipantStream {

    private final Consumer<Participant> each;
    private final Map<String, Answer> known = new HashMap<>();
    private SortedMap<Integer, Participant.Sent> sent = new TreeMap<>();
    private @Nullable Record8<Long, Short, String, Short, Boolean, String, String[], String[]> last;

    ParticipantStream(Consumer<Participant> each) {
        this.each = each;
    }

    /** The next response, with the items that have an answer and these answers; no such lists where there are none. */
    void next(Record8<Long, Short, String, Short, Boolean, String, String[], String[]> row) {
        if (last != null && !last.value1().equals(row.value1())) {
            end();
        }
        sent.put(row.value2().intValue(), new Participant.Sent(row.value6(), answers(row.value7(), row.value8())));
        last = row;
    }

    /** There are no more responses of whoever was the last. */
    void end() {
        if (last != null) {
            each.accept(new Participant(last.value3(), new Stratum(last.value4(), last.value5()), sent));
            sent = new TreeMap<>();
        }
    }

    private Answers answers(String @Nullable [] items, String @Nullable [] stored) {
        if (items == null || stored == null) {
            return Answers.NONE;
        }
        Map<String, Answer> given = HashMap.newHashMap(items.length);
        for (int i = 0; i < items.length; i++) {
            given.put(items[i], known.computeIfAbsent(stored[i], Answer::ofStored));
        }
        return new Answers(given);
    }
}
