package nl.maatstaf.analysis.quality;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import nl.maatstaf.instrument.Answer;
import nl.maatstaf.instrument.Answers;
import nl.maatstaf.study.Stratum;
import org.jooq.Record4;
import org.jooq.Record6;

/**
 * Puts two streams of rows together, responses and the answers to each, in order of participant and wave. No more than one
 * participant is in memory, and of equal answers one: they are options and months, of which there are few.
 */
final class ParticipantStream {

    private final Iterator<Record4<Long, Short, String[], String[]>> answers;
    private final Consumer<Participant> each;
    private final Map<String, Answer> known = new HashMap<>();
    private Optional<Record4<Long, Short, String[], String[]>> waiting;

    ParticipantStream(Iterator<Record4<Long, Short, String[], String[]>> answers, Consumer<Participant> each) {
        this.answers = answers;
        this.each = each;
        this.waiting = next();
    }

    void read(Iterator<Record6<Long, Short, String, Short, Boolean, String>> responses) {
        SortedMap<Integer, Participant.Sent> sent = new TreeMap<>();
        Optional<Record6<Long, Short, String, Short, Boolean, String>> before = Optional.empty();
        while (responses.hasNext()) {
            var row = responses.next();
            if (before.isPresent() && !before.get().value1().equals(row.value1())) {
                handOver(before.get(), sent);
                sent = new TreeMap<>();
            }
            sent.put(row.value2().intValue(), new Participant.Sent(row.value6(), answersTo(row.value1(), row.value2())));
            before = Optional.of(row);
        }
        if (before.isPresent()) {
            handOver(before.get(), sent);
        }
    }

    private void handOver(Record6<Long, Short, String, Short, Boolean, String> row,
            SortedMap<Integer, Participant.Sent> sent) {
        each.accept(new Participant(row.value3(), new Stratum(row.value4(), row.value5()), sent));
    }

    private Answers answersTo(long participant, short wave) {
        // What somebody erased between the two statements has answers without a response.
        while (waiting.isPresent() && comesBefore(waiting.get(), participant, wave)) {
            waiting = next();
        }
        return waiting.filter(row -> row.value1() == participant && row.value2() == wave)
                .map(row -> answers(row.value3(), row.value4())).orElse(Answers.NONE);
    }

    private Answers answers(String[] items, String[] stored) {
        Map<String, Answer> given = HashMap.newHashMap(items.length);
        for (int i = 0; i < items.length; i++) {
            given.put(items[i], known.computeIfAbsent(stored[i], Answer::ofStored));
        }
        return new Answers(given);
    }

    private static boolean comesBefore(Record4<Long, Short, String[], String[]> answer, long participant, short wave) {
        return answer.value1() < participant || answer.value1() == participant && answer.value2() < wave;
    }

    private Optional<Record4<Long, Short, String[], String[]>> next() {
        return answers.hasNext() ? Optional.of(answers.next()) : Optional.empty();
    }
}
