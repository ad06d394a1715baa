package nl.maatstaf.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;

/** Finds the secrets: from the settings with real servers, else made once and kept in a folder beside the data. */
final class SecretKeeper {

    private static final int BYTES = 32;

    private SecretKeeper() {}

    static Secrets fromSettings(Map<String, String> given) {
        var keys = new EnumMap<Secret, byte[]>(Secret.class);
        for (Secret secret : Secret.values()) {
            keys.put(secret, parse(secret.key(), given.getOrDefault(secret.key(), "")));
        }
        return new Secrets(keys);
    }

    static Secrets fromFolder(Path folder) {
        try {
            Files.createDirectories(folder);
            var keys = new EnumMap<Secret, byte[]>(Secret.class);
            for (Secret secret : Secret.values()) {
                keys.put(secret, keepOrMake(folder.resolve(secret.key())));
            }
            return new Secrets(keys);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] parse(String name, String digits) {
        if (!digits.matches("[0-9a-fA-F]{64}")) {
            throw new StoreUnavailableException("The setting maatstaf.secret." + name
                    + " must be 64 hexadecimal digits when the stores are on real servers.", null);
        }
        return HexFormat.of().parseHex(digits);
    }

    private static byte[] keepOrMake(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] made = new byte[BYTES];
            new SecureRandom().nextBytes(made);
            // A temporary file is the owner's alone from the start, and a move is all or nothing.
            Path complete = Files.createTempFile(file.getParent(), "making", null);
            Files.writeString(complete, HexFormat.of().formatHex(made));
            Files.move(complete, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return HexFormat.of().parseHex(Files.readString(file).strip());
    }
}
