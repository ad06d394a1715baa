package nl.maatstaf.retention;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.maatstaf.instrument.PrivacyStatement.DataKind;
import nl.maatstaf.instrument.PrivacyStatement.Period;
import nl.maatstaf.instrument.Protocol;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.staff.Role;
import nl.maatstaf.staff.SignedIn;
import nl.maatstaf.staff.audit.Audit;
import nl.maatstaf.staff.audit.RetentionDeed;
import nl.maatstaf.store.BehindStaffedDoors;
import nl.maatstaf.study.Study;
import nl.maatstaf.study.WaveCalendar;
import org.springframework.stereotype.Service;

/**
 * When data have to go, by what people were told in the privacy statement, and that they do. It knows the stores that this
 * process may delete in; another process has the others.
 */
@BehindStaffedDoors
@Service
@DenyAll
public class RetentionCalendar {

    private static final Comparator<Term> SOONEST = Comparator.comparing((Term term) -> term.due().orElse(LocalDate.MAX))
            .thenComparing(Term::kind).thenComparing(Term::store);

    private final List<Keeper> keepers;
    private final Optional<PublicResults> results;
    private final Surveys surveys;
    private final Clock clock;
    private final Audit audit;

    RetentionCalendar(Optional<List<Keeper>> keepers, Optional<PublicResults> results, Surveys surveys, Clock clock, Audit audit) {
        this.keepers = keepers.orElse(List.of());
        this.results = results;
        this.surveys = surveys;
        this.clock = clock;
        this.audit = audit;
    }

    /** {@return everything that is kept for a time of its own, what has to go first at the front} */
    @RolesAllowed(Role.IS_ADMINISTRATOR)
    public List<Term> terms() {
        var terms = new ArrayList<Term>();
        surveys.protocols().keySet().forEach(study -> keepers.forEach(keeper ->
                keeper.kinds().forEach(kind -> term(study, keeper, kind).ifPresent(terms::add))));
        terms.sort(SOONEST);
        return List.copyOf(terms);
    }

    /** {@return the day it is} */
    @RolesAllowed(Role.IS_ADMINISTRATOR)
    public LocalDate today() {
        return WaveCalendar.dayOf(clock.instant());
    }

    /**
     * Signs that something whose time has come may be deleted, by whoever is signed in.
     *
     * @throws NotYetException when its time has not come, or somebody signed before
     */
    @RolesAllowed(Role.IS_ADMINISTRATOR)
    public void sign(Term shown) {
        Term now = now(shown);
        requireDue(now);
        if (now.deletion().isPresent()) {
            throw new NotYetException(NotYetException.Why.NOT_SIGNED);
        }
        audit.record(new RetentionDeed.DeletionSigned(now.study(), now.kind().code()));
        keeper(now).sign(now.study(), now.kind(), SignedIn.name(), today());
    }

    /** Takes that back. Nothing happens where nobody signed, or to what is deleted. */
    @RolesAllowed(Role.IS_ADMINISTRATOR)
    public void takeBack(Term shown) {
        Term now = now(shown);
        if (now.deletion().isPresent() && !now.isDone()) {
            audit.record(new RetentionDeed.DeletionTakenBack(now.study(), now.kind().code()));
            keeper(now).takeBack(now.study(), now.kind());
        }
    }

    /** {@return whether whoever is signed in may have it deleted: somebody else signed} */
    @RolesAllowed(Role.IS_ADMINISTRATOR)
    public boolean mayDelete(Term term) {
        return term.isDue(today()) && term.deletion().filter(one -> !one.signed().by().equals(SignedIn.name())).isPresent();
    }

    /**
     * Deletes it, for good.
     *
     * @throws NotYetException when its time has not come, nobody else signed, or somebody needs it first; nothing is deleted
     */
    @RolesAllowed(Role.IS_ADMINISTRATOR)
    public void delete(Term shown) {
        Term now = now(shown);
        requireDue(now);
        if (!mayDelete(now)) {
            throw new NotYetException(NotYetException.Why.NOT_SIGNED);
        }
        if (!keeper(now).ready(now.study(), now.kind())) {
            throw new NotYetException(NotYetException.Why.LIST_NOT_FETCHED);
        }
        audit.record(new RetentionDeed.DataDeleted(now.study(), now.kind().code()));
        keeper(now).delete(now.study(), now.kind(), SignedIn.name(), today());
    }

    private void requireDue(Term now) {
        if (!now.isDue(today())) {
            throw new NotYetException(NotYetException.Why.NOT_DUE);
        }
    }

    /** How it stands by the definitions and the store, and not by what was handed over. */
    private Term now(Term shown) {
        return term(shown.study(), keeper(shown), shown.kind()).orElseThrow();
    }

    private Optional<Term> term(String study, Keeper keeper, DataKind kind) {
        Protocol protocol = surveys.protocol(study).orElseThrow();
        return protocol.privacy().map(privacy -> privacy.retention().get(kind)).map(period -> new Term(study, keeper.name(), kind, period,
                due(study, protocol.study(), period), keeper.kept(study, kind), keeper.deletion(study, kind)));
    }

    private Keeper keeper(Term term) {
        return keepers.stream().filter(keeper -> keeper.name() == term.store()).findFirst().orElseThrow();
    }

    private Optional<LocalDate> due(String name, Study study, Period period) {
        Optional<LocalDate> from = switch (period.after()) {
            case LAST_DRAW -> lastCloseOf(study, Math.min(WaveCalendar.LAST_REPLACEMENT, study.lastWave()));
            case LAST_WAVE -> lastCloseOf(study, study.lastWave());
            case RESULTS -> results.flatMap(known -> known.since(name));
        };
        return from.map(day -> day.plusMonths(period.months()));
    }

    private static Optional<LocalDate> lastCloseOf(Study study, int wave) {
        return study.cohorts().stream().map(cohort -> WaveCalendar.dayOf(study.calendar().closes(cohort, wave)))
                .max(Comparator.naturalOrder());
    }
}
