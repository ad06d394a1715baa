package nl.maatstaf.analysis;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.SortedMap;
import java.util.SortedSet;
import nl.maatstaf.staff.Role;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.study.DesignFact;
import org.springframework.stereotype.Service;

/** What has to be said of a frame, because of how its arms came about. */
@Behind(Door.EVALUATION)
@Service
@DenyAll
public class DesignFacts {

    private final EvaluationStore store;

    DesignFacts(EvaluationStore store) {
        this.store = store;
    }

    /** {@return what has to be said with every result, and because of which cohorts} */
    @RolesAllowed(Role.IS_EVALUATOR)
    public SortedMap<DesignFact, SortedSet<String>> facts(String study) {
        return store.facts(study);
    }
}
