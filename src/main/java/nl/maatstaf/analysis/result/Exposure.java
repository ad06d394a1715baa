package nl.maatstaf.analysis.result;

import java.util.List;

/**
 * Which pathway activities the register reports from allocation to the last wave, by arm: what was delivered under either
 * name.
 *
 * @param regular  how many people of the regular arm the register knows
 * @param tailored how many of the tailored arm
 * @param kinds    each kind of activity, also what nobody had
 */
public record Exposure(long regular, long tailored, List<Kind> kinds) {

    /** Copies the kinds. */
    public Exposure {
        kinds = List.copyOf(kinds);
    }

    /**
     * One kind of activity.
     *
     * @param code           its code
     * @param regular        how many people of the regular arm had it at least once
     * @param tailored       how many of the tailored arm
     * @param regularMonths  in how many months altogether
     * @param tailoredMonths in how many months altogether
     */
    public record Kind(String code, long regular, long tailored, long regularMonths, long tailoredMonths) {}
}
