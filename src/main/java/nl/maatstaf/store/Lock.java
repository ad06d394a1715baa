package nl.maatstaf.store;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * Locks by name inside one store, held until the transaction ends (PostgreSQL's advisory locks). For what must not
 * happen at the same time and has no row of its own to lock.
 */
public final class Lock {

    private Lock() {}

    /** Waits until nobody else holds this name, in any way. */
    public static void forThisTransaction(DSLContext transaction, String name) {
        take(transaction, "pg_advisory_xact_lock", name);
    }

    /** Waits until nobody holds this name alone; any number may hold it together. */
    public static void sharedForThisTransaction(DSLContext transaction, String name) {
        take(transaction, "pg_advisory_xact_lock_shared", name);
    }

    private static void take(DSLContext transaction, String function, String name) {
        transaction.select(DSL.function(DSL.name(function), Object.class, DSL.function(
                DSL.name("hashtextextended"), Long.class, DSL.val(name), DSL.inline(0L)))).execute();
    }
}
