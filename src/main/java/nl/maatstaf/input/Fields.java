package nl.maatstaf.input;

import java.util.List;
import java.util.OptionalDouble;

/** The meaning of single fields. */
public final class Fields {
    private Fields() {
    }

    /** {@return whether nothing stands there} */
    public static boolean isMissing(String field) {
        return field.isBlank();
    }

    /** {@return whether one of these columns is empty} */
    public static boolean anyMissing(List<String> fields, int[] columns) {
        for (int column : columns) {
            if (isMissing(fields.get(column))) {
                return true;
            }
        }
        return false;
    }

    /** A finite decimal number; words that Java reads as numbers, such as NaN or 1f, aren't. */
    public static OptionalDouble number(String field) {
        String digits = field.strip();
        if (digits.isEmpty() || !digits.chars().allMatch(c -> (c >= '0' && c <= '9') || "+-.eE".indexOf(c) >= 0)) {
            return OptionalDouble.empty();
        }
        try {
            double value = Double.parseDouble(digits);
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException notANumber) {
            return OptionalDouble.empty();
        }
    }
}
