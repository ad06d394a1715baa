package nl.maatstaf.analysis.export.ui;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/**
 * A file that only this process can reach and that nobody finds afterwards: it has no name any more from the moment it is
 * opened (where the system allows that), and is gone when it is closed or the process ends, however it ends.
 */
final class ExportedFile implements AutoCloseable {

    private final FileChannel channel;

    ExportedFile() throws IOException {
        channel = FileChannel.open(Files.createTempFile("maatstaf", ".zip"), StandardOpenOption.READ,
                StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    /** {@return where it is written; closing this closes the file} */
    OutputStream out() {
        return Channels.newOutputStream(channel);
    }

    long size() throws IOException {
        return channel.size();
    }

    /** Copies the whole of it, any number of times. */
    void copy(OutputStream to) throws IOException {
        var target = Channels.newChannel(to);
        for (long at = 0; at < channel.size(); ) {
            at += channel.transferTo(at, channel.size() - at, target);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
