package nl.maatstaf.fieldwork.letter;

import java.util.Locale;

/** Why somebody is written to in a wave. */
public enum LetterKind {

    /** The first letter; the municipality's letter of recommendation goes with it. */
    INVITATION,

    /** Some time later. It can't know whether somebody has answered meanwhile. */
    REMINDER_1,

    /** The last letter that asks for something. */
    REMINDER_2,

    /** After the wave, to everybody, so that it tells nobody who answered. It holds no code. */
    THANKS;

    /** {@return the name in lower case with dashes, as in the key of a text} */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean asks() {
        return this != THANKS;
    }
}
