package nl.maatstaf.fieldwork.intake.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text in columns, with whichever of the three usual signs between them. */
final class CommaSeparated {

    /** A line by which some spreadsheets say what stands between columns. */
    private static final Pattern SAYS_SEPARATOR = Pattern.compile("^sep=([;,\t])\r?\n");

    private CommaSeparated() {}

    static void read(byte[] file, RowTaker rows, Faults faults) {
        Optional<String> decoded = Decoding.of(file);
        if (decoded.isEmpty()) {
            faults.add("encoding");
            return;
        }
        String text = decoded.get();
        if (text.isBlank()) {
            faults.add("empty");
            return;
        }
        Matcher says = SAYS_SEPARATOR.matcher(text);
        boolean said = says.find();
        read(said ? text.substring(says.end()) : text, said ? says.group(1).charAt(0) : separator(text),
                said ? 1 : 0, rows, faults);
    }

    private static void read(String text, char separator, int linesBefore, RowTaker rows, Faults faults) {
        int number = linesBefore;
        try (CsvReader<CsvRecord> records = CsvReader.builder().fieldSeparator(separator).skipEmptyLines(false)
                .allowExtraFields(true).allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(false).allowUnclosedQuote(false).ofCsvRecord(text)) {
            for (CsvRecord row : records) {
                number++;
                rows.row(number, row.getFields());
            }
        } catch (SheetFile.Enough _) {
            // What is wrong was said.
        } catch (CsvParseException _) {
            // The reason is left out: it may repeat what stands there.
            faults.add(number + 1, "", "quotes");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sign that stands most often in the line of heads, outside quotes. */
    private static char separator(String text) {
        int[] counts = new int[3];
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            quoted ^= sign == '"';
            if (!quoted && (sign == '\n' || sign == '\r')) {
                break;
            }
            int which = ";,\t".indexOf(sign);
            if (!quoted && which >= 0) {
                counts[which]++;
            }
        }
        return counts[0] >= counts[1] && counts[0] >= counts[2] ? ';' : counts[1] >= counts[2] ? ',' : '\t';
    }
}
