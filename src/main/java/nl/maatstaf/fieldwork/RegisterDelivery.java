package nl.maatstaf.fieldwork;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.maatstaf.responding.AdmissionDesk;
import nl.maatstaf.responding.RegisterDesk;
import nl.maatstaf.responding.RegisterEntry;
import nl.maatstaf.staff.Role;
import nl.maatstaf.staff.audit.Audit;
import nl.maatstaf.staff.audit.FieldworkDeed;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import org.springframework.stereotype.Service;

/** Passing on what the register says about those who were admitted. */
@Behind(Door.FIELDWORK)
@Service
@DenyAll
public class RegisterDelivery {

    private final RegisterStore store;
    private final RegisterDesk desk;
    private final Audit audit;

    RegisterDelivery(RegisterStore store, RegisterDesk desk, Audit audit) {
        this.store = store;
        this.desk = desk;
        this.audit = audit;
    }

    /**
     * Delivers the register feeds that the response side does not have yet, and again those about which more people have
     * been admitted since. Broken off at any point, it can simply be
     * called again. Of fewer than 25 admitted people nothing goes out; it waits until there are more.
     *
     * @return how many quarters were delivered
     */
    @RolesAllowed(Role.IS_FIELDWORK)
    public int deliverRegister(String study) {
        int delivered = 0;
        for (RegisterStore.Feed feed : store.newest(study)) {
            List<RegisterEntry> entries = new ArrayList<>(store.entries(feed));
            if (entries.size() >= AdmissionDesk.SMALLEST_BATCH && !store.wasDelivered(feed, entries.size())) {
                // The order of the file must not survive as the order of the rows.
                Collections.shuffle(entries, new SecureRandom());
                audit.record(new FieldworkDeed.RegisterDelivered(study, feed.quarter(), entries.size()));
                desk.receive(study, feed.quarter(), feed.version(), entries);
                store.delivered(feed, entries.size());
                delivered++;
            }
        }
        return delivered;
    }
}
