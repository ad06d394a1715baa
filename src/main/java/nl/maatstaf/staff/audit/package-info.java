/**
 * The audit chain: who did what to what, never who answered.
 *
 * <p>The rule for whoever uses it: record first, then act. No transaction spans stores, so an entry says that somebody
 * set out to do something; when the entry can't be written, in the store or in the file beside it, the deed is not
 * done. Signing out is the one exception: whoever leaves is let out first.
 *
 * <p>Every entry holds the hash of the one before it, and its own hash is signed with a key that is kept outside every
 * database. The signed hash is the head of the chain at that moment; each head is also written to a file outside the
 * database. The command {@code audit verify} names the first entry that was edited, taken out, moved, cut off or
 * rewritten. What it can't tell:
 * <ul>
 * <li>Whoever owns the database and also holds the signing key can write another history, unless a head that was copied
 * to where they can't reach contradicts it.
 * <li>Whoever can change both the database and the file of heads can cut off the end of both. Only a copy of the file
 * shows it; entries after the last head that was copied away are safe from editing, not from being cut off.
 * <li>An entry says that a deed was begun, not that it succeeded.
 * </ul>
 */
@NamedInterface("audit")
@NullMarked
package nl.maatstaf.staff.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
