package nl.maatstaf.staff.audit;

import java.util.List;

/** What somebody can do that is recorded. The components say to what: only subjects, so never a person who answers. */
public sealed interface Deed permits EvaluationDeed, FieldworkDeed, AccountDeed, RetentionDeed {

    /** {@return what it is called where it is stored} */
    DeedName name();

    /** {@return what it is done to} */
    List<Subject> subjects();
}
