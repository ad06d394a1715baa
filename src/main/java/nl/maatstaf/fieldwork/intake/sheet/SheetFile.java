package nl.maatstaf.fieldwork.intake.sheet;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** A file that somebody hands in, whatever it turns out to be. */
public final class SheetFile {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_OR_LOCKED = HexFormat.of().parseHex("d0cf11e0a1b11ae1");
    private static final List<byte[]> NO_TABLES = List.of(new byte[] {'%', 'P', 'D', 'F'}, new byte[] {'{', '\\', 'r', 't'},
            HexFormat.of().parseHex("1f8b"), new byte[] {'P', 'K', 5, 6});

    private SheetFile() {}

    /**
     * Reads a file. What is wrong with it goes to the faults; with a fault the rows may be incomplete.
     *
     * @param file   its bytes
     * @param limits how large it may be
     * @param rows   who takes the rows
     * @param faults who takes the faults
     */
    public static void read(byte[] file, Limits limits, RowTaker rows, Faults faults) {
        var counted = new Counted(limits, rows, faults);
        if (file.length == 0) {
            faults.add("empty");
        } else if (file.length > limits.bytes()) {
            faults.add("too-large", megabytes(limits.bytes()));
        } else if (starts(file, OLD_OR_LOCKED)) {
            faults.add("old-or-locked");
        } else if (starts(file, ZIP)) {
            Workbook.read(file, limits, counted, faults);
        } else if (NO_TABLES.stream().anyMatch(magic -> starts(file, magic))) {
            faults.add("no-table");
        } else {
            CommaSeparated.read(file, counted, faults);
        }
    }

    static int megabytes(long bytes) {
        return (int) Math.max(1, bytes >> 20);
    }

    private static boolean starts(byte[] file, byte[] magic) {
        return file.length >= magic.length && Arrays.equals(file, 0, magic.length, magic, 0, magic.length);
    }

    /** Thrown to stop reading where more would only be work. */
    static final class Enough extends RuntimeException {

        private static final long serialVersionUID = 1;

        Enough() {
            super(null, null, false, false);
        }
    }

    /** Stops at a row too many, and refuses what is too wide or too long for a table of people. */
    private static final class Counted implements RowTaker {

        private final Limits limits;
        private final RowTaker rows;
        private final Faults faults;
        private int taken;

        Counted(Limits limits, RowTaker rows, Faults faults) {
            this.limits = limits;
            this.rows = rows;
            this.faults = faults;
        }

        @Override
        public void row(int number, List<String> cells) {
            if (cells.stream().allMatch(String::isBlank)) {
                return;
            }
            taken++;
            if (taken > limits.rows() + 1) {
                faults.add("too-many-rows", limits.rows());
                throw new Enough();
            }
            if (cells.size() > Limits.COLUMNS) {
                faults.add(number, "", "too-many-columns", Limits.COLUMNS);
                throw new Enough();
            }
            if (cells.stream().anyMatch(cell -> cell.length() > Limits.CELL)) {
                faults.add(number, "", "long-cell", Limits.CELL);
            } else {
                rows.row(number, cells);
            }
        }
    }
}
