package nl.maatstaf.analysis;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import nl.maatstaf.instrument.Protocol;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.instrument.plan.AnalysisPlan;
import nl.maatstaf.staff.Role;
import nl.maatstaf.staff.SignedIn;
import nl.maatstaf.staff.audit.Audit;
import nl.maatstaf.staff.audit.EvaluationDeed;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import org.springframework.stereotype.Service;

/**
 * Locks an analysis plan: two different evaluators sign it before anybody sees the arms. What they sign is the text of
 * the plan together with those of the study and the questionnaire, since each of them changes what the plan means.
 */
@Behind(Door.EVALUATION)
@Service
@DenyAll
public class PlanLock {

    private static final int PEOPLE_NEEDED = 2;

    private final EvaluationStore store;
    private final Surveys surveys;
    private final Clock clock;
    private final Audit audit;

    PlanLock(EvaluationStore store, Surveys surveys, Clock clock, Audit audit) {
        this.store = store;
        this.surveys = surveys;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * A signature.
     *
     * @param fingerprint what was signed
     * @param by          who signed it
     * @param at          when
     */
    public record Signature(String fingerprint, String by, Instant at) {}

    /**
     * How far the locking of a plan is.
     *
     * @param plan        the plan as it reads now
     * @param fingerprint of plan, study and questionnaire as they read now
     * @param signatures  the signatures under exactly this text, the earliest first
     * @param amended     whether another text was locked before: then the arms may have been seen already
     * @param firstLocked the version of the plan that was locked before all others, with study and questionnaire as they
     *                    read now: what stands in it unchanged was decided before anyone could see the arms. Empty where
     *                    nothing is locked, and where the study or what is asked changed since
     * @param lockedLast  the fingerprint of the text that was locked last, whether it still reads so or not: since the first
     *                    of them, arms may be seen
     */
    public record Status(AnalysisPlan plan, String fingerprint, List<Signature> signatures, boolean amended,
            Optional<AnalysisPlan> firstLocked, Optional<String> lockedLast) {

        /** {@return whether two people signed this text} */
        public boolean locked() {
            return signatures.size() >= PEOPLE_NEEDED;
        }
    }

    /** {@return how far the plan of this study is} */
    @RolesAllowed(Role.IS_EVALUATOR)
    public Status status(String study) {
        Protocol protocol = surveys.protocol(study).orElseThrow();
        String fingerprint = protocol.signedText();
        List<Signature> all = store.signatures(study);
        List<String> locked = locked(all);
        return new Status(protocol.plan(), fingerprint,
                all.stream().filter(signature -> signature.fingerprint().equals(fingerprint)).toList(),
                locked.stream().anyMatch(text -> !text.equals(fingerprint)),
                locked.stream().findFirst().flatMap(text -> surveys.plans().values().stream()
                        .filter(plan -> protocol.signedText(plan).equals(text)).findFirst()),
                locked.stream().reduce((_, later) -> later));
    }

    /** Signatures come in order of time, so the texts come in the order in which they got enough of them. */
    private static List<String> locked(List<Signature> signatures) {
        var people = new HashMap<String, Integer>();
        return signatures.stream().map(Signature::fingerprint)
                .filter(text -> people.merge(text, 1, Integer::sum) == PEOPLE_NEEDED).toList();
    }

    /** Signs the plan of this study as it reads now, for whoever is signed in. Signing twice changes nothing. */
    @RolesAllowed(Role.IS_EVALUATOR)
    public void sign(String study) {
        String fingerprint = surveys.protocol(study).orElseThrow().signedText();
        audit.record(new EvaluationDeed.PlanSigned(study, fingerprint));
        store.sign(study, fingerprint, SignedIn.name(), clock.instant());
    }
}
