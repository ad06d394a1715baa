package nl.maatstaf.study;

import java.util.Optional;
import java.util.Set;

/**
 * A place on the ladder of treden (report, appendix 1), as the register writes it: a step such as {@code 3}, or what
 * happens on it such as {@code 3.2}. The gaps are the source's own; there is no 1.3, and an ordinary job is {@code 6}.
 *
 * @param code one of the codes of the ladder
 */
public record TredeCode(String code) {

    private static final Set<String> LADDER = Set.of("1.0", "1.1", "1.2", "1.4", "2.0", "2.1", "2.2", "2.3",
            "3", "3.1", "3.2", "3.3", "4", "4.1", "5", "5.1", "5.2", "5.3", "6", "6.1", "6.2");

    /** Refuses a code that is not on the ladder. */
    public TredeCode {
        if (!LADDER.contains(code)) {
            throw new IllegalArgumentException("There is no trede " + code + " on the ladder.");
        }
    }

    /**
     * Reads a code as a register or a spreadsheet may have written it: with a comma, or with the {@code .0} that the
     * ladder writes for steps 1 and 2 only.
     *
     * @return the code, or nothing when it is not on the ladder
     */
    public static Optional<TredeCode> read(String text) {
        String plain = text.strip().replace(',', '.');
        String step = plain.endsWith(".0") ? plain.substring(0, plain.length() - 2) : plain;
        return LADDER.contains(plain) ? Optional.of(new TredeCode(plain))
                : LADDER.contains(step) ? Optional.of(new TredeCode(step))
                : LADDER.contains(plain + ".0") ? Optional.of(new TredeCode(plain + ".0"))
                : Optional.empty();
    }

    /** {@return the step itself, 1 to 6; ordinal, never averaged} */
    public int step() {
        return code.charAt(0) - '0';
    }
}
