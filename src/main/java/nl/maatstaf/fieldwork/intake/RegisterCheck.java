package nl.maatstaf.fieldwork.intake;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import nl.maatstaf.fieldwork.intake.sheet.Faults;
import nl.maatstaf.fieldwork.intake.sheet.Limits;
import nl.maatstaf.fieldwork.intake.sheet.SheetFile;
import nl.maatstaf.study.Quarter;
import nl.maatstaf.study.TredeCode;

/** Looks through a file with the register, without putting anything anywhere, and without knowing who is in the frame. */
final class RegisterCheck {

    private static final int MOST_HOURS = 60;

    private final Quarter quarter;
    private final Faults faults = new Faults();
    private final Map<String, Integer> rowByNumber = new HashMap<>();
    private final List<RegisterRow> rows = new ArrayList<>();
    private Optional<Heads<RegisterColumn>> heads = Optional.empty();
    private boolean headsSeen;
    private int read;

    private RegisterCheck(Quarter quarter) {
        this.quarter = quarter;
    }

    /** What a file says, with what is wrong in it. */
    record Checked(List<RegisterRow> rows, Faults faults) {

        int activities() {
            return rows.stream().mapToInt(row -> row.activities().size()).sum();
        }
    }

    static Checked of(byte[] file, Quarter quarter, Limits limits) {
        var check = new RegisterCheck(quarter);
        SheetFile.read(file, limits, check::row, check.faults);
        if (check.faults.count() == 0 && check.read == 0) {
            check.faults.add(check.headsSeen ? "heads-only" : "empty");
        }
        return new Checked(check.rows, check.faults);
    }

    private void row(int number, List<String> cells) {
        if (!headsSeen) {
            headsSeen = true;
            heads = Heads.read(number, cells, EnumSet.allOf(RegisterColumn.class), faults);
        } else {
            heads.ifPresent(known -> person(number, known, cells));
        }
    }

    private void person(int number, Heads<RegisterColumn> known, List<String> line) {
        read++;
        if (!known.fits(line)) {
            faults.add(number, "", "more-cells");
            return;
        }
        int before = faults.count();
        var cells = new Cells<>(number, known, line, faults);
        String clientNumber = cells.text(RegisterColumn.CLIENT_NUMBER);
        Integer first = clientNumber.isEmpty() ? null
                : rowByNumber.putIfAbsent(clientNumber.toLowerCase(Locale.ROOT), number);
        if (first != null) {
            cells.fault(RegisterColumn.CLIENT_NUMBER, "twice", first, number);
        }
        Optional<TredeCode> trede = cells.trede(RegisterColumn.TREDE);
        Optional<Boolean> onAssistance = cells.yesOrNo(RegisterColumn.ON_ASSISTANCE);
        OptionalInt hours = cells.number(RegisterColumn.PAID_HOURS, MOST_HOURS);
        Optional<Boolean> moved = cells.yesOrNo(RegisterColumn.MOVED);
        Optional<Boolean> deceased = cells.yesOrNo(RegisterColumn.DECEASED);
        Optional<Set<RegisterRow.Activity>> activities =
                Activities.read(cells.raw(RegisterColumn.ACTIVITIES), quarter);
        if (activities.isEmpty()) {
            cells.fault(RegisterColumn.ACTIVITIES, "activities");
        }
        if (faults.count() == before) {
            rows.add(new RegisterRow(clientNumber, trede.orElseThrow(), onAssistance.orElseThrow(), hours.orElseThrow(),
                    moved.orElseThrow(), deceased.orElseThrow(), activities.orElseThrow()));
        }
    }
}
