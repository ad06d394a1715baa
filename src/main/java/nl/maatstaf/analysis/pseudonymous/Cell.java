package nl.maatstaf.analysis.pseudonymous;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What stands at one variable and one wave: a number, or why there is none. */
public sealed interface Cell {

    /** How many decimals a score keeps; a mean of three answers has no end. */
    int DECIMALS = 6;

    /**
     * A number.
     *
     * @param number the number, without zeros at its end
     */
    record Value(BigDecimal number) implements Cell {}

    /**
     * No number.
     *
     * @param reason why
     */
    record Missing(MissingReason reason) implements Cell {}

    /** {@return a whole number} */
    static Cell of(int number) {
        return new Value(BigDecimal.valueOf(number));
    }

    /** {@return a stored number in units of the score} */
    static Cell of(int stored, int scale) {
        return new Value(BigDecimal.valueOf(stored).divide(BigDecimal.valueOf(scale), DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros());
    }

    /** {@return the number, or the code of the reason} */
    default BigDecimal coded() {
        return switch (this) {
            case Value(BigDecimal number) -> number;
            case Missing(MissingReason reason) -> BigDecimal.valueOf(reason.code());
        };
    }
}
