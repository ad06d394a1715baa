package nl.maatstaf.staff.audit;

import java.time.Clock;
import nl.maatstaf.staff.SignedIn;
import nl.maatstaf.store.BehindStaffedDoors;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Adds to the chain: the entry in the store, then its signed head in the file. */
@BehindStaffedDoors
@Component
class AuditChain implements Audit {

    private final AuditStore store;
    private final HeadsFile heads;
    private final HeadSignature key;
    private final Clock clock;

    AuditChain(AuditStore store, HeadsFile heads, HeadSignature key, Clock clock) {
        this.store = store;
        this.heads = heads;
        this.key = key;
        this.clock = clock;
    }

    @Override
    public void record(Deed deed) {
        record(actor(), deed);
    }

    /** Every service method wants somebody signed in, so where nobody is, the product itself is at work. */
    private static Actor actor() {
        return switch (SecurityContextHolder.getContext().getAuthentication()) {
            case null -> new Actor.System();
            case AnonymousAuthenticationToken _ -> new Actor.Nobody();
            default -> new Actor.Person(new Subject.Account(SignedIn.name()));
        };
    }

    void record(Actor actor, Deed deed) {
        Entry added = store.append(end -> Entry.of(end.number() + 1, clock.instant(), actor, deed, end.hash(), key));
        heads.write(added.head(), store::headsAfter);
    }

    /**
     * Writes the heads that a kill between store and file left out. Safe without looking at the entries: each brings its
     * own signature, and nothing is signed here.
     */
    void completeHeads() {
        heads.complete(store::headsAfter);
    }
}
