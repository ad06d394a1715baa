package nl.maatstaf.responding;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The personal code in a letter: twelve characters in three groups of four, 55 bits of chance and a check character. In
 * the alphabet (Crockford's base32) no letter looks like a digit, and without I, O and U hardly a word comes out.
 *
 * <p><em>The check.</em> A character is an element of GF(32), and a code the coefficients of a polynomial that is zero
 * at a primitive element α: Σ α<sup>11-i</sup>c<sub>i</sub> = 0. The powers of α are all different and none is zero. So
 * one wrong character is always seen, and so are two that changed places, wherever they stand; of everything else that
 * is typed one in 32 passes.
 *
 * @param characters the twelve characters without separators, the last one fitting the others
 */
public record AccessCode(String characters) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;

    /** x<sup>5</sup> + x<sup>2</sup> + 1, of which α is a root. */
    private static final int PRIMITIVE_POLYNOMIAL = 0b100101;

    /** What somebody who is afraid had better not read in a letter. */
    private static final List<String> UNKIND = List.of("DEAD", "HAAT", "KAK", "KKK", "NSB", "SEKS", "SEX", "ZAK");

    /** Refuses what is no code; the message does not show it. */
    public AccessCode {
        if (!fits(characters)) {
            throw new IllegalArgumentException("This is no access code: not twelve characters with the right check.");
        }
    }

    /**
     * Draws a code.
     *
     * @param random where chance comes from; a secure source outside the demo
     */
    public static AccessCode draw(RandomGenerator random) {
        String drawn;
        do {
            var characters = new StringBuilder(LENGTH);
            for (int i = 0; i < LENGTH - 1; i++) {
                characters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            drawn = characters.append(ALPHABET.charAt(timesAlpha(remainder(characters)))).toString();
        } while (UNKIND.stream().anyMatch(drawn::contains));
        return new AccessCode(drawn);
    }

    /**
     * Reads what a person typed: in any case, with or without separators, with digits of any script, and with the letter
     * for the digit that it looks like.
     *
     * @return the code, or nothing when there is a mistake in it
     */
    public static Optional<AccessCode> typed(String text) {
        String characters = Digits.latin(text).toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "")
                .replace('O', '0').replace('I', '1').replace('L', '1');
        return fits(characters) ? Optional.of(new AccessCode(characters)) : Optional.empty();
    }

    /** {@return the code as a letter prints it, such as {@code K7M2-QX9R-DT4H}} */
    public String printed() {
        return String.join("-", characters.substring(0, GROUP), characters.substring(GROUP, 2 * GROUP),
                characters.substring(2 * GROUP));
    }

    private static boolean fits(String characters) {
        return characters.length() == LENGTH && characters.chars().allMatch(character -> ALPHABET.indexOf(character) >= 0)
                && remainder(characters) == 0;
    }

    /** The value at α, by Horner's scheme; adding is exclusive or. */
    private static int remainder(CharSequence characters) {
        return characters.chars().reduce(0, (sum, character) -> timesAlpha(sum) ^ ALPHABET.indexOf(character));
    }

    private static int timesAlpha(int element) {
        int doubled = element << 1;
        return doubled < ALPHABET.length() ? doubled : doubled ^ PRIMITIVE_POLYNOMIAL;
    }

    /** A code in a log or an error message would be a key in the wrong hands. */
    @Override
    public String toString() {
        return "AccessCode[not shown]";
    }
}
