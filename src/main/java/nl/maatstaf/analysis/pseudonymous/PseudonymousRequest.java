package nl.maatstaf.analysis.pseudonymous;

/**
 * What is to be read.
 *
 * @param study    the study's name
 * @param snapshot the snapshot
 * @param withArm  whether arms are told; the store tells them only once a plan is locked
 * @param fewest   how many people must share a layer or a background answer for it to be told; more than
 *     {@link SmallCells#FEWEST} is stricter, fewer is refused
 */
public record PseudonymousRequest(String study, int snapshot, boolean withArm, int fewest) {

    /** Refuses to be less strict. */
    public PseudonymousRequest {
        if (fewest < SmallCells.FEWEST) {
            throw new IllegalArgumentException("A group of fewer than " + SmallCells.FEWEST + " people is never told.");
        }
    }
}
