package nl.maatstaf.analysis.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import nl.maatstaf.shell.SpreadsheetCell;
import org.jspecify.annotations.Nullable;

/** Writes a table as CSV: UTF-8, a comma, a decimal point, and no text that a spreadsheet would run. */
final class CsvTable {

    /** A number that is meant as one. */
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");

    private CsvTable() {}

    /** Writes a table and leaves the stream open. */
    static void write(Table table, OutputStream to) throws IOException {
        Writer text = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
        csv.writeRecord(table.columns().stream().map(Column::name).toList());
        table.rows(row -> csv.writeRecord(row.stream().map(CsvTable::text).toList()));
        csv.flush();
        text.flush();
    }

    private static String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case String words -> SpreadsheetCell.safe(words);
            case BigDecimal number -> number.toPlainString();
            case Object whole -> whole.toString();
        };
    }

    /** Writes rows of words and whole numbers, the first of which are heads. */
    static void write(List<List<String>> rows, OutputStream to) throws IOException {
        Writer text = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
        rows.forEach(row -> csv.writeRecord(row.stream()
                .map(cell -> WHOLE.matcher(cell).matches() ? cell : SpreadsheetCell.safe(cell)).toList()));
        csv.flush();
        text.flush();
    }
}
