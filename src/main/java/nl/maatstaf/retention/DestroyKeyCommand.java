package nl.maatstaf.retention;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.maatstaf.input.Arguments;
import nl.maatstaf.input.InputException;
import nl.maatstaf.store.EmbeddedServer;
import nl.maatstaf.store.Secret;
import nl.maatstaf.store.StoreConnection;
import nl.maatstaf.store.StoreName;
import nl.maatstaf.store.StoreUnavailableException;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/**
 * The command {@code destroy-key}: the last step of the ceremony after which answers are no longer linkable by code. It
 * destroys the keys of codes, once two administrators had every code of every study deleted, and empties the list of who had
 * everything erased, which says nothing without the key.
 */
public final class DestroyKeyCommand {

    private static final String DATA = "--data";
    private static final String STORE = "--store";
    private static final String URL = "--url";
    private static final String OWNER = "--owner";
    private static final String SECRETS = "--secrets";
    private static final String ERASURES = "--erasures";
    private static final int BAD_INPUT = 3;
    private static final List<Secret> KEYS = List.of(Secret.CODE_SEAL, Secret.CODE_PEPPER);

    private final PrintStream out;

    private DestroyKeyCommand(PrintStream out) {
        this.out = out;
    }

    /**
     * Runs the command, with the program stopped.
     *
     * @param environment the environment variables
     * @return the exit code: 0 when it is done, 3 with one sentence when it is not, and then nothing was destroyed
     */
    public static int run(List<String> arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
        try {
            new DestroyKeyCommand(out).run(new Arguments(arguments, Set.of(DATA, STORE, URL, OWNER, SECRETS, ERASURES), Set.of()), environment);
            return 0;
        } catch (InputException | StoreUnavailableException e) {
            err.println(e.getMessage());
            return BAD_INPUT;
        }
    }

    private void run(Arguments given, Map<String, String> environment) {
        if (given.find(DATA).isPresent()) {
            Path data = given.path(DATA);
            if (!Files.isDirectory(data.resolve("postgres"))) {
                throw new InputException("There is no embedded server in " + data.toAbsolutePath() + ".");
            }
            try (var server = new EmbeddedServer(data)) {
                KEYS.forEach(key -> requireUnneeded(key, owner(server.connections(), key.madeWith())));
            }
            KEYS.forEach(key -> destroy(key, data.resolve("secrets")));
            empty(data.resolve("erasures"));
        } else {
            Secret key = KEYS.stream().filter(one -> one.madeWith().key().equals(given.required(STORE))).findFirst()
                    .orElseThrow(() -> new InputException("--store is contact or response: these have a key of codes."));
            Optional<Path> erasures = key == Secret.CODE_PEPPER ? Optional.of(given.path(ERASURES)) : Optional.empty();
            requireUnneeded(key, StoreConnection.ofOwner(given.required(URL), given.required(OWNER), environment));
            destroy(key, given.path(SECRETS));
            erasures.ifPresent(this::empty);
        }
        out.println("Throw away every earlier backup of the stores and of the keys too, and restart with new keys (prepare makes them) "
                + "for another study. Then answers are no longer linkable by code.");
    }

    private static StoreConnection owner(Map<StoreName, StoreConnection> connections, StoreName store) {
        return Optional.ofNullable(connections.get(store)).orElseThrow();
    }

    private void requireUnneeded(Secret key, StoreConnection owner) {
        try {
            DSLContext store = DSL.using(owner.url(), owner.user(), owner.password());
            long needed = store.select(DSL.function(DSL.name("needs_key"), Long.class)).fetchSingle().value1();
            if (needed > 0) {
                throw new InputException("The key " + key.key() + " is still needed for " + needed + " codes. Nothing was destroyed. First two "
                        + "administrators have them deleted, on the page Bewaren, when their time has come.");
            }
            for (String study : store.select(DSL.function(DSL.name("unlinked_studies"), String[].class)).fetchSingle().value1()) {
                Deletion.of(store.select(DSL.function(DSL.name("deletion_of"), String[].class, DSL.val(study), DSL.val("code-link")))
                        .fetchSingle().value1()).ifPresent(deletion -> tell(study, deletion));
            }
        } catch (DataAccessException e) {
            throw new StoreUnavailableException("The store " + key.madeWith().key() + " can't be asked whether its key is still needed. Nothing was "
                    + "destroyed. Is it reachable, and prepared by this version?", e);
        }
    }

    private void tell(String study, Deletion deletion) {
        deletion.done().ifPresent(done -> out.println(study + ": " + deletion.rows() + " codes, signed by " + deletion.signed().by() + " on "
                + deletion.signed().on() + ", deleted by " + done.by() + " on " + done.on() + "."));
    }

    private void destroy(Secret key, Path folder) {
        out.println(key.destroy(folder) ? "The key " + key.key() + " is destroyed."
                : "The key " + key.key() + " is not in " + folder.toAbsolutePath() + ": destroy it where it is.");
    }

    private void empty(Path erasures) {
        boolean gone;
        try {
            gone = Files.deleteIfExists(erasures.resolve("erasures.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.println("The list of who had everything erased is " + (gone ? "gone." : "not in " + erasures.toAbsolutePath() + "."));
    }
}
