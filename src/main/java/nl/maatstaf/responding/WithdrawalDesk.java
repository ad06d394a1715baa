package nl.maatstaf.responding;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import nl.maatstaf.database.response.Routines;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.staff.Role;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.store.Lock;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.Stores;
import nl.maatstaf.store.Wipe;
import nl.maatstaf.study.WaveCalendar;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;

import static nl.maatstaf.database.response.Tables.WITHDRAWAL;

/**
 * The receiving end of the seam by which it arrives that somebody left on the phone. Told twice, it is done once; it says
 * nothing back. All withdrawals of the study are written anew each time, so that a copy of this store doesn't tell which came
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
    private final Surveys surveys;

    WithdrawalDesk(Stores stores, CodeHasher hasher, Surveys surveys) {
        this.store = stores.as(StoreRole.RESPONSE_STOPS);
        this.hasher = hasher;
        this.surveys = surveys;
    }

    /**
     * From now on these codes open nothing, and of some all is erased that was ever answered.
     *
     * @param study     the study's name
     * @param withdrawn the codes of who stops, shuffled by the sender; a code that is not known is passed over
     * @param erased    the codes of who has everything erased, likewise
     */
    @RolesAllowed(Role.IS_FIELDWORK)
    public void leave(String study, Collection<AccessCode> withdrawn, Collection<AccessCode> erased) {
        store.transaction(transaction -> {
            // Nobody writes a wave of theirs anew meanwhile.
            surveys.protocol(study).ifPresent(protocol -> protocol.study().cohorts().forEach(cohort ->
                    Lock.sharedForThisTransaction(transaction.dsl(), WaveCalendar.nameOf(study, cohort.name()))));
            Routines.leave(transaction, study, hashes(withdrawn), hashes(erased));
        });
        Wipe.rows(store, WITHDRAWAL);
    }

    private byte[][] hashes(Collection<AccessCode> codes) {
        return codes.stream().map(hasher::hash).toArray(byte[][]::new);
    }
}
