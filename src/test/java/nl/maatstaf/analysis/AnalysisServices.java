package nl.maatstaf.analysis;

import java.time.Clock;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.responding.Room;
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
    public static DesignFacts designFacts() {
        return new DesignFacts(new EvaluationStore(TestStores.stores()));
    }

    /** Counts of quarters; which waves are closed is up to the test. */
    public static QuarterCounts quarterCounts(Surveys surveys, Clock clock, Audit audit) {
        var store = new EvaluationStore(TestStores.stores());
        return new QuarterCounts(store, waves(surveys, clock, audit), new PlanLock(store, surveys, clock, audit), surveys);
    }

    /** Closing waves. */
    public static Waves waves(Surveys surveys, Clock clock, Audit audit) {
        return new Waves(new EvaluationStore(TestStores.stores()), Room.courier(), surveys, clock, audit);
    }
}
