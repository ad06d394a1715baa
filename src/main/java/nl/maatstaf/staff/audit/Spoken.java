package nl.maatstaf.staff.audit;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A verdict as the command says it.
 *
 * @param exit     0 when the chain holds, 2 when it is broken, 3 when that can't be told
 * @param sentence what to print
 */
record Spoken(int exit, String sentence) {

    private static final int HOLDS = 0;
    private static final int BROKEN = 2;
    private static final int CANNOT_TELL = 3;

    static Spoken of(Verdict verdict, Path heads) {
        return switch (verdict) {
            case Verdict.Empty() -> new Spoken(HOLDS, "OK: the audit chain is empty; nothing was recorded yet.");
            case Verdict.Whole(long entries, Instant first, Instant last, long lastHead) -> new Spoken(HOLDS,
                    "OK: the audit chain holds; entries: %d, from %s to %s; last signed head outside the database: %d."
                            .formatted(entries, seconds(first), seconds(last), lastHead));
            case Verdict.NoHeads(long entries) -> new Spoken(CANNOT_TELL, ("There are no signed heads in %s, so nobody can "
                    + "tell whether the end of the audit chain was cut off; its %d entries fit together.")
                    .formatted(heads, entries));
            case Verdict.Edited(long entry) -> broken(entry, "was edited: it does not have the hash that is stored with it");
            case Verdict.Missing(long entry) -> broken(entry, "is missing: a later one is there");
            case Verdict.OutOfOrder(long entry, long found) ->
                    broken(entry, "is out of order: entry " + found + " stands in its place");
            case Verdict.Truncated(long after, long signed) -> new Spoken(BROKEN, ("Broken: the audit chain was truncated "
                    + "after entry %d, although head %d was signed.").formatted(after, signed));
            case Verdict.Rewritten(long entry) -> broken(entry, "was rewritten: its hash is not the one that was signed "
                    + "(or this is not the key of this chain)");
            case Verdict.DamagedHeads(long line) -> new Spoken(BROKEN, ("Broken: line %d of %s is not a head that this key "
                    + "signed; the entries themselves fit together.").formatted(line, heads));
        };
    }

    private static Spoken broken(long entry, String how) {
        return new Spoken(BROKEN, "Broken: entry " + entry + " of the audit chain " + how + ".");
    }

    private static Instant seconds(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS);
    }
}
