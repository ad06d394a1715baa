package nl.maatstaf.analysis.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.maatstaf.analysis.pseudonymous.PseudonymousData;
import nl.maatstaf.analysis.pseudonymous.PseudonymousData.Taker;
import org.jspecify.annotations.Nullable;

/**
 * The zip, written as it is read: no table of it is ever in memory as a whole. Each file is a pass over the same data.
 * What grows with the number of participants is their pseudonyms (twelve bytes each) and what Parquet notes down of its
 * pages (about a hundred bytes each).
 */
final class ExportFile {

    /** Long and wide, each as CSV and Parquet. */
    private static final int WATCHED_PASSES = 4;
    private static final int PEOPLE_BETWEEN_LOOKS = 20;

    private final PseudonymousData data;
    private final ZipOutputStream zip;
    private final LocalDate day;
    private final ExportProgress progress;
    private int passes;

    private ExportFile(PseudonymousData data, OutputStream to, LocalDate day, ExportProgress progress) {
        this.data = data;
        this.zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
        this.day = day;
        this.progress = progress;
    }

    /**
     * Writes the zip and leaves the stream open.
     *
     * @param day the day that its files carry; no time
     */
    static void write(PseudonymousData data, ReadMe readMe, ExportWords words, LocalDate day, OutputStream to,
            ExportProgress progress) throws IOException {
        var file = new ExportFile(data, to, day, progress);
        file.text("README.txt", readMe.of(data, words));
        file.entry("codebook.csv", out -> CsvTable.write(Codebook.of(data, words), out));
        file.text("read_wide.sps", SpssSyntax.ofWide(data, words));
        file.text("read_long.sps", SpssSyntax.ofLong(data, words));
        Table longTable = new LongTable(data);
        int rows = data.variables().stream().mapToInt(variable -> variable.waves().size()).sum();
        file.entry("long.csv", out -> CsvTable.write(file.watched(longTable, rows), out));
        file.entry("wide.csv", out -> CsvTable.write(file.watched(new WideTable(data), 1), out));
        file.entry("register.csv", out -> CsvTable.write(new RegisterTable(data), out));
        file.entry("long.parquet", out -> ParquetTable.write(file.watched(longTable, rows), out));
        file.entry("wide.parquet", out -> ParquetTable.write(file.watched(new WideTable(data), 1), out));
        file.zip.finish();
    }

    private void text(String name, String text) throws IOException {
        entry(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private void entry(String name, Taker<OutputStream> write) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(day.atStartOfDay());
        zip.putNextEntry(entry);
        write.take(zip);
        zip.closeEntry();
    }

    private Table watched(Table table, int rowsAPerson) {
        int before = passes++ * data.people();
        return new Table() {
            @Override
            public List<Column> columns() {
                return table.columns();
            }

            @Override
            public void rows(Taker<List<@Nullable Object>> taker) throws IOException {
                var rows = new int[1];
                table.rows(row -> {
                    taker.take(row);
                    if (++rows[0] % (PEOPLE_BETWEEN_LOOKS * rowsAPerson) == 0) {
                        look(before + rows[0] / rowsAPerson);
                    }
                });
                look(before + data.people());
            }
        };
    }

    private void look(int done) {
        progress.done(done, WATCHED_PASSES * data.people());
    }
}
