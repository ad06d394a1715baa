package nl.maatstaf.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What each login role may do, read from PostgreSQL's own catalogs and compared with the list that everybody can read. */
class GrantMatrixTest {

    private static final Path GRANTS = Path.of("src", "main", "resources", "promise", "grants.txt");

    @Test
    void everyRoleMayDoWhatIsPublishedAndNothingElse() throws IOException {
        List<String> granted = grantMatrix();
        granted.forEach(System.out::println);
        assertThat(granted).containsExactlyElementsOf(Files.readAllLines(GRANTS));
    }

    @Test
    void everyPoolSignsInAsItsOwnRole() {
        for (StoreRole role : StoreRole.values()) {
            assertThat(TestStores.stores().as(role).select(DSL.currentUser()).fetchSingle().value1())
                    .isEqualTo(role.loginName());
        }
    }

    @Test
    void aUserInAStoresUrlIsRefusedBecauseItWouldWinOverEveryRole() {
        var connections = new EnumMap<StoreName, StoreConnection>(StoreName.class);
        for (StoreName store : StoreName.values()) {
            StoreConnection owner = TestStores.owner(store);
            connections.put(store, new StoreConnection(owner.url() + "?user=" + owner.user() + "&password="
                    + owner.password(), owner.user(), owner.password()));
        }
        assertThatThrownBy(() -> Stores.prepared(connections, EnumSet.allOf(StoreRole.class)).close())
                .isInstanceOf(StoreUnavailableException.class).hasMessageContaining("Take the user out of its URL");
    }

    @Test
    void aRoleCannotEvenConnectToAnotherStore() {
        StoreConnection contact = TestStores.owner(StoreName.CONTACT);
        assertThat(DSL.using(contact.url(), contact.user(), contact.password())
                .fetchValue("SELECT has_database_privilege('response_evaluation', 'contact', 'CONNECT')"))
                .isEqualTo(false);
    }

    @Test
    void noRoleIsASuperuserOrReadsPastRowSecurity() {
        DSLContext catalog = DSL.using(TestStores.owner(StoreName.RESPONSE).url(),
                TestStores.owner(StoreName.RESPONSE).user(), TestStores.owner(StoreName.RESPONSE).password());
        assertThat(catalog.fetch("SELECT rolname FROM pg_roles WHERE (rolsuper OR rolbypassrls OR rolcreaterole) "
                + "AND rolname ~ '^(staff|contact|response|story|release)_'")).isEmpty();
    }

    @Test
    void aRespondentCannotSelectAnArmAStratumOrAResult() {
        DSLContext respondent = TestStores.stores().as(StoreRole.RESPONSE_RESPONDENT);
        for (String column : List.of("participant.arm", "participant.trede", "participant.part_time",
                "trajectory.arm", "trajectory.trede", "trajectory.w0", "plan_signature.study", "access_code.code_hash")) {
            String table = column.substring(0, column.indexOf('.'));
            assertThatThrownBy(() -> respondent.fetch("SELECT " + column + " FROM " + table))
                    .as(column).isInstanceOf(DataAccessException.class).hasMessageContaining("permission denied");
        }
    }

    /** One line a role and table: privileges on the whole table, then those on single columns. */
    private static List<String> grantMatrix() {
        var lines = new ArrayList<String>();
        for (StoreName store : StoreName.values()) {
            StoreConnection owner = TestStores.owner(store);
            var byTable = new TreeMap<String, String>();
            DSL.using(owner.url(), owner.user(), owner.password()).fetch("""
                    WITH granted AS (
                        SELECT r.rolname AS role, c.relname AS tab, a.privilege_type AS privilege, NULL::name AS col
                        FROM pg_class c, aclexplode(c.relacl) a JOIN pg_roles r ON r.oid = a.grantee
                        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'v')
                            AND c.relname <> 'flyway_schema_history'
                        UNION ALL
                        SELECT r.rolname, (p.proname || '()')::name, a.privilege_type, NULL
                        FROM pg_proc p, aclexplode(p.proacl) a JOIN pg_roles r ON r.oid = a.grantee
                        WHERE p.pronamespace = 'public'::regnamespace
                        UNION ALL
                        SELECT r.rolname, c.relname, a.privilege_type, t.attname
                        FROM pg_attribute t JOIN pg_class c ON c.oid = t.attrelid, aclexplode(t.attacl) a
                        JOIN pg_roles r ON r.oid = a.grantee
                        WHERE c.relnamespace = 'public'::regnamespace
                    ), privileges AS (
                        SELECT role, tab, privilege, string_agg(col, ', ' ORDER BY col) AS cols
                        FROM granted WHERE role LIKE ? GROUP BY role, tab, privilege
                    )
                    SELECT role || ' | ' || tab, string_agg(lower(privilege)
                        || coalesce(' (' || cols || ')', ''), ', ' ORDER BY privilege)
                    FROM privileges GROUP BY role, tab ORDER BY 1""", store.key() + "\\_%")
                    .forEach(row -> byTable.put(row.get(0, String.class), row.get(1, String.class)));
            byTable.forEach((table, privileges) -> lines.add(table + " | " + privileges));
        }
        return lines;
    }
}
