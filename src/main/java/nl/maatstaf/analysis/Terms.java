package nl.maatstaf.analysis;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Under what data leave the research side. Both texts come from outside: show them as text. They are recorded in the audit
 * chain, where administrators read them.
 *
 * @param purpose   what for, in one sentence that names nobody
 * @param agreement a reference to the agreement
 */
public record Terms(String purpose, String agreement) {

    /** The longest purpose, in characters. */
    public static final int LONGEST_PURPOSE = 140;

    /** The longest reference, in characters. */
    public static final int LONGEST_AGREEMENT = 50;

    private static final int SHORTEST_PURPOSE = 10;
    private static final int SHORTEST_AGREEMENT = 3;

    /** What steers a terminal or turns the direction of writing, and the ends of lines. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\\p{Co}\\s]+");

    /** Makes one line of each text. */
    public Terms {
        purpose = line(purpose);
        agreement = line(agreement);
    }

    /** What is wrong with terms. */
    public enum Fault {
        /** The purpose is no sentence. */
        NO_PURPOSE,
        /** The purpose is too long. */
        LONG_PURPOSE,
        /** There is no reference to an agreement, or too long a one. */
        NO_AGREEMENT
    }

    /** {@return what is wrong, if anything} */
    public Optional<Fault> fault() {
        boolean sentence = length(purpose) >= SHORTEST_PURPOSE && purpose.indexOf(' ') > 0
                && purpose.codePoints().anyMatch(Character::isLetter);
        return !sentence ? Optional.of(Fault.NO_PURPOSE)
                : length(purpose) > LONGEST_PURPOSE ? Optional.of(Fault.LONG_PURPOSE)
                : length(agreement) < SHORTEST_AGREEMENT || length(agreement) > LONGEST_AGREEMENT
                        ? Optional.of(Fault.NO_AGREEMENT) : Optional.empty();
    }

    /** {@return both in one line, as the audit chain has it} */
    public String recorded() {
        return purpose + " (" + agreement + ")";
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String line(@Nullable String text) {
        return text == null ? "" : UNSEEN.matcher(text).replaceAll(" ").strip();
    }
}
