package nl.maatstaf.analysis.exhibit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The parts of the results, in the order in which they are read. */
public enum Part {
    /** The primary outcome. */
    PRIMARY,
    /** The other outcomes. */
    OUTCOMES,
    /** The primary difference by subgroup. */
    SUBGROUPS,
    /** The primary difference under other assumptions. */
    SENSITIVITY,
    /** Who was allocated, invited, answered and left. */
    PEOPLE,
    /** What was delivered, and how people moved on the ladder. */
    PATHWAYS,
    /** What the study can see. */
    POWER;

    /** {@return its name in addresses and message bundles} */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return the part with this name, if there is one} */
    public static Optional<Part> of(String code) {
        return Arrays.stream(values()).filter(part -> part.code().equals(code)).findFirst();
    }
}
