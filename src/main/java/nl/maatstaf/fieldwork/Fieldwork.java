package nl.maatstaf.fieldwork;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import nl.maatstaf.responding.AccessCode;
import nl.maatstaf.responding.Admission;
import nl.maatstaf.responding.AdmissionDesk;
import nl.maatstaf.responding.FrameDesk;
import nl.maatstaf.staff.Role;
import nl.maatstaf.staff.audit.Audit;
import nl.maatstaf.staff.audit.FieldworkDeed;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import org.springframework.stereotype.Service;

/** The frame, the invitations, and passing codes on to the response side. */
@Behind(Door.FIELDWORK)
@Service
@DenyAll
public class Fieldwork {

    private final ContactStore store;
    private final AdmissionDesk desk;
    private final FrameDesk frameDesk;
    private final Audit audit;

    Fieldwork(ContactStore store, AdmissionDesk desk, FrameDesk frameDesk, Audit audit) {
        this.store = store;
        this.desk = desk;
        this.frameDesk = frameDesk;
        this.audit = audit;
    }

    /** {@return whether the frame of this study has been entered} */
    @RolesAllowed(Role.IS_FIELDWORK)
    public boolean hasFrame(String study) {
        return store.hasFrame(study);
    }

    /**
     * Enters a whole frame, all or nothing. Its arms are made later, of each cohort at once.
     *
     * @param study the study's name
     * @param frame everyone eligible
     */
    @RolesAllowed(Role.IS_FIELDWORK)
    public void enter(String study, Collection<FrameMember> frame) {
        audit.record(new FieldworkDeed.FrameEntered(study, frame.size()));
        store.enter(study, frame);
    }

    /**
     * Tells the response side how large the allocated cohorts are and how their arms came about. It can be told again at
     * any time; it remembers the first time.
     */
    @RolesAllowed(Role.IS_FIELDWORK)
    public void deliverFrameCounts(String study) {
        // Facts first: no figure of a cohort without them.
        store.facts(study).forEach((cohort, fact) -> frameDesk.note(study, cohort, fact));
        frameDesk.receive(study, store.frameCounts(study));
    }

    /**
     * Gives members of the frame a code of their own. Whoever has one keeps it.
     *
     * @param clientNumbers who is invited
     * @param random        where the codes come from; a secure source outside the demo
     */
    @RolesAllowed(Role.IS_FIELDWORK)
    public void invite(String study, Collection<String> clientNumbers, RandomGenerator random) {
        var codes = new LinkedHashMap<String, AccessCode>();
        clientNumbers.forEach(clientNumber -> codes.put(clientNumber, AccessCode.draw(random)));
        audit.record(new FieldworkDeed.PeopleInvited(study, codes.size()));
        store.invite(study, codes);
    }

    /**
     * Delivers the codes that the response side does not know yet. Broken off at any point, it can simply be called
     * again: a batch keeps its id until it is delivered, and is admitted once.
     *
     * @return whether a batch was delivered; too few codes wait for more
     */
    @RolesAllowed(Role.IS_FIELDWORK)
    public boolean deliverCodes(String study) {
        // Repairs a cohort that was allocated just before the process died.
        deliverFrameCounts(study);
        Optional<UUID> batch = store.batchToDeliver(study, AdmissionDesk.SMALLEST_BATCH);
        batch.ifPresent(id -> {
            List<Admission> admissions = new ArrayList<>(store.admissions(id));
            // The order in which people were entered must not survive as the order of the pseudonyms.
            Collections.shuffle(admissions, new SecureRandom());
            audit.record(new FieldworkDeed.CodesDelivered(study, admissions.size()));
            desk.receive(id, study, admissions);
            store.delivered(id);
        });
        return batch.isPresent();
    }

    /** {@return what is needed to write to everyone invited} */
    @RolesAllowed(Role.IS_FIELDWORK)
    public List<Letter> letters(String study) {
        audit.record(new FieldworkDeed.LettersAsked(study));
        return store.letters(study);
    }
}
