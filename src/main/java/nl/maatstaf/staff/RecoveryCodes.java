package nl.maatstaf.staff;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.maatstaf.store.BehindStaffedDoors;
import nl.maatstaf.store.Secret;
import nl.maatstaf.store.Secrets;
import org.springframework.stereotype.Component;

/**
 * The ten codes for somebody who lost their phone. Each has 60 random bits, so a fast keyed hash is enough: nobody
 * guesses one, and without the key outside the database nobody can even try.
 */
@BehindStaffedDoors
@Component
class RecoveryCodes {

    private static final int HOW_MANY = 10;
    private static final int LENGTH = 12;
    private static final String ALGORITHM = "HmacSHA256";
    private static final String CHARACTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    private final SecretKeySpec key;

    RecoveryCodes(Secrets secrets) {
        // A key of its own: the one that seals must not be used for anything else.
        this.key = new SecretKeySpec(hmac(new SecretKeySpec(secrets.get(Secret.FACTOR_SEAL), ALGORITHM),
                "recovery codes"), ALGORITHM);
    }

    static List<String> draw(RandomGenerator random) {
        return Stream.generate(() -> one(random)).distinct().limit(HOW_MANY).toList();
    }

    byte[] hash(String typed) {
        return hmac(key, typed.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", ""));
    }

    private static String one(RandomGenerator random) {
        return random.ints(LENGTH, 0, CHARACTERS.length()).mapToObj(i -> String.valueOf(CHARACTERS.charAt(i)))
                .collect(Collectors.joining()).replaceAll("(.{4})(?=.)", "$1-");
    }

    private static byte[] hmac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java can't make HMAC-SHA-256", e);
        }
    }
}
