package nl.maatstaf.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jooq.CloseableDSLContext;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/**
 * One store on a real server as one file of {@code pg_dump}, which sees one moment of it while everybody works on; and a new
 * store made of such a file. The tools are PostgreSQL's own and must be installed, of the server's version or later.
 */
final class ServerDump {

    private static final String DUMP = "pg_dump";
    private static final String RESTORE = "pg_restore";

    private final StoreName store;
    private final StoreConnection owner;

    ServerDump(StoreName store, StoreConnection owner) {
        this.store = store;
        this.owner = owner;
    }

    /** Writes the file. */
    void save(Path file) {
        run(List.of(DUMP, "--format=custom", "--no-owner", "--file=" + file.toAbsolutePath()));
    }

    /**
     * Fills an empty database, makes the login roles that its server does not have, brings the tables up to date and sets
     * the passwords.
     *
     * @param passwords the password of each login role
     * @return the version that the store is at now
     * @throws StoreUnavailableException when the database is not empty: nothing is ever put over what is there
     */
    String putBack(Path file, Function<StoreRole, String> passwords) {
        try (CloseableDSLContext database = DSL.using(owner.url(), owner.user(), owner.password())) {
            requireEmpty(database);
            for (StoreRole role : StoreRole.of(store)) {
                if (!database.fetchExists(DSL.selectOne().from("pg_roles").where("rolname = {0}", DSL.val(role.loginName())))) {
                    database.execute("CREATE ROLE {0} LOGIN", DSL.name(role.loginName()));
                }
            }
        } catch (DataAccessException e) {
            throw new StoreUnavailableException("The store " + store.key() + " can't be reached as " + owner.user() + ": "
                    + Preparation.innermost(e).getMessage(), e);
        }
        run(List.of(RESTORE, "--exit-on-error", "--single-transaction", "--no-owner", file.toAbsolutePath().toString()));
        return Preparation.of(store, owner, passwords);
    }

    private void requireEmpty(DSLContext database) {
        if (database.fetchExists(DSL.selectOne().from("pg_tables").where("schemaname = 'public'"))) {
            throw new StoreUnavailableException("There are tables in the store " + store.key()
                    + " already. Restore into a new, empty database, and let the processes use that one.", null);
        }
    }

    private void run(List<String> tool) {
        var command = new ArrayList<>(List.of(tool.getFirst(), "--username=" + owner.user(),
                "--dbname=" + owner.url().replaceFirst("^jdbc:", ""), "--no-password"));
        command.addAll(tool.subList(1, tool.size()));
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true);
            process.environment().put("PGPASSWORD", owner.password());
            Process running = process.start();
            String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (running.waitFor() != 0) {
                throw new StoreUnavailableException(tool.getFirst() + " did not succeed for the store " + store.key() + ": "
                        + said, null);
            }
        } catch (IOException e) {
            throw new StoreUnavailableException("The program " + tool.getFirst() + " could not be started. Install PostgreSQL's "
                    + "client programs, of the server's version or later.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailableException(tool.getFirst() + " was stopped.", e);
        }
    }
}
