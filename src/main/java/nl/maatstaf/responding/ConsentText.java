package nl.maatstaf.responding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The words that somebody agrees to.
 *
 * @param language the language in which they were shown
 * @param version  the first twelve hexadecimal digits of the SHA-256 of the sentences, one a line
 */
public record ConsentText(String language, String version) {

    private static final int DIGITS = 12;

    /** {@return the version of these sentences, as they are shown} */
    public static ConsentText of(String language, List<String> sentences) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", sentences).getBytes(StandardCharsets.UTF_8));
            return new ConsentText(language, HexFormat.of().formatHex(digest).substring(0, DIGITS));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
