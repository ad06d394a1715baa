package nl.maatstaf.responding;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.maatstaf.store.Secrets;
import org.springframework.stereotype.Component;

/** Hashes access codes with a pepper that is in no database, so that a copy of the store can't be searched for codes. */
@Component
class CodeHasher {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec pepper;

    CodeHasher(Secrets secrets) {
        this.pepper = new SecretKeySpec(secrets.codePepper(), ALGORITHM);
    }

    byte[] hash(AccessCode code) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(pepper);
            return mac.doFinal(code.characters().getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has " + ALGORITHM, e);
        }
    }
}
