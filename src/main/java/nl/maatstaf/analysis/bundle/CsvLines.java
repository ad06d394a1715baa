package nl.maatstaf.analysis.bundle;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.maatstaf.analysis.engine.Person;

/** Reads a file of a bundle's data, line by line; what doesn't fit is refused by file and row. */
final class CsvLines {

    private final String name;
    private final Path file;
    private final List<String> needed;

    /**
     * A file of the data.
     *
     * @param needed the heads without which it can't be used
     */
    CsvLines(Path folder, String name, String... needed) {
        this.name = name;
        this.file = folder.resolve(name);
        this.needed = List.of(needed);
    }

    /** One line under its heads. */
    final class Line {

        private final List<String> heads;
        private final List<String> fields;
        private final long row;

        private Line(List<String> heads, CsvRecord record) {
            this.heads = heads;
            this.fields = record.getFields();
            this.row = record.getStartingLineNumber();
        }

        String text(String head) {
            int column = heads.indexOf(head);
            if (column < 0 || column >= fields.size()) {
                throw new BundleException("In " + name + " of the bundle, row " + row + " has no column " + head + ".");
            }
            return fields.get(column);
        }

        /** What a field stands for. */
        <T> T as(String head, Function<String, Optional<T>> meaning) {
            return meaning.apply(text(head)).orElseThrow(() -> unfit(head));
        }

        int whole(String head) {
            return as(head, text -> text.matches("-?[0-9]{1,9}") ? Optional.of(Integer.parseInt(text)) : Optional.empty());
        }

        int wholeOrNone(String head) {
            return text(head).isEmpty() ? Person.NONE : whole(head);
        }

        boolean yes(String head) {
            return as(head, text -> text.equals("yes") ? Optional.of(true)
                    : text.equals("no") ? Optional.of(false) : Optional.empty());
        }

        BundleException unfit(String head) {
            return new BundleException("In " + name + " of the bundle, row " + row + " has no fitting " + head + ".");
        }
    }

    /** Gives every line below the heads; {@code header} gets the heads first. */
    void read(Consumer<List<String>> header, Consumer<Line> each) {
        try (Reader text = Files.newBufferedReader(file);
                CsvReader<CsvRecord> records = CsvReader.builder().allowUnclosedQuote(false)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE).ofCsvRecord(text)) {
            var lines = records.iterator();
            if (!lines.hasNext()) {
                throw new BundleException("The file " + name + " of the bundle is empty.");
            }
            List<String> heads = lines.next().getFields();
            if (!heads.containsAll(needed)) {
                throw new BundleException("The file " + name + " of the bundle lacks a column.");
            }
            header.accept(heads);
            lines.forEachRemaining(line -> each.accept(new Line(heads, line)));
        } catch (IOException | UncheckedIOException | CsvParseException unreadable) {
            throw new BundleException("The file " + name + " of the bundle can't be read.");
        }
    }

    void read(Consumer<Line> each) {
        read(_ -> { }, each);
    }
}
