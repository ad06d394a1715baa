package nl.maatstaf.responding;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import nl.maatstaf.database.response.Routines;
import nl.maatstaf.staff.Role;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.Stores;
import nl.maatstaf.store.Wipe;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;

import static nl.maatstaf.database.response.Tables.WITHDRAWAL;

/**
 * The receiving end of the seam by which a withdrawal on the phone arrives. Told twice, it is done once; it says nothing
 * back. All withdrawals of the study are written anew each time, so that a copy of this store doesn't tell which came
 * along last.
 *
 * <p>What that can't undo: whoever has a copy of this store from before a print run and one from after it sees which
 * pseudonyms were added, and with the contact store knows among how few people to look; with one withdrawal in between,
 * among one. Waiting for 25 would hide it, and would leave a code open that somebody was promised is closed.
 */
@Behind(Door.FIELDWORK)
@Service
@DenyAll
public class WithdrawalDesk {

    private final DSLContext store;
    private final CodeHasher hasher;

    WithdrawalDesk(Stores stores, CodeHasher hasher) {
        this.store = stores.as(StoreRole.RESPONSE_STOPS);
        this.hasher = hasher;
    }

    /**
     * From now on these codes open nothing.
     *
     * @param study the study's name
     * @param codes shuffled by the sender; a code that is not known is passed over
     */
    @RolesAllowed(Role.IS_FIELDWORK)
    public void withdraw(String study, Collection<AccessCode> codes) {
        Routines.withdraw(store.configuration(), study, codes.stream().map(hasher::hash).toArray(byte[][]::new));
        Wipe.rows(store, WITHDRAWAL);
    }
}
