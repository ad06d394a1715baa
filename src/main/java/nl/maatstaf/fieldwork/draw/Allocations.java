package nl.maatstaf.fieldwork.draw;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import nl.maatstaf.fieldwork.Fieldwork;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.staff.Role;
import nl.maatstaf.staff.audit.Audit;
import nl.maatstaf.staff.audit.FieldworkDeed;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Demo;
import nl.maatstaf.store.Door;
import nl.maatstaf.study.Allocation;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.Cohort;
import nl.maatstaf.study.FrameList;
import nl.maatstaf.study.SeededRandom;
import org.springframework.stereotype.Service;

/**
 * Allocates whole cohorts, each once. By blocks the seed is sealed, kept and put in the audit chain by its hash before
 * any arm is made; broken off after that, the next call has to use the same seed, so nobody can throw again.
 */
@Behind(Door.FIELDWORK)
@Service
@DenyAll
public class Allocations {

    private final AllocationStore store;
    private final Fieldwork fieldwork;
    private final Surveys surveys;
    private final Demo demo;
    private final Audit audit;

    Allocations(AllocationStore store, Fieldwork fieldwork, Surveys surveys, Demo demo, Audit audit) {
        this.store = store;
        this.fieldwork = fieldwork;
        this.surveys = surveys;
        this.demo = demo;
        this.audit = audit;
    }

    /** What a second look at an allocation finds. */
    public enum Verdict {
        /** Every arm is as the seed gives it. */
        AS_DRAWN,
        /** Some arm is not, or the frame or the seed is another. */
        NOT_AS_DRAWN,
        /** The arms were not made by chance. */
        NOT_BY_CHANCE,
        /** There are no arms yet. */
        NOT_ALLOCATED,
        /** Part of the frame was deleted as it should be, so nobody can look any more. */
        FRAME_GONE;

        /** {@return the name in lower case with dashes, as in the key of its sentence} */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Allocates everybody of a cohort by chance, in permuted blocks within each layer.
     *
     * @param random where the seed comes from; a secure source
     * @throws RefusedException when it can't be, or was before
     */
    @RolesAllowed(Role.IS_FIELDWORK)
    public void byBlocks(String study, String cohortName, RandomGenerator random) {
        Cohort cohort = CohortNames.find(surveys, study, cohortName);
        FrameList frame = frame(study, cohortName);
        AllocationStore.Begun begun =
                store.commit(study, cohortName, frame.fingerprint(), SeededRandom.seed(random));
        if (begun.done()) {
            throw new RefusedException(Refusal.ALLOCATED_BEFORE);
        }
        if (!begun.fingerprint().equals(frame.fingerprint())) {
            throw new RefusedException(Refusal.FRAME_CHANGED);
        }
        audit.record(new FieldworkDeed.AllocationCommitted(study, cohort, begun.seedHash() + "-" + begun.fingerprint()));
        store.finish(study, cohortName, arms(study, cohortName, frame, begun.seed()), begun.seed());
        fieldwork.deliverFrameCounts(study);
    }

    /**
     * Takes the arms of everybody of a cohort from a list. Every result will say that chance did not decide.
     *
     * @param arms the arm of each client number, of everybody and of nobody else
     */
    @RolesAllowed(Role.IS_FIELDWORK)
    public void byList(String study, String cohort, Map<String, Arm> arms) {
        takeOver(study, cohort, AllocationMethod.LIST, arms);
    }

    /** Takes the arms over that a simulation made, in the demo only. Every result will say so. */
    @RolesAllowed(Role.IS_FIELDWORK)
    public void bySimulation(String study, String cohort, Map<String, Arm> arms) {
        if (!demo.on()) {
            throw new RefusedException(Refusal.ONLY_IN_DEMO);
        }
        takeOver(study, cohort, AllocationMethod.SIMULATED, arms);
    }

    private void takeOver(String study, String cohortName, AllocationMethod method, Map<String, Arm> arms) {
        Cohort cohort = CohortNames.find(surveys, study, cohortName);
        FrameList frame = frame(study, cohortName);
        store.begun(study, cohortName).ifPresent(begun -> {
            throw new RefusedException(begun.done() ? Refusal.ALLOCATED_BEFORE : Refusal.BEGUN_BY_CHANCE);
        });
        if (!frame.people().keySet().equals(arms.keySet())) {
            throw new RefusedException(Refusal.LIST_NOT_WHOLE);
        }
        audit.record(new FieldworkDeed.ArmsListed(study, cohort, arms.size()));
        store.takeOver(study, cohortName, method, frame.fingerprint(), arms);
        fieldwork.deliverFrameCounts(study);
    }

    /** {@return whether every arm of a cohort is as its seed and its frame give it} */
    @RolesAllowed(Role.IS_FIELDWORK)
    public Verdict verify(String study, String cohort) {
        Optional<AllocationStore.Begun> begun = store.begun(study, cohort).filter(AllocationStore.Begun::done);
        if (begun.isEmpty()) {
            return Verdict.NOT_ALLOCATED;
        }
        if (begun.get().method() != AllocationMethod.BLOCKS) {
            return Verdict.NOT_BY_CHANCE;
        }
        if (store.thinned(study, cohort)) {
            return Verdict.FRAME_GONE;
        }
        FrameList frame = store.frame(study, cohort);
        return frame.fingerprint().equals(begun.get().fingerprint())
                && HexFormat.of().formatHex(SeededRandom.commitment(begun.get().seed())).equals(begun.get().seedHash())
                && arms(study, cohort, frame, begun.get().seed()).equals(store.arms(study, cohort))
                ? Verdict.AS_DRAWN : Verdict.NOT_AS_DRAWN;
    }

    private FrameList frame(String study, String cohort) {
        FrameList frame = store.frame(study, cohort);
        if (frame.people().isEmpty()) {
            throw new RefusedException(Refusal.NO_FRAME);
        }
        return frame;
    }

    private static Map<String, Arm> arms(String study, String cohort, FrameList frame, byte[] seed) {
        return Allocation.allocate(frame.numbers(), frame::stratumOf,
                new SeededRandom(seed, CohortNames.of("allocation", study, cohort)));
    }
}
