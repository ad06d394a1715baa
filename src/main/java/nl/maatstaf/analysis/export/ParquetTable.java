package nl.maatstaf.analysis.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a table as Parquet, in one go: a row group of one plain, uncompressed page per column whenever enough cells have
 * come together, then the schema and where everything stands. (The zip around it compresses.) The libraries that write
 * Parquet bring Hadoop or a database of 85 MB; these tables need a small part of the format.
 *
 * <p>Source: Apache Parquet, "File format" and {@code parquet.thrift}, format version 1.
 */
final class ParquetTable {

    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final int CELLS_AT_ONCE = 500_000;
    private static final int VERSION = 1;

    private final OutputStream to;
    private final List<ParquetColumn> columns;
    private final List<Thrift> groups = new ArrayList<>();
    private final int rowsAtOnce;
    private long at;
    private int waiting;
    private long rows;

    private ParquetTable(Table table, OutputStream to) {
        this.to = to;
        this.columns = table.columns().stream().map(ParquetColumn::new).toList();
        this.rowsAtOnce = Math.max(1, CELLS_AT_ONCE / columns.size());
    }

    /** Writes a table and leaves the stream open. */
    static void write(Table table, OutputStream to) throws IOException {
        var file = new ParquetTable(table, to);
        file.put(MAGIC);
        table.rows(row -> {
            for (int i = 0; i < row.size(); i++) {
                file.columns.get(i).add(row.get(i));
            }
            if (++file.waiting == file.rowsAtOnce) {
                file.group();
            }
        });
        if (file.waiting > 0) {
            file.group();
        }
        file.end();
    }

    private void put(byte[] bytes) throws IOException {
        to.write(bytes);
        at += bytes.length;
    }

    private void group() throws IOException {
        long from = at;
        var chunks = new ArrayList<Thrift>();
        for (ParquetColumn column : columns) {
            ParquetColumn.Page page = column.page();
            chunks.add(column.chunk(page, at));
            put(page.bytes());
        }
        groups.add(new Thrift().structs(1, chunks).i64(2, at - from).i64(3, waiting));
        rows += waiting;
        waiting = 0;
    }

    private void end() throws IOException {
        var schema = new ArrayList<>(List.of(new Thrift().text(4, "schema").i32(5, columns.size())));
        columns.forEach(column -> schema.add(column.schema()));
        byte[] footer = new Thrift().i32(1, VERSION).structs(2, schema).i64(3, rows).structs(4, groups)
                .text(6, "Maatstaf").end();
        put(footer);
        put(ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(footer.length).array());
        put(MAGIC);
    }
}
