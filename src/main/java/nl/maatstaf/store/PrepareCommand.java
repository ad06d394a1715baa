package nl.maatstaf.store;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The command {@code prepare}: makes or renews the tables of one store on a real server, makes the passwords and keys
 * that are not in the folder yet, and sets the passwords. The owner's own password comes from the environment, and is
 * needed by no other part of Maatstaf.
 */
public final class PrepareCommand {

    private static final String STORE = "--store";
    private static final String URL = "--url";
    private static final String OWNER = "--owner";
    private static final String SECRETS = "--secrets";
    private static final int BAD_INPUT = 3;

    private PrepareCommand() {}

    /**
     * Runs the command.
     *
     * @param environment the environment variables
     * @return the exit code: 0 when the store is ready, 3 with one sentence when it is not
     */
    public static int run(List<String> arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
        try {
            Map<String, String> options = options(arguments);
            out.println(prepare(options, StoreConnection.ofOwner(
                    options.getOrDefault(URL, ""), options.getOrDefault(OWNER, ""), environment)));
            return 0;
        } catch (StoreUnavailableException e) {
            err.println(e.getMessage());
            return BAD_INPUT;
        }
    }

    private static String prepare(Map<String, String> options, StoreConnection owner) {
        StoreName store = StoreName.named(options.getOrDefault(STORE, ""));
        Path folder = Path.of(options.getOrDefault(SECRETS, ""));
        String version = Preparation.of(store, owner, role -> KeptSecret.keepOrMake(folder.resolve(role.loginName()), ""));
        Arrays.stream(Secret.values()).filter(secret -> secret.madeWith() == store)
                .forEach(secret -> KeptSecret.keepOrMake(folder.resolve(secret.key()), ""));
        return Stream.concat(Stream.of("The store " + store.key() + " is ready, at version " + version
                                + ". Give each process a folder with these files, out of " + folder.toAbsolutePath() + ":"),
                        Arrays.stream(Door.values()).filter(door -> !files(door, store).isEmpty())
                                .map(door -> "  " + door.key() + ": " + String.join(", ", files(door, store))))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static List<String> files(Door door, StoreName store) {
        return Stream.concat(door.roles().stream().filter(role -> role.store() == store).map(StoreRole::loginName),
                door.secrets().stream().filter(secret -> secret.madeWith() == store).map(Secret::key)).sorted().toList();
    }

    private static Map<String, String> options(List<String> arguments) {
        Set<String> known = Set.of(STORE, URL, OWNER, SECRETS);
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i + 1 < arguments.size(); i += 2) {
            options.put(arguments.get(i), arguments.get(i + 1));
        }
        if (!options.keySet().equals(known) || arguments.size() != 2 * known.size()) {
            throw new StoreUnavailableException("prepare needs these options, each with a value: --store NAME --url JDBC-URL "
                    + "--owner USER --secrets FOLDER.", null);
        }
        return options;
    }
}
