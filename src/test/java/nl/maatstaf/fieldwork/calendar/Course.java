package nl.maatstaf.fieldwork.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.maatstaf.fieldwork.letter.LetterKind;
import nl.maatstaf.responding.AccessCode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two years of letters to cohort B, wave after wave, and beside them what has to come of it: who must get which letter is
 * known here from who answered, and not from the runs.
 */
final class Course {

    private static final List<LetterKind> ASKING = List.of(
            LetterKind.INVITATION, LetterKind.REMINDER_1, LetterKind.REMINDER_2);

    private final PostRoom post;
    private int letters;

    Course(PostRoom post) {
        this.post = post;
    }

    /** Prepares what is due on a day, however often that is broken off. */
    interface Preparing {
        void on(String day) throws Exception;
    }

    /** Goes through a wave; somebody more answers before each reminder. */
    void through(int wave, Preparing preparing) throws Exception {
        LocalDate first = LocalDate.of(2025, 7, 1).plusMonths(3L * wave);
        Set<AccessCode> due = new HashSet<>(post.everybody());
        for (LetterKind kind : ASKING) {
            LocalDate day = first.plusDays(14L * kind.ordinal());
            send(wave, kind, day, due, preparing);
            AccessCode answering = post.invited.people.get(kind.ordinal()).code();
            post.invited.room.answer(post.invited.room.on(day.plusDays(1).toString()), answering, 7, Map.of());
            due.remove(answering);
        }
        post.invited.room.closeWave("B", wave);
        send(wave, LetterKind.THANKS, first.plusMonths(3).minusDays(1), post.everybody(), preparing);
    }

    int letters() {
        return letters;
    }

    private void send(int wave, LetterKind kind, LocalDate day, Set<AccessCode> due, Preparing preparing)
            throws Exception {
        preparing.on(day.toString());
        UUID run = post.run(wave, kind).id();
        List<AccessCode> written = post.codes(run);
        assertThat(written).as("wave %d, %s", wave, kind).doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(due);
        letters += written.size();
        post.on(day.toString()).out(run);
        post.invited.room.aDayLater();
        var seen = new HashMap<LetterRun.About, Integer>();
        new ArrayList<>(post.runs()).forEach(one -> seen.merge(one.about(), 1, Integer::sum));
        assertThat(seen.values()).as("runs of the same letters").containsOnly(1);
    }
}
