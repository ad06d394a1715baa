package nl.maatstaf.fieldwork.intake.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The text of a file that does not say how it was written. A mark at its start decides; then zero bytes, which only
 * UTF-16 has; then whether it is sound UTF-8; what is left was written by an older program on Windows.
 */
final class Decoding {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int LOOKED_AT = 4_000;

    private Decoding() {}

    static Optional<String> of(byte[] file) {
        if (starts(file, 0xef, 0xbb, 0xbf)) {
            return decoded(file, 3, StandardCharsets.UTF_8);
        }
        if (starts(file, 0xff, 0xfe)) {
            return decoded(file, 2, StandardCharsets.UTF_16LE);
        }
        if (starts(file, 0xfe, 0xff)) {
            return decoded(file, 2, StandardCharsets.UTF_16BE);
        }
        int even = zeros(file, 0);
        int odd = zeros(file, 1);
        if (even + odd > 0) {
            return decoded(file, 0, odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
        }
        return decoded(file, 0, StandardCharsets.UTF_8).or(() -> decoded(file, 0, WINDOWS));
    }

    private static int zeros(byte[] file, int from) {
        int zeros = 0;
        for (int i = from; i < Math.min(file.length, LOOKED_AT); i += 2) {
            zeros += file[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static Optional<String> decoded(byte[] file, int from, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(file, from, file.length - from)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean starts(byte[] file, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (file.length <= i || (file[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
