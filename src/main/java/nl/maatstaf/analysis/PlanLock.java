package nl.maatstaf.analysis;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Set;
import nl.maatstaf.instrument.Plan;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.staff.Role;
import nl.maatstaf.staff.SignedIn;
import org.springframework.stereotype.Service;

/** Locks the text of an analysis plan: two different evaluators sign it before anybody sees the arms. */
@Service
@DenyAll
public class PlanLock {

    private static final int PEOPLE_NEEDED = 2;

    private final EvaluationStore store;
    private final Surveys surveys;
    private final Clock clock;

    PlanLock(EvaluationStore store, Surveys surveys, Clock clock) {
        this.store = store;
        this.surveys = surveys;
        this.clock = clock;
    }

    /**
     * How far the locking of a plan is.
     *
     * @param plan     the plan as it reads now
     * @param signedBy who signed exactly this text
     */
    public record Status(Plan plan, Set<String> signedBy) {

        /** {@return whether two people signed this text} */
        public boolean locked() {
            return signedBy.size() >= PEOPLE_NEEDED;
        }
    }

    /** {@return how far the plan of this study is} */
    @RolesAllowed(Role.IS_EVALUATOR)
    public Status status(String study) {
        Plan plan = surveys.protocol(study).orElseThrow().plan();
        return new Status(plan, store.signatures(study, plan.fingerprint()));
    }

    /** Signs the plan of this study as it reads now, for whoever is signed in. Signing twice changes nothing. */
    @RolesAllowed(Role.IS_EVALUATOR)
    public void sign(String study) {
        store.sign(study, surveys.protocol(study).orElseThrow().plan().fingerprint(), SignedIn.name(), clock.instant());
    }
}
