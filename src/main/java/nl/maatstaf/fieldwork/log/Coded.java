package nl.maatstaf.fieldwork.log;

import java.util.Locale;

/** A choice from a list, with one name for where it is stored and for the key of its text. */
interface Coded {

    /** {@return the constant's own name} */
    String name();

    /** {@return the name in lower case with dashes} */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant with this code. */
    static <E extends Enum<E> & Coded> E of(Class<E> type, String code) {
        return Enum.valueOf(type, code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
