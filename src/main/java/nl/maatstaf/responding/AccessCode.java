package nl.maatstaf.responding;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The personal code in a letter: nine characters in three groups, about 43 bits. No letter or digit in it looks like
 * another one, and there is no U, so that no word comes out.
 *
 * @param characters the nine characters without separators
 */
public record AccessCode(String characters) {

    private static final String ALPHABET = "23456789ACDEFGHJKMNPQRTVWXY";
    private static final int LENGTH = 9;
    private static final int GROUP = 3;

    /**
     * Draws a code.
     *
     * @param random where chance comes from; a secure source outside the demo
     */
    public static AccessCode draw(RandomGenerator random) {
        var characters = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            characters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new AccessCode(characters.toString());
    }

    /**
     * Reads what a person typed: in any case, with or without separators, and with the letter for the digit that it
     * looks like.
     *
     * @return the code, or nothing when it can't be one
     */
    public static Optional<AccessCode> typed(String text) {
        String characters = Digits.latin(text).toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "")
                .replace('B', '8').replace('S', '5').replace('Z', '2');
        boolean possible = characters.length() == LENGTH
                && characters.chars().allMatch(character -> ALPHABET.indexOf(character) >= 0);
        return possible ? Optional.of(new AccessCode(characters)) : Optional.empty();
    }

    /** {@return the code as a letter prints it, such as {@code K7M-2QX-9RD}} */
    public String printed() {
        return String.join("-", characters.substring(0, GROUP), characters.substring(GROUP, 2 * GROUP),
                characters.substring(2 * GROUP));
    }

    /** A code in a log or an error message would be a key in the wrong hands. */
    @Override
    public String toString() {
        return "AccessCode[not shown]";
    }
}
