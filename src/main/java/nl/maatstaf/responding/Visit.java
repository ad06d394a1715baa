package nl.maatstaf.responding;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import nl.maatstaf.instrument.Answers;
import nl.maatstaf.instrument.Occasion;
import nl.maatstaf.instrument.Protocol;
import nl.maatstaf.instrument.Questionnaire;

/**
 * One participant at one open wave, as they stand: what is asked and what they have answered. Holding a visit is what
 * gives access to these answers, so only {@link Responding#open} makes one.
 */
public final class Visit {

    private final byte[] codeHash;
    private final long participant;
    private final Protocol protocol;
    private final Occasion occasion;
    private final Optional<LocalDate> nextOpens;
    private final Stored stored;

    /**
     * What is in the store.
     *
     * @param consentedIn the language in which they agreed to this wave
     * @param reading     how they like to read
     * @param answers     the answers to this wave
     * @param versions    the version of each of them, also of those taken back
     */
    record Stored(Optional<String> consentedIn, Optional<ReadingChoice> reading, Answers answers, Map<String, Long> versions) {

        Stored {
            versions = Map.copyOf(versions);
        }
    }

    Visit(byte[] codeHash, long participant, Protocol protocol, Occasion occasion, Optional<LocalDate> nextOpens,
            Stored stored) {
        this.codeHash = codeHash.clone();
        this.participant = participant;
        this.protocol = protocol;
        this.occasion = occasion;
        this.nextOpens = nextOpens;
        this.stored = stored;
    }

    /** {@return the study the participant is in} */
    public Protocol protocol() {
        return protocol;
    }

    /** {@return what is asked} */
    public Questionnaire questionnaire() {
        return protocol.questionnaire();
    }

    /** {@return the wave, and what the answers of the wave before decide} */
    public Occasion occasion() {
        return occasion;
    }

    /** {@return the first day of the wave after this one; nothing when this is the last} */
    public Optional<LocalDate> nextOpens() {
        return nextOpens;
    }

    /** {@return the language in which the participant agreed to take part in this wave; nothing when they have not yet} */
    public Optional<String> consentedIn() {
        return stored.consentedIn();
    }

    /** {@return how the participant likes to read, if they ever said} */
    public Optional<ReadingChoice> reading() {
        return stored.reading();
    }

    /** {@return the answers that are stored} */
    public Answers answers() {
        return stored.answers();
    }

    /** {@return which answer to each question is stored, also where it was taken back or its question is hidden now} */
    public Map<String, Long> versions() {
        return stored.versions();
    }

    /** {@return which answer to this question is stored; 0 when there never was one} */
    public long version(String question) {
        return stored.versions().getOrDefault(question, 0L);
    }

    String codeHash() {
        return HexFormat.of().formatHex(codeHash);
    }

    long participant() {
        return participant;
    }

    @Override
    public String toString() {
        return "Visit[not shown]";
    }
}
