package nl.maatstaf.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;

/** A secret in a file of its own: made once by chance, and from then on what it is. */
final class KeptSecret {

    private static final int BYTES = 32;

    private KeptSecret() {}

    /**
     * Writes over a secret and takes its file away. A disk may keep an older copy of the bytes in places that no program
     * reaches, and a backup certainly does.
     *
     * @return whether there was one
     */
    static boolean destroy(Path file) {
        if (!Files.exists(file)) {
            return false;
        }
        try {
            byte[] noise = new byte[(int) Files.size(file)];
            new SecureRandom().nextBytes(noise);
            Files.write(file, noise, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return true;
    }

    /**
     * {@return what the file says; 64 hexadecimal digits after the mark, when it had to be made}
     *
     * @param mark what a new secret begins with
     */
    static String keepOrMake(Path file, String mark) {
        try {
            if (!Files.exists(file)) {
                byte[] made = new byte[BYTES];
                new SecureRandom().nextBytes(made);
                // A temporary file is the owner's alone from the start, and a move is all or nothing.
                Files.createDirectories(file.toAbsolutePath().getParent());
                Path complete = Files.createTempFile(file.toAbsolutePath().getParent(), "making", null);
                Files.writeString(complete, mark + HexFormat.of().formatHex(made));
                Files.move(complete, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
