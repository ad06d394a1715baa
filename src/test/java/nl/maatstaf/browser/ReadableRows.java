package nl.maatstaf.browser;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.Stores;
import org.jooq.DSLContext;
import org.jooq.JSONFormat;
import org.jooq.Record;
import org.jooq.Result;

/** All that a login role of a store can read, whatever the application asks for: what it may select, and execute. */
final class ReadableRows {

    /** Without the times at which the stores were made, before anybody was in them. */
    private static final String COLUMNS = """
            SELECT c.relname, string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum)
            FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'v', 'm', 'p') AND a.attnum > 0
                AND NOT a.attisdropped
                AND NOT (c.relname = 'flyway_schema_history' AND a.attname IN ('installed_on', 'execution_time'))
                AND has_column_privilege(c.oid, a.attnum, 'SELECT')
            GROUP BY c.relname ORDER BY c.relname""";
    private static final String FUNCTIONS = """
            SELECT p.oid::regprocedure::text, p.proname FROM pg_proc p
            WHERE p.pronamespace = 'public'::regnamespace AND p.prorettype <> 'trigger'::regtype
                AND has_function_privilege(p.oid, 'EXECUTE') ORDER BY 1""";

    private final DSLContext role;
    private final String name;
    private final SortedMap<String, String> found = new TreeMap<>();

    private ReadableRows(Stores stores, StoreRole role) {
        this.role = stores.as(role);
        this.name = role.loginName();
    }

    /**
     * Reads everything.
     *
     * @param calls every call of every function this role may execute, which must all be among them
     */
    static SortedMap<String, String> of(Stores stores, StoreRole role, String... calls) {
        var rows = new ReadableRows(stores, role);
        rows.role.fetch(COLUMNS).forEach(row -> {
            String columns = row.get(1, String.class);
            rows.read("SELECT " + columns + " FROM " + row.get(0, String.class) + " ORDER BY " + columns);
        });
        for (Record function : rows.role.fetch(FUNCTIONS)) {
            String called = function.get(1, String.class);
            if (Arrays.stream(calls).noneMatch(call -> call.startsWith(called + "("))) {
                throw new AssertionError(rows.name + " may execute " + function.get(0) + ", which is not called here");
            }
        }
        for (String call : calls) {
            rows.read("SELECT * FROM " + call + " AS called ORDER BY called");
        }
        return rows.found;
    }

    private void read(String query) {
        Result<Record> result = role.fetch(query);
        found.put("rows " + name + ": " + query, result.size() + " rows\n"
                + result.formatJSON(JSONFormat.DEFAULT_FOR_RECORDS.format(true)));
    }
}
