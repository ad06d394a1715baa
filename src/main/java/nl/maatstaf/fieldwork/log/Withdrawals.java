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
 * The sending end of the seam by which it reaches the response side that somebody said on the phone to stop, or to have
 * everything erased. It stops letters at once on this side; there it arrives with the next print run, together with all who
 * ever left, shuffled. A run that has none to bring calls as well, so that a call tells nothing.
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

    /** Delivers who left, with a print run. Broken off at any point, the next run delivers it again. */
    @RolesAllowed(Role.IS_FIELDWORK)
    public void deliver(String study) {
        audit.record(new FieldworkDeed.WithdrawalsDelivered(study));
        Map<Outcome, List<AccessCode>> left = outbox.take(study);
        desk.leave(study, shuffled(left, Outcome.WITHDRAWN), shuffled(left, Outcome.ERASURE_WISHED));
    }

    private static List<AccessCode> shuffled(Map<Outcome, List<AccessCode>> left, Outcome outcome) {
        List<AccessCode> codes = new ArrayList<>(left.getOrDefault(outcome, List.of()));
        Collections.shuffle(codes, new SecureRandom());
        return codes;
    }
}
