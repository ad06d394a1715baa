package nl.maatstaf.responding;

import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import nl.maatstaf.instrument.Answers;
import nl.maatstaf.instrument.Questionnaire;

/**
 * One participant at one open wave, as they stand: what is asked and what they have answered. Holding a visit is what
 * gives access to these answers, so only {@link Responding#open} makes one.
 */
public final class Visit {

    private final byte[] codeHash;
    private final Whereabouts where;
    private final Questionnaire questionnaire;
    private final Optional<String> consentedIn;
    private final Answers answers;
    private final Map<String, Long> versions;

    /**
     * Where in the study a participant is.
     *
     * @param participant pseudonym
     * @param wave        the open wave
     */
    record Whereabouts(long participant, int wave) {}

    Visit(byte[] codeHash, Whereabouts where, Questionnaire questionnaire, Optional<String> consentedIn,
            Answers answers, Map<String, Long> versions) {
        this.codeHash = codeHash.clone();
        this.where = where;
        this.questionnaire = questionnaire;
        this.consentedIn = consentedIn;
        this.answers = answers;
        this.versions = Map.copyOf(versions);
    }

    /** {@return what is asked} */
    public Questionnaire questionnaire() {
        return questionnaire;
    }

    /** {@return the language in which the participant agreed to take part in this wave; nothing when they have not yet} */
    public Optional<String> consentedIn() {
        return consentedIn;
    }

    /** {@return the answers that are stored} */
    public Answers answers() {
        return answers;
    }

    /** {@return the version the next answer to this item must carry to replace the stored one} */
    public long nextVersion(String item) {
        return versions.getOrDefault(item, 0L) + 1;
    }

    String codeHash() {
        return HexFormat.of().formatHex(codeHash);
    }

    Whereabouts where() {
        return where;
    }

    @Override
    public String toString() {
        return "Visit[not shown]";
    }
}
