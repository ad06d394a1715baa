package nl.maatstaf.fieldwork.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.maatstaf.fieldwork.calendar.Step.Stand;
import nl.maatstaf.fieldwork.letter.LetterKind;
import nl.maatstaf.study.Quarter;

/**
 * When the letters of a wave fall due: an invitation from its first day on, two reminders two weeks apart, and thanks once
 * it is closed. A reminder counts from the day on which the letters before it were out, so that days of downtime move what
 * follows and nobody gets two letters at once. In the last week nothing is asked any more, for it would come too late.
 */
final class Schedule {

    private static final int DAYS_BETWEEN = 14;
    private static final int LAST_QUIET_DAYS = 7;
    /** How long after its last day the thanks for a wave still make sense. */
    private static final int DAYS_OF_GRACE = 45;

    private Schedule() {}

    /** What was done of a kind of letter: when it was prepared, and when it was out. */
    record Done(Optional<LocalDate> prepared, Optional<LocalDate> out) {}

    /**
     * How all letters of a wave stand.
     *
     * @param quarter the quarter in which the wave is open
     * @param closed  whether the wave was closed
     * @param done    what was done so far
     * @param today   the day
     */
    static List<Step> of(Quarter quarter, boolean closed, Map<LetterKind, Done> done, LocalDate today) {
        LocalDate last = quarter.lastDay().minusDays(LAST_QUIET_DAYS);
        var steps = new ArrayList<Step>();
        LocalDate from = quarter.firstDay();
        for (LetterKind kind : List.of(LetterKind.INVITATION, LetterKind.REMINDER_1, LetterKind.REMINDER_2)) {
            boolean possible = steps.stream().allMatch(step -> step.stand() != Stand.SKIPPED);
            boolean reached = steps.stream().allMatch(step -> step.stand() == Stand.OUT);
            Step step = asking(kind, done, from, last, today, possible && !closed, reached);
            steps.add(step);
            from = (step.day().isBefore(today) && step.stand() != Stand.OUT ? today : step.day()).plusDays(DAYS_BETWEEN);
        }
        steps.add(thanks(quarter, closed, done, today, steps.getFirst().stand() == Stand.OUT));
        return steps;
    }

    private static Step asking(LetterKind kind, Map<LetterKind, Done> done, LocalDate from, LocalDate last,
            LocalDate today, boolean possible, boolean reached) {
        return made(kind, done).orElseGet(() -> {
            if (!possible || from.isAfter(last) || today.isAfter(last)) {
                return new Step(kind, Stand.SKIPPED, last);
            }
            return !reached || today.isBefore(from) ? new Step(kind, Stand.TO_COME, from)
                    : new Step(kind, Stand.DUE, from);
        });
    }

    private static Step thanks(Quarter quarter, boolean closed, Map<LetterKind, Done> done, LocalDate today,
            boolean invited) {
        return made(LetterKind.THANKS, done).orElseGet(() -> {
            LocalDate until = quarter.lastDay().plusDays(DAYS_OF_GRACE);
            if (today.isAfter(until) || closed && !invited) {
                return new Step(LetterKind.THANKS, Stand.SKIPPED, until);
            }
            return closed ? new Step(LetterKind.THANKS, Stand.DUE, today)
                    : new Step(LetterKind.THANKS, Stand.TO_COME, quarter.plus(1).firstDay());
        });
    }

    private static Optional<Step> made(LetterKind kind, Map<LetterKind, Done> done) {
        return Optional.ofNullable(done.get(kind)).flatMap(one -> one.out().map(day -> new Step(kind, Stand.OUT, day))
                .or(() -> one.prepared().map(day -> new Step(kind, Stand.PREPARED, day))));
    }
}
