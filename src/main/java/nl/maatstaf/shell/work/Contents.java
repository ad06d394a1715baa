package nl.maatstaf.shell.work;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** What is in a file that has no name yet, until it is closed. Nobody but this process can reach it. */
public interface Contents extends AutoCloseable {

    /** {@return an empty one in memory, for what must never touch a disk or is small} */
    static Contents inMemory() {
        return new Contents() {

            private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

            @Override
            public OutputStream out() {
                return bytes;
            }

            @Override
            public long size() {
                return bytes.size();
            }

            @Override
            public void copy(OutputStream to) throws IOException {
                bytes.writeTo(to);
            }

            @Override
            public void close() {
                bytes.reset();
            }
        };
    }

    /** {@return an empty one on the disk, for what may be large} */
    static Contents onDisk() throws IOException {
        return new NamelessFile();
    }

    /** {@return where it is written} */
    OutputStream out();

    /** {@return how many bytes it has} */
    long size() throws IOException;

    /** Copies the whole of it, any number of times. */
    void copy(OutputStream to) throws IOException;

    /** Lets go of it; nothing is left. */
    @Override
    void close();
}
