package nl.maatstaf.fieldwork.calendar;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.maatstaf.fieldwork.calendar.Step.Stand;
import nl.maatstaf.fieldwork.letter.LetterKind;
import nl.maatstaf.study.Quarter;
import org.junit.jupiter.api.Test;

import static nl.maatstaf.fieldwork.calendar.Step.Stand.DUE;
import static nl.maatstaf.fieldwork.calendar.Step.Stand.OUT;
import static nl.maatstaf.fieldwork.calendar.Step.Stand.PREPARED;
import static nl.maatstaf.fieldwork.calendar.Step.Stand.SKIPPED;
import static nl.maatstaf.fieldwork.calendar.Step.Stand.TO_COME;
import static nl.maatstaf.fieldwork.letter.LetterKind.INVITATION;
import static nl.maatstaf.fieldwork.letter.LetterKind.REMINDER_1;
import static nl.maatstaf.fieldwork.letter.LetterKind.REMINDER_2;
import static nl.maatstaf.fieldwork.letter.LetterKind.THANKS;
import static org.assertj.core.api.Assertions.assertThat;

/** The last quarter of 2026: from 1 October to 31 December; nothing is asked after 24 December. */
class ScheduleTest {

    private static final Quarter QUARTER = new Quarter(2026, 4);

    private final Map<LetterKind, Schedule.Done> done = new EnumMap<>(LetterKind.class);

    @Test
    void anInvitationIsDueOnTheFirstDayAndWhatFollowsIsForeseen() {
        assertThat(on("2026-09-30")).containsExactly(step(INVITATION, TO_COME, "2026-10-01"),
                step(REMINDER_1, TO_COME, "2026-10-15"), step(REMINDER_2, TO_COME, "2026-10-29"),
                step(THANKS, TO_COME, "2027-01-01"));
        assertThat(on("2026-10-01")).first().isEqualTo(step(INVITATION, DUE, "2026-10-01"));
    }

    @Test
    void aReminderCountsFromTheDayTheLettersBeforeItWereOut() {
        done.put(INVITATION, new Schedule.Done(day("2026-10-01"), Optional.empty()));
        assertThat(on("2026-10-20")).containsExactly(step(INVITATION, PREPARED, "2026-10-01"),
                step(REMINDER_1, TO_COME, "2026-11-03"), step(REMINDER_2, TO_COME, "2026-11-17"),
                step(THANKS, TO_COME, "2027-01-01"));
        out(INVITATION, "2026-10-21");
        assertThat(on("2026-11-03")).element(1).isEqualTo(step(REMINDER_1, TO_COME, "2026-11-04"));
        assertThat(on("2026-11-04")).element(1).isEqualTo(step(REMINDER_1, DUE, "2026-11-04"));
    }

    @Test
    void weeksOfDowntimeSendNobodyTwoLettersAtOnce() {
        out(INVITATION, "2026-10-01");
        List<Step> after = on("2026-11-20");
        assertThat(after).element(1).isEqualTo(step(REMINDER_1, DUE, "2026-10-15"));
        assertThat(after).element(2).isEqualTo(step(REMINDER_2, TO_COME, "2026-12-04"));
        out(REMINDER_1, "2026-11-20");
        assertThat(on("2026-12-04")).element(2).isEqualTo(step(REMINDER_2, DUE, "2026-12-04"));
    }

    @Test
    void nothingIsAskedInTheLastWeekNorAfterItWasSkipped() {
        assertThat(on("2026-12-24")).first().isEqualTo(step(INVITATION, DUE, "2026-10-01"));
        assertThat(on("2026-12-25").subList(0, 3)).extracting(Step::stand).containsOnly(SKIPPED);
        out(INVITATION, "2026-12-20");
        assertThat(on("2026-12-21").subList(1, 3)).extracting(Step::stand).containsOnly(SKIPPED);
    }

    @Test
    void thanksFollowTheCloseAndNothingIsAskedAfterIt() {
        out(INVITATION, "2026-10-01");
        List<Step> closedEarly = Schedule.of(QUARTER, true, done, LocalDate.parse("2026-11-20"));
        assertThat(closedEarly).extracting(Step::stand).containsExactly(OUT, SKIPPED, SKIPPED, DUE);
        assertThat(Schedule.of(QUARTER, true, done, LocalDate.parse("2027-02-14")).getLast().stand()).isEqualTo(DUE);
        assertThat(Schedule.of(QUARTER, true, done, LocalDate.parse("2027-02-15")).getLast().stand()).isEqualTo(SKIPPED);
    }

    @Test
    void whoeverWasNotInvitedIsNotThanked() {
        assertThat(Schedule.of(QUARTER, true, done, LocalDate.parse("2027-01-04")).getLast().stand()).isEqualTo(SKIPPED);
    }

    private List<Step> on(String day) {
        return Schedule.of(QUARTER, false, done, LocalDate.parse(day));
    }

    private void out(LetterKind kind, String day) {
        done.put(kind, new Schedule.Done(day(day), day(day)));
    }

    private static Optional<LocalDate> day(String day) {
        return Optional.of(LocalDate.parse(day));
    }

    private static Step step(LetterKind kind, Stand stand, String day) {
        return new Step(kind, stand, LocalDate.parse(day));
    }
}
