package nl.maatstaf.staff.audit;

import java.util.List;
import nl.maatstaf.study.Cohort;
import nl.maatstaf.study.Quarter;

/** What evaluators do to waves, plans, releases and data. */
public sealed interface EvaluationDeed extends Deed {

    /** A wave is closed: it takes no answers any more. */
    record WaveClosed(Subject.Study study, Subject.Cohort cohort, Subject.Wave wave) implements EvaluationDeed {

        public WaveClosed(String study, Cohort cohort, int wave) {
            this(new Subject.Study(study), new Subject.Cohort(cohort), new Subject.Wave(wave));
        }
    }

    /** The plan of a study is signed as it reads. */
    record PlanSigned(Subject.Study study, Subject.Fingerprint fingerprint) implements EvaluationDeed {

        public PlanSigned(String study, String fingerprint) {
            this(new Subject.Study(study), new Subject.Fingerprint(fingerprint));
        }
    }

    /** The plan of a study is run on a snapshot. */
    record PlanRun(Subject.Study study, Subject.Fingerprint snapshot) implements EvaluationDeed {

        public PlanRun(String study, String snapshot) {
            this(new Subject.Study(study), new Subject.Fingerprint(snapshot));
        }
    }

    /** Protected figures of a quarter wait for a second person. */
    record ReleaseProposed(Subject.Study study, Subject.Quarter quarter) implements EvaluationDeed {

        public ReleaseProposed(String study, Quarter quarter) {
            this(new Subject.Study(study), new Subject.Quarter(quarter));
        }
    }

    /** Proposed figures are not made public after all. */
    record ReleaseTakenBack(Subject.Study study, Subject.Quarter quarter) implements EvaluationDeed {

        public ReleaseTakenBack(String study, Quarter quarter) {
            this(new Subject.Study(study), new Subject.Quarter(quarter));
        }
    }

    /** A second person approves the figures of a quarter, which become public. */
    record QuarterReleased(Subject.Study study, Subject.Quarter quarter) implements EvaluationDeed {

        public QuarterReleased(String study, Quarter quarter) {
            this(new Subject.Study(study), new Subject.Quarter(quarter));
        }
    }

    /** The data of a snapshot leave under an agreement. */
    record DataExported(Subject.Study study, Subject.Snapshot snapshot, Subject.Purpose purpose) implements EvaluationDeed {

        public DataExported(String study, int snapshot, String purpose) {
            this(new Subject.Study(study), new Subject.Snapshot(snapshot), new Subject.Purpose(purpose));
        }
    }

    /** A run leaves with the data of its snapshot, under an agreement that the purpose names. */
    record BundleMade(Subject.Study study, Subject.Snapshot snapshot, Subject.Purpose purpose) implements EvaluationDeed {

        public BundleMade(String study, int snapshot, String purpose) {
            this(new Subject.Study(study), new Subject.Snapshot(snapshot), new Subject.Purpose(purpose));
        }
    }

    @Override
    default DeedName name() {
        return switch (this) {
            case WaveClosed _ -> DeedName.WAVE_CLOSED;
            case PlanSigned _ -> DeedName.PLAN_SIGNED;
            case PlanRun _ -> DeedName.PLAN_RUN;
            case ReleaseProposed _ -> DeedName.RELEASE_PROPOSED;
            case ReleaseTakenBack _ -> DeedName.RELEASE_TAKEN_BACK;
            case QuarterReleased _ -> DeedName.QUARTER_RELEASED;
            case DataExported _ -> DeedName.DATA_EXPORTED;
            case BundleMade _ -> DeedName.BUNDLE_MADE;
        };
    }

    @Override
    default List<Subject> subjects() {
        return switch (this) {
            case WaveClosed(var study, var cohort, var wave) -> List.of(study, cohort, wave);
            case PlanSigned(var study, var fingerprint) -> List.of(study, fingerprint);
            case PlanRun(var study, var snapshot) -> List.of(study, snapshot);
            case ReleaseProposed(var study, var quarter) -> List.of(study, quarter);
            case ReleaseTakenBack(var study, var quarter) -> List.of(study, quarter);
            case QuarterReleased(var study, var quarter) -> List.of(study, quarter);
            case DataExported(var study, var snapshot, var purpose) -> List.of(study, snapshot, purpose);
            case BundleMade(var study, var snapshot, var purpose) -> List.of(study, snapshot, purpose);
        };
    }
}
