package nl.maatstaf.staff.audit;

import java.util.List;

/** What administrators do to data whose time has come. */
public sealed interface RetentionDeed extends Deed {

    /** Somebody signs that a kind of data may go, and waits for another person. */
    record DeletionSigned(Subject.Study study, Subject.Data data) implements RetentionDeed {

        public DeletionSigned(String study, String data) {
            this(new Subject.Study(study), new Subject.Data(data));
        }
    }

    /** It does not go after all. */
    record DeletionTakenBack(Subject.Study study, Subject.Data data) implements RetentionDeed {

        public DeletionTakenBack(String study, String data) {
            this(new Subject.Study(study), new Subject.Data(data));
        }
    }

    /** A second person has it deleted, for good. */
    record DataDeleted(Subject.Study study, Subject.Data data) implements RetentionDeed {

        public DataDeleted(String study, String data) {
            this(new Subject.Study(study), new Subject.Data(data));
        }
    }

    @Override
    default DeedName name() {
        return switch (this) {
            case DeletionSigned _ -> DeedName.DELETION_SIGNED;
            case DeletionTakenBack _ -> DeedName.DELETION_TAKEN_BACK;
            case DataDeleted _ -> DeedName.DATA_DELETED;
        };
    }

    @Override
    default List<Subject> subjects() {
        return switch (this) {
            case DeletionSigned(var study, var data) -> List.of(study, data);
            case DeletionTakenBack(var study, var data) -> List.of(study, data);
            case DataDeleted(var study, var data) -> List.of(study, data);
        };
    }
}
