package nl.maatstaf.instrument.plan;

import java.util.List;
import java.util.Locale;
import nl.maatstaf.instrument.Texts;

/**
 * What is estimated, in words and in the five attributes of ICH E9(R1).
 *
 * @param words       in one paragraph, for everybody
 * @param population  about whom
 * @param treatment   what is compared with what
 * @param variable    what is measured of each person
 * @param summary     by what the arms are compared
 * @param events      what may happen in between, and how it is handled
 */
public record Estimand(Texts words, Texts population, Texts treatment, Texts variable, Texts summary,
        List<IntercurrentEvent> events) {

    /** Copies the events. */
    public Estimand {
        events = List.copyOf(events);
    }

    /**
     * Something that happens after allocation and changes what the variable means, or whether it exists.
     *
     * @param event    what happens
     * @param strategy how it is handled
     */
    public record IntercurrentEvent(Texts event, Strategy strategy) {}

    /** The strategies of ICH E9(R1), section A.3.2. */
    public enum Strategy {
        /** The value counts whatever happened. */
        TREATMENT_POLICY,
        /** As if it had not happened. */
        HYPOTHETICAL,
        /** What happened is part of the variable. */
        COMPOSITE,
        /** Only what was measured before. */
        WHILE_ALIVE,
        /** Only people in whom it would not happen. */
        PRINCIPAL_STRATUM;

        /** {@return its name in files and message bundles} */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
