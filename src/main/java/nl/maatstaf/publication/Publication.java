package nl.maatstaf.publication;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.maatstaf.analysis.DesignFacts;
import nl.maatstaf.analysis.QuarterCounts;
import nl.maatstaf.analysis.ReleaseProposal;
import nl.maatstaf.analysis.ReleaseProposals;
import nl.maatstaf.instrument.Protocol;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.instrument.cube.Question;
import nl.maatstaf.instrument.cube.ReleaseCube;
import nl.maatstaf.publication.protection.Progress;
import nl.maatstaf.publication.protection.Tally;
import nl.maatstaf.staff.Role;
import nl.maatstaf.staff.SignedIn;
import nl.maatstaf.staff.audit.Audit;
import nl.maatstaf.staff.audit.EvaluationDeed;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.study.Quarter;
import nl.maatstaf.study.Study;
import nl.maatstaf.study.WaveCalendar;
import org.springframework.stereotype.Service;

/**
 * Releases a closed quarter, once: one evaluator has it protected and proposes it, another one approves. What is released is
 * safe for everybody, and never changes.
 */
@Behind(Door.EVALUATION)
@Service
@DenyAll
public class Publication {

    private final ReleaseStore store;
    private final ReleaseProposals proposals;
    private final QuarterCounts counts;
    private final DesignFacts designFacts;
    private final Surveys surveys;
    private final Clock clock;
    private final Audit audit;

    Publication(ReleaseStore store, ReleaseProposals proposals, QuarterCounts counts, DesignFacts designFacts, Surveys surveys,
            Clock clock, Audit audit) {
        this.store = store;
        this.proposals = proposals;
        this.counts = counts;
        this.designFacts = designFacts;
        this.surveys = surveys;
        this.clock = clock;
        this.audit = audit;
    }

    /** {@return the quarters that can be proposed: their waves are all closed and the plan is locked; the earliest first} */
    @RolesAllowed(Role.IS_EVALUATOR)
    public List<Quarter> releasable(String studyName) {
        Protocol protocol = surveys.protocol(studyName).orElseThrow();
        Study study = protocol.study();
        var releasable = new ArrayList<Quarter>();
        if (protocol.release().isPresent()) {
            Set<Quarter> taken = new HashSet<>(store.released(studyName));
            proposals.all(studyName).forEach(proposal -> taken.add(proposal.quarter()));
            Quarter now = Quarter.of(WaveCalendar.dayOf(clock.instant()));
            for (Quarter quarter = study.cohorts().getFirst().allocation(); quarter.compareTo(now) <= 0; quarter = quarter.plus(1)) {
                if (!taken.contains(quarter) && counts.available(studyName, quarter)) {
                    releasable.add(quarter);
                }
            }
        }
        return releasable;
    }

    /** {@return every proposal there was, approved or not, the earliest quarter first} */
    @RolesAllowed(Role.IS_EVALUATOR)
    public List<ReleaseProposal> proposals(String study) {
        return proposals.all(study);
    }

    /**
     * Protects a quarter and proposes what may be seen of it. Where it is proposed already, that stands.
     *
     * @param progress hears how far protecting is, and may stop it
     * @return what came of it; nothing is proposed unless it says so
     * @throws IllegalStateException when its waves are not all closed, no plan is locked, or the study releases nothing
     * @throws java.util.concurrent.CancellationException when progress stopped it
     * @throws nl.maatstaf.publication.protection.UnsolvedException when it can't be protected
     */
    @RolesAllowed(Role.IS_EVALUATOR)
    public Proposed propose(String study, Quarter quarter, Progress progress) {
        Protocol protocol = surveys.protocol(study).orElseThrow();
        Optional<ReleaseCube> cube = protocol.release();
        if (cube.isEmpty() || store.released(study).contains(quarter)) {
            throw new IllegalStateException(quarter + " of " + study + " can't be released.");
        }
        if (!store.filters(study).stream().allMatch(cube.get().columns()::equals)) {
            return Proposed.OTHER_CUBE;
        }
        QuarterCounts.Counted counted = counts.of(study, quarter, cube.get().questions().stream().map(Question::column).toList());
        if (!QuarterTally.fits(cube.get(), counted)) {
            return Proposed.FRAME_LACKS_IT;
        }
        Tally tally = QuarterTally.of(cube.get(), protocol.questionnaire(), counted);
        Optional<ReleaseProposal> proposal = Proposing.of(cube.get(), tally, quarter, designFacts.facts(study).keySet(),
                new ReleaseProposal.Signed(SignedIn.name(), WaveCalendar.dayOf(clock.instant())), progress);
        proposal.ifPresent(made -> {
            audit.record(new EvaluationDeed.ReleaseProposed(study, quarter));
            proposals.put(study, made);
        });
        return proposal.isPresent() ? Proposed.WAITING : Proposed.NOTHING_TO_SHOW;
    }

    /** What came of proposing a quarter. */
    public enum Proposed {
        /** It waits for another person. */
        WAITING,
        /** Nothing of what people answered can be shown. */
        NOTHING_TO_SHOW,
        /** The study tells people apart in another way than an earlier release does. */
        OTHER_CUBE,
        /** People are told apart by something that was not asked of the municipality for each cohort. */
        FRAME_LACKS_IT
    }

    /** {@return whether whoever is signed in may approve this proposal: somebody else proposed it} */
    @RolesAllowed(Role.IS_EVALUATOR)
    public boolean mayApprove(ReleaseProposal proposal) {
        return proposal.approved().isEmpty() && !proposal.proposed().by().equals(SignedIn.name());
    }

    /**
     * Approves exactly this proposal, which makes it public for good.
     *
     * @return whether it is released now; it is not where it was taken back, made anew, or approved by somebody else
     *     meanwhile, or where there is more to be said with it than when it was proposed
     * @throws IllegalStateException when whoever is signed in made it
     */
    @RolesAllowed(Role.IS_EVALUATOR)
    public boolean approve(String study, ReleaseProposal proposal) {
        if (!mayApprove(proposal)) {
            throw new IllegalStateException("Whoever proposed " + proposal.quarter() + " can't approve it as well.");
        }
        boolean stands = proposals.all(study).contains(proposal) && designFacts.facts(study).keySet().equals(proposal.facts());
        if (!stands) {
            return false;
        }
        audit.record(new EvaluationDeed.QuarterReleased(study, proposal.quarter()));
        boolean approved = proposals.approve(study, proposal, SignedIn.name(), WaveCalendar.dayOf(clock.instant()));
        deliver(study);
        return approved;
    }

    /** Takes a proposal back, so that the quarter can be proposed anew. Nothing happens to one that is approved. */
    @RolesAllowed(Role.IS_EVALUATOR)
    public void takeBack(String study, Quarter quarter) {
        if (proposals.all(study).stream().anyMatch(proposal -> proposal.quarter().equals(quarter) && proposal.approved().isEmpty())) {
            audit.record(new EvaluationDeed.ReleaseTakenBack(study, quarter));
            proposals.takeBack(study, quarter);
        }
    }

    /**
     * Brings what is approved to where everybody sees it. A quarter arrives once, however often this is broken off: it is done
     * after approving, and again whenever somebody looks.
     */
    @RolesAllowed(Role.IS_EVALUATOR)
    public void deliver(String study) {
        proposals.onTheirWay(study).forEach(waiting -> {
            store.write(study, Release.of(waiting));
            proposals.delivered(study, waiting.quarter());
        });
    }
}
