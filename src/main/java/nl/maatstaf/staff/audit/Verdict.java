package nl.maatstaf.staff.audit;

import java.time.Instant;

/** Whether the chain holds, and where it breaks first when it does not. */
public sealed interface Verdict {

    /** Nothing was ever recorded. */
    record Empty() implements Verdict {}

    /**
     * The chain holds.
     *
     * @param entries  how many there are
     * @param first    when the first was made
     * @param last     when the last was made
     * @param lastHead the last entry whose head is outside the database; a later one is about to be written there
     */
    record Whole(long entries, Instant first, Instant last, long lastHead) implements Verdict {}

    /** There are entries, and no head outside the database: nothing shows whether the end was cut off. */
    record NoHeads(long entries) implements Verdict {}

    /** An entry does not have the hash that is stored with it. */
    record Edited(long entry) implements Verdict {}

    /** An entry is not there, and a later one is. */
    record Missing(long entry) implements Verdict {}

    /** Another entry stands in the place of this one. */
    record OutOfOrder(long entry, long found) implements Verdict {}

    /** The end is cut off: a later head was signed. */
    record Truncated(long after, long signed) implements Verdict {}

    /** Hashes and links were made to fit, but this is not what was signed. */
    record Rewritten(long entry) implements Verdict {}

    /** The entries fit together, but a line of the file of heads is not a head that this key signed. */
    record DamagedHeads(long line) implements Verdict {}
}
