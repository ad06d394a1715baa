package nl.maatstaf.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What PostgreSQL keeps of a password (RFC 5802 with SHA-256, RFC 7677). Made here, so that the password itself is in no
 * statement and in no log of the server.
 */
final class ScramVerifier {

    private static final int ROUNDS = 4096;
    private static final int SALT = 16;
    private static final int BITS = 256;

    private ScramVerifier() {}

    /**
     * The verifier of a password.
     *
     * @param password printable ASCII, as the passwords of login roles are; others would need SASLprep
     */
    static String of(String password, SecureRandom random) {
        if (!password.chars().allMatch(c -> c > ' ' && c <= '~')) {
            throw new IllegalArgumentException("The password of a login role holds printable ASCII characters only.");
        }
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        try {
            byte[] salted = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, ROUNDS, BITS)).getEncoded();
            byte[] stored = MessageDigest.getInstance("SHA-256").digest(hmac(salted, "Client Key"));
            Base64.Encoder base64 = Base64.getEncoder();
            return "SCRAM-SHA-256$" + ROUNDS + ":" + base64.encodeToString(salt) + "$" + base64.encodeToString(stored)
                    + ":" + base64.encodeToString(hmac(salted, "Server Key"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has PBKDF2 and HMAC with SHA-256", e);
        }
    }

    private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
    }
}
