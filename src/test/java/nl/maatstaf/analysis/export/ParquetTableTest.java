package nl.maatstaf.analysis.export;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Parquet as another program's library reads it is what the CSV says. */
class ParquetTableTest {

    private static final Map<String, byte[]> FILES = new ExportRoom().files(1);

    @ParameterizedTest
    @ValueSource(strings = {"long", "wide"})
    void readBackEqualsTheCsv(String name) throws IOException {
        Sheet csv = Sheet.of(FILES, name + ".csv");
        try (ParquetFileReader file = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(FILES.get(name + ".parquet"))));
                RowReader rows = file.rowReader()) {
            int read = 0;
            for (; rows.hasNext(); read++) {
                rows.next();
                NamedCsvRecord line = csv.rows().get(read);
                for (String head : csv.heads()) {
                    assertThat(text(rows, head)).as("%s, row %d", head, read).isEqualTo(line.getField(head));
                }
            }
            assertThat(read).isEqualTo(csv.rows().size());
        }
    }

    @Test
    void nothingIsLostWhereManyGroupsOfRowsFollowEachOther() throws IOException {
        int count = 600_000;
        var bytes = new ByteArrayOutputStream();
        ParquetTable.write(new Table() {
            @Override
            public List<Column> columns() {
                return List.of(new Column("number", Column.Kind.WHOLE), new Column("text", Column.Kind.TEXT),
                        new Column("maybe", Column.Kind.DECIMAL));
            }

            @Override
            public void rows(nl.maatstaf.analysis.pseudonymous.PseudonymousData.Taker<List<Object>> taker) throws IOException {
                for (int i = 0; i < count; i++) {
                    taker.take(new ArrayList<>(Arrays.asList(i, "é" + i, i % 3 == 0 ? null : BigDecimal.valueOf(i, 2))));
                }
            }
        }, bytes);
        try (ParquetFileReader file = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(bytes.toByteArray())));
                RowReader rows = file.rowReader()) {
            int i = 0;
            for (; rows.hasNext(); i++) {
                rows.next();
                if (rows.getInt("number") != i || !rows.getString("text").equals("é" + i)
                        || rows.isNull("maybe") != (i % 3 == 0) || i % 3 != 0 && rows.getDouble("maybe") != i / 100.0) {
                    throw new AssertionError("Row " + i + " is not what was written.");
                }
            }
            assertThat(i).isEqualTo(count);
        }
    }

    private static String text(RowReader rows, String column) {
        return rows.isNull(column) ? "" : switch (rows.getValue(column)) {
            case Double number -> new BigDecimal(number).setScale(6, java.math.RoundingMode.HALF_EVEN).stripTrailingZeros().toPlainString();
            case Object other -> other.toString();
        };
    }
}
