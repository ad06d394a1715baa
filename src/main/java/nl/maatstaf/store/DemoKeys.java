package nl.maatstaf.store;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HexFormat;

/** The keys of a demo, made once and kept beside its data. They say what they are, so that no real study takes them. */
final class DemoKeys {

    /** What a key of a demo begins with. */
    static final String MARK = "demo-";

    private DemoKeys() {}

    static Secrets in(Path folder) {
        var keys = new EnumMap<Secret, byte[]>(Secret.class);
        for (Secret secret : Secret.values()) {
            String kept = KeptSecret.keepOrMake(folder.resolve(secret.key()), MARK);
            keys.put(secret, HexFormat.of().parseHex(kept.replace(MARK, "")));
        }
        return new Secrets(keys);
    }
}
