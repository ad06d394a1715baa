package nl.maatstaf.store;

import org.jooq.DSLContext;
import org.jooq.Table;

/**
 * Takes what was deleted out of a table, so that its old rows can't be looked up there. Outside every transaction, by a
 * role that may maintain the table. What PostgreSQL wrote ahead in its log, and backups, are not touched.
 */
public final class Wipe {

    private Wipe() {}

    /** Lets go of the old rows. The bytes stay in the file until something is written over them. */
    public static void rows(DSLContext maintainer, Table<?>... tables) {
        for (Table<?> table : tables) {
            maintainer.execute("VACUUM {0}", table);
        }
    }

    /** Writes every table anew that the maintainer may maintain, without the old rows. Everybody else waits meanwhile. */
    public static void bytes(DSLContext maintainer) {
        maintainer.execute("VACUUM FULL");
    }

    /** Writes the table anew without the old rows. Everybody else waits meanwhile, so: for small tables. */
    public static void bytes(DSLContext maintainer, Table<?> table) {
        maintainer.execute("VACUUM FULL {0}", table);
    }
}
