package nl.maatstaf.analysis.report;

import java.util.Locale;

/** Whether there is anything to report. */
public enum ReportStanding {
    /** The plan is not locked, so nobody may see the arms. */
    NOT_LOCKED,
    /** The plan was never run. */
    NOT_RUN,
    /** What was run last obeys another text of the plan than the one that is locked now. */
    OTHER_PLAN,
    /** A report can be made. */
    READY;

    /** {@return its name in message bundles} */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
