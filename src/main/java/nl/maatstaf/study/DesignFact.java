package nl.maatstaf.study;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What has to be said with every result of a cohort, because of how its arms came about or when they left. */
public enum DesignFact {
    /** Somebody chose the arms: a comparison, and no proof of effect. */
    NOT_RANDOMISED("not-randomised"),
    /** The arms come from a simulation. */
    SIMULATED_ARMS("simulated-arms"),
    /** The municipality could know the arms before the baseline was closed. */
    ARM_LIST_EARLY("arm-list-early");

    private final String code;

    DesignFact(String code) {
        this.code = code;
    }

    /** {@return the word for it in stores and texts; it never changes} */
    public String code() {
        return code;
    }

    /** {@return the codes of these facts, as a store keeps them} */
    public static String[] codes(Set<DesignFact> facts) {
        return facts.stream().sorted().map(DesignFact::code).toArray(String[]::new);
    }

    /** {@return the facts with these codes} */
    public static Set<DesignFact> of(String[] codes) {
        return Arrays.stream(codes).map(code -> of(code).orElseThrow()).collect(Collectors.toUnmodifiableSet());
    }

    /** {@return the fact with this code, if there is one} */
    public static Optional<DesignFact> of(String code) {
        return Arrays.stream(values()).filter(fact -> fact.code.equals(code)).findFirst();
    }
}
