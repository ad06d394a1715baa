package nl.maatstaf.staff;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that an authenticator app shares with us, and the codes that follow from it: RFC 6238 with steps of 30
 * seconds, six digits and SHA-1, which is what every app can do.
 *
 * @param secret 20 bytes
 */
public record Totp(byte[] secret) {

    private static final int SECRET_BYTES = 20;
    private static final long SECONDS = 30;
    private static final int MODULUS = 1_000_000;
    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /** Makes a new key. */
    static Totp draw(RandomGenerator random) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return new Totp(secret);
    }

    /**
     * The time step of which somebody typed the code. One step earlier or later counts too, for people who type slowly
     * and phones that are not on time.
     *
     * @param typed six digits; spaces don't matter
     * @param now   the time
     */
    OptionalLong stepOf(String typed, Instant now) {
        String digits = typed.replaceAll("\\s", "");
        long current = step(now);
        return LongStream.rangeClosed(current - 1, current + 1).filter(step -> code(step).equals(digits)).findFirst();
    }

    static long step(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), SECONDS);
    }

    /** {@return the code of a time step} */
    String code(long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
            return String.format("%06d", number % MODULUS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java can't make HMAC-SHA-1", e);
        }
    }

    /** {@return the key as people type it over, in groups of four} */
    public String typed() {
        return base32().replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** {@return the address that an authenticator app reads from a picture} */
    public String address(String name) {
        return "otpauth://totp/Maatstaf:" + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20")
                + "?secret=" + base32() + "&issuer=Maatstaf";
    }

    private String base32() {
        var text = new StringBuilder();
        long buffer = 0;
        int bits = 0;
        for (byte part : secret) {
            buffer = buffer << 8 | part & 0xff;
            for (bits += 8; bits >= 5; bits -= 5) {
                text.append(BASE_32.charAt((int) (buffer >> bits - 5) & 31));
            }
        }
        return text.toString();
    }

    /** Nobody else may ever see it. */
    @Override
    public String toString() {
        return "Totp[not shown]";
    }
}
