package nl.maatstaf.publication.protection;

import java.util.List;

/**
 * What may be seen of a quarter, and for the research side what it took.
 *
 * @param shown     what everybody may see
 * @param withdrawn what could be seen by itself and not beside the rest: not for outside the research side
 * @param hidden    how many counts and sums are hidden
 * @param narrowest how wide the narrowest hidden count of a group of enough people in the register is at least
 * @param solved    how many linear programmes it took
 */
public record ProtectedQuarter(List<Shown> shown, List<Shown> withdrawn, int hidden, double narrowest, int solved) {

    /** Copies the lists. */
    public ProtectedQuarter {
        shown = List.copyOf(shown);
        withdrawn = List.copyOf(withdrawn);
    }

    /** {@return how many figures are shown} */
    public int figures() {
        return shown.stream().mapToInt(one -> one.values().size()).sum();
    }
}
