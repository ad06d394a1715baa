package nl.maatstaf.fieldwork.draw;

import java.util.Arrays;
import java.util.Locale;

/** How the arms of a cohort came about. */
public enum AllocationMethod {
    /** By chance, in permuted blocks. */
    BLOCKS,
    /** By somebody's list: not randomised. */
    LIST,
    /** By the simulation of the demo. */
    SIMULATED;

    /** {@return the word for it in the store and in texts} */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static AllocationMethod of(String code) {
        return Arrays.stream(values()).filter(method -> method.code().equals(code)).findFirst().orElseThrow();
    }
}
