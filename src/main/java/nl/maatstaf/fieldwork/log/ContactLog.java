package nl.maatstaf.fieldwork.log;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.staff.Role;
import nl.maatstaf.staff.SignedIn;
import nl.maatstaf.staff.audit.Audit;
import nl.maatstaf.staff.audit.Deed;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
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
     * Puts an attempt down, in the name of whoever is signed in.
     *
     * @param person somebody who was invited
     * @return the number of the line, by which it can be undone
     * @throws IllegalArgumentException when nobody so was invited, when the day is still to come, or when no wave of
     *     theirs was open on it
     */
    @RolesAllowed({Role.IS_FIELDWORK, Role.IS_INTERVIEWER})
    public long add(long person, Attempt attempt) {
        PersonCard card = people.card(person).filter(PersonCard::invited)
                .orElseThrow(() -> new IllegalArgumentException("Only who was invited has a log."));
        if (attempt.day().isAfter(WaveCalendar.dayOf(clock.instant()))) {
            throw new IllegalArgumentException("An attempt is put down once it was made.");
        }
        int wave = openWave(card, attempt.day())
                .orElseThrow(() -> new IllegalArgumentException("No wave was open on that day."));
        audit.record(new Deed.ContactLogged(card.study()));
        return store.add(person, wave, attempt, SignedIn.name());
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
        audit.record(new Deed.ContactLogged(card.study()));
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

    private OptionalInt openWave(PersonCard card, LocalDate day) {
        return surveys.protocol(card.study()).map(protocol -> protocol.study().cohort(card.cohort())
                        .map(cohort -> protocol.study().calendar().openWave(cohort, day)).orElse(OptionalInt.empty()))
                .orElse(OptionalInt.empty());
    }
}
