package nl.maatstaf.fieldwork.log;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.maatstaf.fieldwork.Invited;
import nl.maatstaf.staff.audit.Deed;
import nl.maatstaf.store.TestStores;
import nl.maatstaf.study.WaveCalendar;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

import static org.assertj.core.api.Assertions.fail;

/** The contact log on 16 November 2026, with somebody at it. */
public final class Desk {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

    final List<Deed> deeds = new ArrayList<>();
    final LogStore store = new LogStore(TestStores.stores());
    final People people = new People(new PeopleStore(TestStores.stores()));
    final Invited invited;
    public final ContactLog log;

    public Desk(Invited invited) {
        this.invited = invited;
        this.log = new ContactLog(store, people, invited.room.surveys, deeds::add,
                Clock.fixed(Instant.parse("2026-11-16T12:00:00Z"), WaveCalendar.ZONE));
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("anna", ""));
    }

    /** Puts an outcome down about somebody, today. */
    public long say(int person, Outcome outcome) {
        return say(person, outcome, TODAY);
    }

    public long say(int person, Outcome outcome, LocalDate day) {
        return put(person, outcome, day) instanceof Logged.Line(long event) ? event : fail(outcome + " was refused");
    }

    Logged put(int person, Outcome outcome, LocalDate day) {
        return log.add(invited.people.get(person).id(), new Attempt(day, PartOfDay.MORNING, Mode.PHONE, outcome,
                Outcome.INTERVIEWS.contains(outcome) ? Optional.of(Place.HOME) : Optional.empty()));
    }

    boolean undo(int person, long event) {
        return log.undo(invited.people.get(person).id(), event);
    }

    boolean mayBeWrittenTo(int person) {
        return log.mayBeWrittenTo(invited.people.get(person).id());
    }
}
