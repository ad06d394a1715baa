package nl.maatstaf.fieldwork;

import java.nio.charset.StandardCharsets;
import nl.maatstaf.responding.AccessCode;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.store.Seal;
import nl.maatstaf.store.Secret;
import nl.maatstaf.store.Secrets;
import org.springframework.stereotype.Component;

/** Seals access codes (AES-256-GCM) under a key that is kept outside the contact store. */
@Behind(Door.FIELDWORK)
@Component
public class CodeSeal {

    private static final byte[] NOTHING_BESIDE = {};

    private final Seal seal;

    /** Takes the key. */
    public CodeSeal(Secrets secrets) {
        this.seal = new Seal(secrets.get(Secret.CODE_SEAL));
    }

    /** {@return a code as it may be kept} */
    public byte[] seal(AccessCode code) {
        return seal.seal(code.characters().getBytes(StandardCharsets.US_ASCII), NOTHING_BESIDE);
    }

    /** Opens a sealed code. */
    public AccessCode open(byte[] sealed) {
        return new AccessCode(new String(seal.open(sealed, NOTHING_BESIDE), StandardCharsets.US_ASCII));
    }
}
