package nl.maatstaf.fieldwork.log;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import nl.maatstaf.responding.AccessCode;
import nl.maatstaf.responding.WithdrawalDesk;
import nl.maatstaf.staff.Role;
import nl.maatstaf.staff.audit.Audit;
import nl.maatstaf.staff.audit.FieldworkDeed;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import org.springframework.stereotype.Service;

/**
 * The sending end of the seam by which a withdrawal on the phone reaches the response side. It stops letters at once on
 * this side; there it arrives with the next print run, together with all others that wait, shuffled. A run that has none
 * to bring calls as well, so that a call tells nothing.
 */
@Behind(Door.FIELDWORK)
@Service
@DenyAll
public class Withdrawals {

    private final WithdrawalOutbox outbox;
    private final WithdrawalDesk desk;
    private final Audit audit;

    Withdrawals(WithdrawalOutbox outbox, WithdrawalDesk desk, Audit audit) {
        this.outbox = outbox;
        this.desk = desk;
        this.audit = audit;
    }

    /** Delivers what waits, with a print run. Broken off at any point, the next run delivers it again. */
    @RolesAllowed(Role.IS_FIELDWORK)
    public void deliver(String study) {
        audit.record(new FieldworkDeed.WithdrawalsDelivered(study));
        Map<Long, AccessCode> waiting = outbox.take(study);
        List<AccessCode> codes = new ArrayList<>(waiting.values());
        Collections.shuffle(codes, new SecureRandom());
        desk.withdraw(study, codes);
        outbox.delivered(waiting.keySet());
    }
}
