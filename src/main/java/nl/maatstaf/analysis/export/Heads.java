package nl.maatstaf.analysis.export;

import java.util.ArrayList;
import java.util.List;
import nl.maatstaf.analysis.pseudonymous.MissingReason;
import nl.maatstaf.analysis.pseudonymous.Person;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.Stratum;
import org.jspecify.annotations.Nullable;

/** The columns with which every table begins: who it is about. */
final class Heads {

    static final String PSEUDONYM = "pseudonym";
    static final String COHORT = "cohort";
    static final String ARM = "arm";
    static final String TREDE = "trede";
    static final String PART_TIME = "part_time";

    private Heads() {}

    /** The columns; a blinded table has none for the arm. */
    static List<Column> columns(boolean withArm) {
        var columns = new ArrayList<>(List.of(new Column(PSEUDONYM, Column.Kind.WHOLE), new Column(COHORT, Column.Kind.TEXT)));
        if (withArm) {
            columns.add(new Column(ARM, Column.Kind.TEXT));
        }
        columns.add(new Column(TREDE, Column.Kind.WHOLE));
        columns.add(new Column(PART_TIME, Column.Kind.WHOLE));
        return columns;
    }

    static List<@Nullable Object> cells(Person.Who who) {
        var cells = new ArrayList<@Nullable Object>(List.of(who.pseudonym(), who.cohort()));
        who.arm().map(Arm::code).ifPresent(cells::add);
        cells.add(who.stratum().map(Stratum::trede).orElse(MissingReason.WITHHELD.code()));
        cells.add(who.stratum().map(stratum -> stratum.partTime() ? 1 : 0).orElse(MissingReason.WITHHELD.code()));
        return cells;
    }
}
