package nl.maatstaf.store;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what must be readable again but not by whoever reads the database: AES-GCM under a key that is kept outside it.
 */
public final class Seal {

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom nonces = new SecureRandom();

    /**
     * Takes the key.
     *
     * @param key 32 bytes
     */
    public Seal(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /**
     * Seals something.
     *
     * @param content what is sealed
     * @param about   what it belongs to; it opens only beside the same, so that rows can't be exchanged
     */
    public byte[] seal(byte[] content, byte[] about) {
        byte[] nonce = new byte[NONCE_BYTES];
        nonces.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, content, about);
        return ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
    }

    /**
     * Opens what was sealed.
     *
     * @param sealed what {@link #seal} made
     * @param about  what it belongs to
     * @throws IllegalStateException when the key or what it belongs to is another
     */
    public byte[] open(byte[] sealed, byte[] about) {
        var parts = ByteBuffer.wrap(sealed);
        byte[] nonce = new byte[NONCE_BYTES];
        parts.get(nonce);
        byte[] content = new byte[parts.remaining()];
        parts.get(content);
        return run(Cipher.DECRYPT_MODE, nonce, content, about);
    }

    private byte[] run(int mode, byte[] nonce, byte[] content, byte[] about) {
        try {
            Cipher cipher = Cipher.getInstance(ALGORITHM);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(about);
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A seal can't be opened: the key is not the one it was sealed with", e);
        }
    }
}
