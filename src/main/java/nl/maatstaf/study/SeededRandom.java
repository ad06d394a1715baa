package nl.maatstaf.study;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.random.RandomGenerator;

/**
 * Chance that can be repeated by whoever has the seed, and guessed by nobody else: SHA-256 over the seed, a counter and
 * what it is for. Seeing some draws does not tell the others, and every machine gives the same.
 */
public final class SeededRandom implements RandomGenerator {

    /** How long a seed is. */
    public static final int SEED_BYTES = 32;

    private final byte[] seed;
    private final byte[] purpose;
    private final ByteBuffer block = ByteBuffer.allocate(SEED_BYTES).position(SEED_BYTES);
    private long counter;

    /**
     * Begins at the beginning.
     *
     * @param seed    32 bytes
     * @param purpose what is drawn; another purpose is another chance
     */
    public SeededRandom(byte[] seed, String purpose) {
        if (seed.length != SEED_BYTES) {
            throw new IllegalArgumentException("A seed has " + SEED_BYTES + " bytes, not " + seed.length + ".");
        }
        this.seed = seed.clone();
        this.purpose = purpose.getBytes(StandardCharsets.UTF_8);
    }

    /** {@return a seed from this source} */
    public static byte[] seed(RandomGenerator source) {
        var seed = new byte[SEED_BYTES];
        source.nextBytes(seed);
        return seed;
    }

    /** {@return the SHA-256 that commits to a seed without showing it} */
    public static byte[] commitment(byte[] seed) {
        return sha256().digest(seed);
    }

    @Override
    public long nextLong() {
        if (!block.hasRemaining()) {
            MessageDigest digest = sha256();
            digest.update(seed);
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, counter++));
            block.clear().put(digest.digest(purpose)).flip();
        }
        return block.getLong();
    }

    /** Written out, so that a newer JDK can't deal other cards from the same seed. */
    @Override
    public int nextInt(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("A bound is at least 1.");
        }
        long bits = nextLong() >>> 1;
        long value = bits % bound;
        while (bits - value + (bound - 1) < 0) {
            bits = nextLong() >>> 1;
            value = bits % bound;
        }
        return (int) value;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
