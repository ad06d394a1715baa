package nl.maatstaf.analysis;

import java.time.Clock;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.staff.audit.Audit;
import nl.maatstaf.store.TestStores;

/** Services of this package on the stores of tests, for whoever tests a room of it. */
public final class AnalysisServices {

    private AnalysisServices() {}

    /** The lock. */
    public static PlanLock planLock(Surveys surveys, Clock clock, Audit audit) {
        return new PlanLock(new EvaluationStore(TestStores.stores()), surveys, clock, audit);
    }

    /** The size of the frame, and the facts about its cohorts. */
    public static FrameSize frameSize() {
        return new FrameSize(new EvaluationStore(TestStores.stores()));
    }
}
