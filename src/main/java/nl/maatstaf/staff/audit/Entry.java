package nl.maatstaf.staff.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * One entry of the chain.
 *
 * @param number    its place, from 1 on without gaps
 * @param at        when
 * @param actor     who
 * @param deed      what, by its stored name
 * @param subjects  to what
 * @param previous  the hash of the entry before it
 * @param hash      of all of the above
 * @param signature under number and hash
 */
record Entry(long number, Instant at, String actor, String deed, Map<Subject.Name, String> subjects, String previous,
        String hash, String signature) {

    /** What the first entry holds for the hash of the one before it. */
    static final String BEFORE_THE_FIRST = "0".repeat(64);

    /** Copies the subjects, in the order of their names. */
    Entry {
        var ordered = new EnumMap<Subject.Name, String>(Subject.Name.class);
        ordered.putAll(subjects);
        subjects = Collections.unmodifiableMap(ordered);
    }

    /** The time as exactly as the store keeps it: a digit more, and the hash would not fit what is read back. */
    static Entry of(long number, Instant at, Actor actor, Deed deed, String previous, HeadSignature key) {
        var subjects = new EnumMap<Subject.Name, String>(Subject.Name.class);
        deed.subjects().forEach(subject -> subjects.put(subject.is(), subject.text()));
        var unsigned = new Entry(number, at.truncatedTo(ChronoUnit.MICROS), actor.text(), deed.name().key(), subjects, previous, "", "");
        return unsigned.hashed().signed(key);
    }

    Entry hashed() {
        return new Entry(number, at, actor, deed, subjects, previous, computedHash(number), signature);
    }

    private Entry signed(HeadSignature key) {
        return new Entry(number, at, actor, deed, subjects, previous, hash, key.sign(number, hash));
    }

    Head head() {
        return new Head(number, hash, signature);
    }

    /**
     * SHA-256 over every part as UTF-8, each after its length, so that no two different entries give the same bytes. A
     * subject goes in after its name: an entry keeps its hash when other kinds of subject are added later.
     */
    String computedHash(long place) {
        MessageDigest digest = sha256();
        add(digest, "maatstaf audit entry 1");
        add(digest, Long.toString(place));
        add(digest, at.toString());
        add(digest, actor);
        add(digest, deed);
        add(digest, Integer.toString(subjects.size()));
        subjects.forEach((name, text) -> {
            add(digest, name.name());
            add(digest, text);
        });
        add(digest, previous);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
