/**
 * What people wrote for others to read, on nobody's name. Owner of the store {@code story}; receives stories in batches
 * and can't ask where one came from.
 *
 * <p>What this can't undo. Until a batch of 25 is complete a story waits in the response store, written in the same
 * transaction as the submission, and whoever operates that store can tell by the transaction whose it is; the log that
 * PostgreSQL writes ahead, and backups, keep that longer. A story may itself say who wrote it: that is why two people
 * read it before anybody else does. And of a batch everybody knows that its writers are among those who wrote something.
 */
@ApplicationModule(allowedDependencies = {"store", "database", "staff"})
@NullMarked
package nl.maatstaf.story;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
