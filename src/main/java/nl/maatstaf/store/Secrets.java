package nl.maatstaf.store;

import java.util.EnumMap;
import java.util.Map;

/** The keys that this process was given. */
public final class Secrets {

    private final Map<Secret, byte[]> keys;

    /** Takes the keys, 32 bytes each. */
    public Secrets(Map<Secret, byte[]> keys) {
        this.keys = new EnumMap<>(keys);
    }

    /**
     * {@return a key, 32 bytes}
     *
     * @throws IllegalStateException when this process was not given it
     */
    public byte[] get(Secret secret) {
        byte[] key = keys.get(secret);
        if (key == null) {
            throw new IllegalStateException("This process was not given the secret " + secret.key() + ".");
        }
        return key.clone();
    }

    @Override
    public String toString() {
        return "Secrets[not shown]";
    }
}
