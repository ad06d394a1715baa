package nl.maatstaf.fieldwork.calendar;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.maatstaf.fieldwork.FieldworkOf;
import nl.maatstaf.fieldwork.Invited;
import nl.maatstaf.fieldwork.figures.Counting;
import nl.maatstaf.fieldwork.letter.LetterContent;
import nl.maatstaf.fieldwork.letter.LetterKind;
import nl.maatstaf.fieldwork.letter.MailOf;
import nl.maatstaf.fieldwork.letter.Mailer;
import nl.maatstaf.fieldwork.log.Desk;
import nl.maatstaf.fieldwork.log.Standings;
import nl.maatstaf.responding.AccessCode;
import nl.maatstaf.store.TestStores;
import nl.maatstaf.study.WaveCalendar;
import org.jooq.DSLContext;

import static nl.maatstaf.database.response.Tables.FRAME_COUNT;
import static nl.maatstaf.database.response.Tables.FRAME_RECEIPT;

/** Where the letters to some invited people are prepared, on days that the test sets. */
final class PostRoom {

    final Invited invited;
    final RunStore store = new RunStore(TestStores.stores(), Invited.seal());
    private final Desk desk;
    private final Mailer mailer;

    PostRoom(Invited invited) {
        this(invited, MailOf.nobody());
    }

    PostRoom(Invited invited, Mailer mailer) {
        this.invited = invited;
        this.mailer = mailer;
        this.desk = new Desk(invited);
    }

    Desk desk() {
        return desk;
    }

    /** The service on a day, as a process that has just started has it. */
    LetterRuns on(String day) {
        Clock clock = Clock.fixed(Instant.parse(day + "T12:00:00Z"), WaveCalendar.ZONE);
        return new LetterRuns(store, FieldworkOf.room(invited.room), FieldworkOf.register(invited.room),
                Standings.withdrawals(invited.room), desk.log,
                Counting.tallies(clock), invited.room.stopDesk(), mailer, invited.room.surveys, _ -> { }, clock);
    }

    void prepare(String day) {
        on(day).prepareDue(invited.room.study);
        invited.room.aDayLater();
    }

    /** A frame that grows is refused elsewhere; here only who is invited matters. */
    void forgetFrameCounts() {
        DSLContext owner = invited.room.owner();
        owner.deleteFrom(FRAME_COUNT).where(FRAME_COUNT.STUDY.eq(invited.room.study)).execute();
        owner.deleteFrom(FRAME_RECEIPT).where(FRAME_RECEIPT.STUDY.eq(invited.room.study)).execute();
    }

    List<LetterRun> runs() {
        return store.runs(invited.room.study);
    }

    LetterRun run(int wave, LetterKind kind) {
        return runs().stream().filter(run -> run.about().wave() == wave && run.about().kind() == kind).findFirst()
                .orElseThrow();
    }

    /** The codes in the letters of a run. */
    List<AccessCode> codes(UUID run) {
        return StreamSupport.stream(on("2026-11-16").letters(run).spliterator(), false).map(LetterContent::code).toList();
    }

    Set<AccessCode> everybody() {
        return invited.people.stream().map(Invited.Person::code).collect(Collectors.toSet());
    }
}
