package nl.maatstaf.staff.audit;

import nl.maatstaf.store.BehindStaffedDoors;
import org.springframework.stereotype.Component;

/** Verifies the chain as it is now. */
@BehindStaffedDoors
@Component
class Verification {

    private final AuditStore store;
    private final HeadsFile heads;
    private final HeadSignature key;

    Verification(AuditStore store, HeadsFile heads, HeadSignature key) {
        this.store = store;
        this.heads = heads;
        this.key = key;
    }

    Verdict verify() {
        var check = new ChainCheck(key, heads.wholeLines(), store.lastNumber());
        return store.read(entries -> check.check(entries.iterator()));
    }
}
