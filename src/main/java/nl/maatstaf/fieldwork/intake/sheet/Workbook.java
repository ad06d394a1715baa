package nl.maatstaf.fieldwork.intake.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The first sheet of a workbook (XLSX). A formula is refused and never worked out, not even what a program left as its value. */
final class Workbook {

    /** Digits that a spreadsheet shows; what stands behind them comes from the way it keeps numbers. */
    private static final int DIGITS = 10;

    private Workbook() {}

    static void read(byte[] file, Limits limits, RowTaker rows, Faults faults) {
        try {
            Optional<String> refused;
            try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
                refused = new Unpacking(limits).refuses(zip);
            }
            if (refused.isPresent()) {
                faults.add(refused.get());
                return;
            }
            rowsOf(file, rows, faults);
        } catch (SheetFile.Enough _) {
            // What is wrong was said.
        } catch (IOException | RuntimeException e) {
            // Whatever the readers of zips and workbooks stumble over: the file is not what it says it is.
            if (e instanceof RuntimeException unexpected && !isAboutTheFile(unexpected)) {
                throw unexpected;
            }
            faults.add("damaged");
        }
    }

    /** Faults of our own must not look like a damaged file. */
    private static boolean isAboutTheFile(RuntimeException failure) {
        return failure instanceof ExcelReaderException || Stream.of(failure.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(name -> name.startsWith("nl.maatstaf.") || name.startsWith("org.dhatim.")
                        || name.startsWith("org.apache.commons.compress."))
                .findFirst().filter(name -> !name.startsWith("nl.maatstaf.")).isPresent();
    }

    private static void rowsOf(byte[] file, RowTaker rows, Faults faults) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true));
                Stream<Row> sheet = workbook.getFirstSheet().openStream()) {
            sheet.forEach(row -> rows.row(row.getRowNum(), texts(row, faults)));
        }
    }

    private static List<String> texts(Row row, Faults faults) {
        var texts = new ArrayList<String>();
        for (int i = 0; i < Math.min(row.getCellCount(), Limits.COLUMNS + 1); i++) {
            texts.add(text(row.hasCell(i) ? row.getCell(i) : null, row.getRowNum(), faults));
        }
        return texts;
    }

    private static String text(@Nullable Cell cell, int row, Faults faults) {
        if (cell == null) {
            return "";
        }
        if (cell.getType() == CellType.FORMULA || cell.getFormula() != null) {
            faults.add(row, "", "formula", cell.getAddress().toString());
            return "";
        }
        return switch (cell.getType()) {
            case NUMBER -> isDay(cell) ? cell.asDate().toLocalDate().toString() : number(cell.asNumber());
            case BOOLEAN -> Boolean.TRUE.equals(cell.asBoolean()) ? "1" : "0";
            case ERROR -> {
                faults.add(row, "", "cell-error", cell.getAddress().toString());
                yield "";
            }
            default -> Optional.ofNullable(cell.getText()).orElse("");
        };
    }

    private static String number(BigDecimal number) {
        BigDecimal shown = number.setScale(DIGITS, RoundingMode.HALF_UP).stripTrailingZeros();
        return shown.signum() == 0 ? "0" : shown.toPlainString();
    }

    private static boolean isDay(Cell cell) {
        String format = cell.getDataFormatString();
        if (format == null) {
            return false;
        }
        String plain = format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "");
        return plain.contains("y") || plain.contains("j") || plain.contains("d") && plain.contains("m");
    }
}
