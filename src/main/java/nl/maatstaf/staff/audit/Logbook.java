package nl.maatstaf.staff.audit;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.maatstaf.staff.Role;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import org.springframework.stereotype.Service;

/** The audit chain for whoever has to look: what was done, and whether the chain holds. Nothing can be changed here. */
@Behind(Door.ADMINISTRATION)
@Service
@DenyAll
public class Logbook {

    /** How many lines there are on a page. */
    public static final int PAGE = 50;

    private final AuditStore store;
    private final Verification verification;

    Logbook(AuditStore store, Verification verification) {
        this.store = store;
        this.verification = verification;
    }

    /** Who did it. */
    public enum Who {
        /** The account that is named. */
        ACCOUNT,
        /** Somebody who was not signed in. */
        NOBODY,
        /** The product itself. */
        SYSTEM
    }

    /**
     * A line.
     *
     * @param number   its place in the chain
     * @param at       when
     * @param who      what kind of actor
     * @param actor    the name of the account, when it was one
     * @param deed     what, by its stored name
     * @param subjects to what
     */
    public record Line(
            long number, Instant at, Who who, String actor, String deed, Map<Subject.Name, String> subjects) {

        /** Copies the subjects. */
        public Line {
            subjects = Map.copyOf(subjects);
        }
    }

    /**
     * A page of lines.
     *
     * @param lines the newest first
     * @param more  whether there are older ones
     */
    public record Page(List<Line> lines, boolean more) {

        /** Copies the lines. */
        public Page {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Whether the chain holds.
     *
     * @param verdict what came out
     * @param took    how long it took to verify
     */
    public record Checked(Verdict verdict, Duration took) {}

    /**
     * {@return a page}
     *
     * @param kind of deeds; empty for all
     * @param page from 0 on, the newest entries first
     */
    @RolesAllowed(Role.IS_ADMINISTRATOR)
    public Page page(Optional<DeedName.Kind> kind, int page) {
        List<Entry> found = store.newest(kind, page * PAGE, PAGE + 1);
        return new Page(found.stream().limit(PAGE).map(Logbook::line).toList(), found.size() > PAGE);
    }

    /** Verifies the whole chain. */
    @RolesAllowed(Role.IS_ADMINISTRATOR)
    public Checked check() {
        long start = System.nanoTime();
        Verdict verdict = verification.verify();
        return new Checked(verdict, Duration.ofNanos(System.nanoTime() - start));
    }

    private static Line line(Entry entry) {
        Who who = switch (entry.actor()) {
            case Actor.Nobody.TEXT -> Who.NOBODY;
            case Actor.System.TEXT -> Who.SYSTEM;
            default -> Who.ACCOUNT;
        };
        return new Line(entry.number(), entry.at(), who, entry.actor(), entry.deed(), entry.subjects());
    }
}
