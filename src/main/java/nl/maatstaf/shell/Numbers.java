package nl.maatstaf.shell;

import java.text.NumberFormat;
import java.util.Locale;

/** Numbers as people read them: with a comma in Dutch, a real minus sign, and no minus zero. */
public final class Numbers {

    private Numbers() {}

    /**
     * A number with a fixed number of decimals.
     *
     * @param value    the number
     * @param decimals how many digits after the separator
     * @param language the language of the reader
     */
    public static String format(double value, int decimals, Locale language) {
        NumberFormat format = NumberFormat.getNumberInstance(language);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        String text = format.format(value);
        boolean roundsToZero = text.chars().noneMatch(digit -> digit >= '1' && digit <= '9');
        return text.startsWith("-") ? (roundsToZero ? "" : "−") + text.substring(1) : text;
    }

    /** A share from 0 to 1 in percent with one decimal, such as {@code 81,3%}. */
    public static String percent(double share, Locale language) {
        return format(100 * share, 1, language) + "%";
    }

    /** An interval, such as {@code 0,12 tot 0,58}; the word between comes from the message bundles. */
    public static String interval(double lower, double upper, int decimals, String between, Locale language) {
        return format(lower, decimals, language) + " " + between + " " + format(upper, decimals, language);
    }

    /** {@return how many decimals an interval needs: one more where a bound would else look like no difference} */
    public static int decimalsBeside(double none, double lower, double upper, int decimals) {
        return looksLike(none, lower, decimals) || looksLike(none, upper, decimals) ? decimals + 1 : decimals;
    }

    private static boolean looksLike(double none, double bound, int decimals) {
        return bound != none && format(bound, decimals, Locale.ROOT).equals(format(none, decimals, Locale.ROOT));
    }
}
