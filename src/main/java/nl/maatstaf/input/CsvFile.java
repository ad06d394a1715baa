package nl.maatstaf.input;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A CSV file in UTF-8 with a header, separated by commas or, when the header shows it, by semicolons. */
public final class CsvFile {
    private static final int BYTE_ORDER_MARK = '\uFEFF';
    private static final int LONGEST_HEADER = 1 << 15;
    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    private final Path path;

    /** A file that need not be there yet; reading says so. */
    public CsvFile(Path path) {
        this.path = path;
    }

    /** Receives the header, and gives what then receives each row. */
    public interface Consumer {
        /**
         * Receives the names of the columns.
         *
         * @return what receives the rows
         */
        Rows header(List<String> names);
    }

    /** Receives the rows, numbered by the line they start on; the header is row 1. */
    public interface Rows {
        /** Receives a row. */
        void accept(long number, List<String> fields);
    }

    /**
     * Streams the file; holds one row at a time.
     *
     * @throws InputException when it is not a CSV file
     */
    public void read(Consumer consumer) {
        if (!Files.isRegularFile(path)) {
            throw new InputException(Files.isDirectory(path)
                    ? path + " is a folder, not a CSV file." : "There is no file " + path + ".");
        }
        // Bytes that aren't UTF-8 must stop the reading, which only a decoder of one's own does.
        try (InputStreamReader bytes =
                        new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8.newDecoder());
                BufferedReader reader = new BufferedReader(bytes)) {
            read(reader, consumer);
        } catch (CsvParseException malformed) {
            throw new InputException(at(malformed) + ": a quoted field isn't closed where it should be.");
        } catch (UncheckedIOException problem) {
            throw unreadable(problem.getCause());
        } catch (IOException problem) {
            throw unreadable(problem);
        }
    }

    private void read(BufferedReader reader, Consumer consumer) throws IOException {
        skipByteOrderMark(reader);
        Iterator<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator(reader))
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(reader)
                .iterator();
        if (!records.hasNext()) {
            throw new InputException(path + " is empty.");
        }
        List<String> header = records.next().getFields();
        Rows rows = consumer.header(header);
        while (records.hasNext()) {
            CsvRecord row = records.next();
            if (row.getFieldCount() != header.size()) {
                throw new InputException(path + ", row " + row.getStartingLineNumber() + ": the number of fields is "
                        + row.getFieldCount() + ", but the header has " + header.size() + ".");
            }
            rows.accept(row.getStartingLineNumber(), row.getFields());
        }
    }

    private static void skipByteOrderMark(BufferedReader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
    }

    private static char separator(BufferedReader reader) throws IOException {
        reader.mark(LONGEST_HEADER);
        int commas = 0;
        int semicolons = 0;
        boolean quoted = false;
        for (int i = 0; i < LONGEST_HEADER; i++) {
            int character = reader.read();
            if (character < 0 || (!quoted && (character == '\n' || character == '\r'))) {
                break;
            }
            quoted ^= character == '"';
            commas += !quoted && character == ',' ? 1 : 0;
            semicolons += !quoted && character == ';' ? 1 : 0;
        }
        reader.reset();
        return semicolons > commas ? ';' : ',';
    }

    private String at(CsvParseException malformed) {
        Matcher line = LINE.matcher(String.valueOf(malformed.getMessage()));
        return line.find() ? path + ", row " + line.group(1) : path.toString();
    }

    private InputException unreadable(@Nullable Throwable problem) {
        return new InputException(problem instanceof CharacterCodingException
                ? path + " is not encoded in UTF-8."
                : path + " can't be read.");
    }
}
