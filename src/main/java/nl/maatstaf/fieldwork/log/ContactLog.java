package nl.maatstaf.fieldwork.log;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import nl.maatstaf.instrument.Protocol;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.staff.Role;
import nl.maatstaf.staff.SignedIn;
import nl.maatstaf.staff.audit.Audit;
import nl.maatstaf.staff.audit.FieldworkDeed;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.study.Quarter;
import nl.maatstaf.study.Study;
import nl.maatstaf.study.WaveCalendar;
import org.springframework.stereotype.Service;

/**
 * The contact log. Its lines are added and never changed; a slip is undone by a second line. Every line is one and the
 * same deed in the audit chain, whatever came of the attempt and whoever it was about.
 */
@Behind(Door.FIELDWORK)
@Service
@DenyAll
public class ContactLog {

    private final LogStore store;
    private final People people;
    private final Surveys surveys;
    private final Audit audit;
    private final Clock clock;

    ContactLog(LogStore store, People people, Surveys surveys, Audit audit, Clock clock) {
        this.store = store;
        this.people = people;
        this.surveys = surveys;
        this.audit = audit;
        this.clock = clock;
    }

    /** {@return what was tried to reach somebody, the latest first} */
    @RolesAllowed({Role.IS_FIELDWORK, Role.IS_INTERVIEWER})
    public List<LogLine> of(long person) {
        return store.of(person);
    }

    /** {@return an attempt of this moment} */
    @RolesAllowed({Role.IS_FIELDWORK, Role.IS_INTERVIEWER})
    public Attempt now(Mode mode, Outcome outcome, Optional<Place> place) {
        var moment = clock.instant().atZone(WaveCalendar.ZONE);
        return new Attempt(moment.toLocalDate(), PartOfDay.of(moment.toLocalTime()), mode, outcome, place);
    }

    /**
     * Puts an attempt down, in the name of whoever is signed in. It counts for the wave that is open on its day, or for
     * the last one where none is: somebody may die or withdraw at any time.
     *
     * @param person somebody who was invited
     */
    @RolesAllowed({Role.IS_FIELDWORK, Role.IS_INTERVIEWER})
    public Logged add(long person, Attempt attempt) {
        Optional<PersonCard> card = people.card(person).filter(PersonCard::invited);
        if (card.isEmpty()) {
            return Logged.Refused.NOT_INVITED;
        }
        if (attempt.day().isAfter(WaveCalendar.dayOf(clock.instant()))) {
            return Logged.Refused.DAY_TO_COME;
        }
        OptionalInt wave = wave(card.get(), attempt.day());
        if (wave.isEmpty()) {
            return Logged.Refused.BEFORE_THE_STUDY;
        }
        audit.record(new FieldworkDeed.ContactLogged(card.get().study()));
        return new Logged.Line(store.add(person, wave.getAsInt(), attempt, SignedIn.name()));
    }

    /**
     * Undoes a slip.
     *
     * @return false when it can't be undone any more, because a withdrawal was passed on
     */
    @RolesAllowed({Role.IS_FIELDWORK, Role.IS_INTERVIEWER})
    public boolean undo(long person, long event) {
        PersonCard card = people.card(person).orElseThrow();
        if (store.of(person).stream().noneMatch(line -> line.event() == event)) {
            throw new IllegalArgumentException("This is not a line of that log.");
        }
        audit.record(new FieldworkDeed.ContactLogged(card.study()));
        return store.undo(event, SignedIn.name());
    }

    /** {@return whether a letter may go to them: not after a withdrawal or a death, nor to where they no longer live} */
    @RolesAllowed({Role.IS_FIELDWORK, Role.IS_INTERVIEWER})
    public boolean mayBeWrittenTo(long person) {
        return store.mayBeWrittenTo(person);
    }

    /** {@return the client numbers to which a print run writes nothing, whatever the stop list says} */
    @RolesAllowed(Role.IS_FIELDWORK)
    public Set<String> notToBeWrittenTo(String study) {
        return store.notToBeWrittenTo(study);
    }

    private OptionalInt wave(PersonCard card, LocalDate day) {
        Optional<Study> study = surveys.protocol(card.study()).map(Protocol::study);
        return study.flatMap(design -> design.cohort(card.cohort()))
                .map(cohort -> Quarter.of(day).since(cohort.allocation())).filter(quarters -> quarters >= 0)
                .map(quarters -> OptionalInt.of(Math.min(quarters, study.orElseThrow().lastWave())))
                .orElse(OptionalInt.empty());
    }
}
