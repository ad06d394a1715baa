package nl.maatstaf.fieldwork.draw;

import java.util.Arrays;
import java.util.Locale;

/** Why an arm list may leave before the baseline is closed. There are no others. */
public enum EarlyReason {
    /** The pathways have to start now. */
    PATHWAYS_START,
    /** The baseline takes longer than was planned. */
    BASELINE_LATE,
    /** Somebody with the power to do so orders it. */
    ORDERED;

    /** {@return the word for it in the store and in texts} */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static EarlyReason of(String code) {
        return Arrays.stream(values()).filter(reason -> reason.code().equals(code)).findFirst().orElseThrow();
    }
}
