package nl.maatstaf.fieldwork;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import nl.maatstaf.responding.AccessCode;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.store.Secret;
import nl.maatstaf.store.Secrets;
import org.springframework.stereotype.Component;

/** Seals access codes (AES-256-GCM) under a key that is kept outside the contact store. */
@Behind(Door.FIELDWORK)
@Component
class CodeSeal {

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom nonces = new SecureRandom();

    CodeSeal(Secrets secrets) {
        this.key = new SecretKeySpec(secrets.get(Secret.CODE_SEAL), "AES");
    }

    byte[] seal(AccessCode code) {
        byte[] nonce = new byte[NONCE_BYTES];
        nonces.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, code.characters().getBytes(StandardCharsets.US_ASCII));
        return ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
    }

    AccessCode open(byte[] sealed) {
        var parts = ByteBuffer.wrap(sealed);
        byte[] nonce = new byte[NONCE_BYTES];
        parts.get(nonce);
        byte[] content = new byte[parts.remaining()];
        parts.get(content);
        return new AccessCode(new String(run(Cipher.DECRYPT_MODE, nonce, content), StandardCharsets.US_ASCII));
    }

    private byte[] run(int mode, byte[] nonce, byte[] content) {
        try {
            Cipher cipher = Cipher.getInstance(ALGORITHM);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A code can't be opened: the key is not the one it was sealed with", e);
        }
    }
}
