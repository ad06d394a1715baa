package nl.maatstaf.shell.work;

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
final class NamelessFile implements Contents {

    private final FileChannel channel;

    NamelessFile() throws IOException {
        channel = FileChannel.open(Files.createTempFile("maatstaf", ".tmp"), StandardOpenOption.READ,
                StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    @Override
    public OutputStream out() {
        return Channels.newOutputStream(channel);
    }

    @Override
    public long size() throws IOException {
        return channel.size();
    }

    @Override
    public void copy(OutputStream to) throws IOException {
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
