package nl.maatstaf.responding;

import java.util.stream.Collectors;

/** Digits as a keyboard of another script types them. */
public final class Digits {

    private static final int DECIMAL = 10;

    private Digits() {}

    /** {@return the same text with every digit as 0 to 9} */
    public static String latin(String text) {
        return text.codePoints().map(character -> Character.isDigit(character)
                        ? Character.forDigit(Character.digit(character, DECIMAL), DECIMAL) : character)
                .mapToObj(Character::toString).collect(Collectors.joining());
    }
}
