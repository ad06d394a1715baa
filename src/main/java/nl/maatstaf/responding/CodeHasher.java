package nl.maatstaf.responding;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.store.Secret;
import nl.maatstaf.store.Secrets;
import org.springframework.stereotype.Component;

/**
 * Hashes what a participant knows, with a pepper that is in no database: a copy of the store can't be searched for codes
 * or words.
 */
@Behind({Door.RESPONDENT, Door.FIELDWORK})
@Component
class CodeHasher {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String SLOW_ALGORITHM = "PBKDF2WithHmacSHA256";
    private static final int ROUNDS = 100_000;
    private static final int WORD_BITS = 256;

    private final SecretKeySpec pepper;

    CodeHasher(Secrets secrets) {
        this.pepper = new SecretKeySpec(secrets.get(Secret.CODE_PEPPER), ALGORITHM);
    }

    byte[] hash(AccessCode code) {
        return keyed(code.characters());
    }

    /**
     * Hashes the word that goes with a code; slowly, because people choose words that can be guessed.
     *
     * @param codeHash the hash of the code
     * @param word     as it was typed; case and white space around it make no difference
     */
    byte[] hash(String codeHash, String word) {
        String plain = Normalizer.normalize(word.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
        try {
            return SecretKeyFactory.getInstance(SLOW_ALGORITHM).generateSecret(new PBEKeySpec(
                    HexFormat.of().formatHex(keyed("word " + plain)).toCharArray(),
                    HexFormat.of().parseHex(codeHash), ROUNDS, WORD_BITS)).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has " + SLOW_ALGORITHM, e);
        }
    }

    private byte[] keyed(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(pepper);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has " + ALGORITHM, e);
        }
    }
}
