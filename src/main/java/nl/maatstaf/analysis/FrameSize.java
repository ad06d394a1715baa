package nl.maatstaf.analysis;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import nl.maatstaf.staff.Role;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.DesignFact;
import org.springframework.stereotype.Service;

/** How large the frame is, as the contact side counted it when people were allocated. */
@Behind(Door.EVALUATION)
@Service
@DenyAll
public class FrameSize {

    private final EvaluationStore store;

    FrameSize(EvaluationStore store) {
        this.store = store;
    }

    /** {@return what has to be said with every result, and because of which cohorts} */
    @RolesAllowed(Role.IS_EVALUATOR)
    public SortedMap<DesignFact, SortedSet<String>> facts(String study) {
        return store.facts(study);
    }

    /** {@return how many members of the frame were allocated to each arm} */
    @RolesAllowed(Role.IS_EVALUATOR)
    public Map<Arm, Integer> byArm(String study) {
        return store.frame(study);
    }
}
