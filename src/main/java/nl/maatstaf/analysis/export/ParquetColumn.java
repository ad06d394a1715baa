package nl.maatstaf.analysis.export;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cells of one column until they are written as one page: which are there, and the plain values of those. */
final class ParquetColumn {

    private static final int INT32 = 1;
    private static final int DOUBLE = 5;
    private static final int BYTE_ARRAY = 6;
    private static final int OPTIONAL = 1;
    private static final int UTF8 = 0;
    private static final int PLAIN = 0;
    private static final int RLE = 3;
    private static final int DATA_PAGE = 0;
    private static final int UNCOMPRESSED = 0;

    private final Column column;
    private final ByteArrayOutputStream values = new ByteArrayOutputStream();
    private final ByteArrayOutputStream presence = new ByteArrayOutputStream();
    private int cells;
    private int run;
    private boolean runOfValues;

    ParquetColumn(Column column) {
        this.column = column;
    }

    private int type() {
        return switch (column.kind()) {
            case WHOLE -> INT32;
            case DECIMAL -> DOUBLE;
            case TEXT -> BYTE_ARRAY;
        };
    }

    Thrift schema() {
        Thrift schema = new Thrift().i32(1, type()).i32(3, OPTIONAL).text(4, column.name());
        return column.kind() == Column.Kind.TEXT ? schema.i32(6, UTF8) : schema;
    }

    void add(@Nullable Object cell) {
        boolean there = cell != null;
        if (run > 0 && there != runOfValues) {
            endRun();
        }
        runOfValues = there;
        run++;
        cells++;
        if (cell != null) {
            values.writeBytes(plain(cell));
        }
    }

    private static byte[] plain(Object cell) {
        return switch (cell) {
            case Integer whole -> little(Integer.BYTES).putInt(whole).array();
            case BigDecimal number -> little(Double.BYTES).putDouble(number.doubleValue()).array();
            default -> {
                byte[] text = cell.toString().getBytes(StandardCharsets.UTF_8);
                yield little(Integer.BYTES + text.length).putInt(text.length).put(text).array();
            }
        };
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** A run of equal levels: its length, doubled, and the level in one byte. */
    private void endRun() {
        Thrift.varint(presence, (long) run << 1);
        presence.write(runOfValues ? 1 : 0);
        run = 0;
    }

    /**
     * A page as it is written, and what the end of the file says about it.
     *
     * @param bytes its head and its cells
     * @param cells how many cells
     */
    record Page(byte[] bytes, int cells) {}

    /** Takes out what was added, as one page. */
    Page page() {
        endRun();
        int size = Integer.BYTES + presence.size() + values.size();
        byte[] head = new Thrift().i32(1, DATA_PAGE).i32(2, size).i32(3, size)
                .struct(5, new Thrift().i32(1, cells).i32(2, PLAIN).i32(3, RLE).i32(4, RLE)).end();
        byte[] bytes = ByteBuffer.allocate(head.length + size).order(ByteOrder.LITTLE_ENDIAN).put(head)
                .putInt(presence.size()).put(presence.toByteArray()).put(values.toByteArray()).array();
        Page page = new Page(bytes, cells);
        presence.reset();
        values.reset();
        cells = 0;
        return page;
    }

    Thrift chunk(Page page, long at) {
        return new Thrift().i64(2, at).struct(3, new Thrift().i32(1, type()).i32s(2, List.of(PLAIN, RLE))
                .texts(3, List.of(column.name())).i32(4, UNCOMPRESSED).i64(5, page.cells())
                .i64(6, page.bytes().length).i64(7, page.bytes().length).i64(9, at));
    }
}
