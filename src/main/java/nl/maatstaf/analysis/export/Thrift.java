package nl.maatstaf.analysis.export;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Structures in the compact protocol of Apache Thrift, as far as the metadata of Parquet need them. Fields are written in
 * ascending order of their numbers.
 *
 * <p>Source: Apache Thrift, "Thrift Compact protocol encoding".
 */
final class Thrift {

    private static final int I32 = 5;
    private static final int I64 = 6;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int STRUCT = 12;
    private static final int SHORT_LIST = 15;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int last;

    /** Writes a field of 32 bits. */
    Thrift i32(int field, int value) {
        head(field, I32);
        varint(zigzag(value));
        return this;
    }

    /** Writes a field of 64 bits. */
    Thrift i64(int field, long value) {
        head(field, I64);
        varint(zigzag(value));
        return this;
    }

    /** Writes a text. */
    Thrift text(int field, String value) {
        head(field, BINARY);
        utf8(value);
        return this;
    }

    /** Writes a structure. */
    Thrift struct(int field, Thrift value) {
        head(field, STRUCT);
        bytes.writeBytes(value.end());
        return this;
    }

    /** Writes a list of structures. */
    Thrift structs(int field, List<Thrift> values) {
        return list(field, STRUCT, values, (list, value) -> list.bytes.writeBytes(value.end()));
    }

    /** Writes a list of numbers of 32 bits. */
    Thrift i32s(int field, List<Integer> values) {
        return list(field, I32, values, (list, value) -> list.varint(zigzag(value)));
    }

    /** Writes a list of texts. */
    Thrift texts(int field, List<String> values) {
        return list(field, BINARY, values, Thrift::utf8);
    }

    /** {@return the structure with its end} */
    byte[] end() {
        bytes.write(0);
        return bytes.toByteArray();
    }

    private <T> Thrift list(int field, int type, List<T> values, BiConsumer<Thrift, T> write) {
        head(field, LIST);
        if (values.size() < SHORT_LIST) {
            bytes.write(values.size() << 4 | type);
        } else {
            bytes.write(SHORT_LIST << 4 | type);
            varint(values.size());
        }
        values.forEach(value -> write.accept(this, value));
        return this;
    }

    /** Every field here comes at most fifteen after the one before it, which is when its number fits in the head. */
    private void head(int field, int type) {
        bytes.write(field - last << 4 | type);
        last = field;
    }

    private void utf8(String value) {
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        varint(text.length);
        bytes.writeBytes(text);
    }

    private static long zigzag(long value) {
        return value << 1 ^ value >> 63;
    }

    private void varint(long value) {
        varint(bytes, value);
    }

    /** Seven bits a byte, the lowest first; the eighth says that there are more. */
    static void varint(ByteArrayOutputStream to, long value) {
        long left = value;
        while ((left & ~0x7FL) != 0) {
            to.write((int) (left & 0x7F | 0x80));
            left >>>= 7;
        }
        to.write((int) left);
    }
}
