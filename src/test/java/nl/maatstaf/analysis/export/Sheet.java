package nl.maatstaf.analysis.export;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A CSV of an export, as somebody reads it. */
record Sheet(List<NamedCsvRecord> rows) {

    static Sheet of(Map<String, byte[]> files, String name) {
        return new Sheet(CsvReader.builder().ofNamedCsvRecord(ExportRoom.text(files, name)).stream().toList());
    }

    List<String> heads() {
        return rows.getFirst().getHeader();
    }

    List<String> column(String name) {
        return rows.stream().map(row -> row.getField(name)).toList();
    }

    /** The rows in which this column has this value. */
    Stream<NamedCsvRecord> where(String column, String value) {
        return rows.stream().filter(row -> row.getField(column).equals(value));
    }
}
