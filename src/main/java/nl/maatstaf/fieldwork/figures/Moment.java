package nl.maatstaf.fieldwork.figures;

import java.util.Locale;

/** When the people of a wave are counted: at no other time, so that nobody sees the number of answers rise by one. */
public enum Moment {
    FIRST_REMINDER, SECOND_REMINDER, CLOSE;

    /** {@return how it is stored} */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Moment of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** {@return the key of the text} */
    public String key() {
        return "moment." + code();
    }
}
