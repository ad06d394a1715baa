package nl.maatstaf.store;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * The commands {@code backup} and {@code restore}: all stores of the embedded server while it is stopped, or one store on a
 * real server by PostgreSQL's own tools.
 */
public final class BackupCommand {

    private static final String DATA = "--data";
    private static final String STORE = "--store";
    private static final String URL = "--url";
    private static final String OWNER = "--owner";
    private static final String SECRETS = "--secrets";
    private static final String FILE = "--file";
    private static final int BAD_INPUT = 3;
    private static final String AFTERWARDS = " Stop every process of the product meanwhile, and start one with the door respondent "
            + "first: it goes through the list of who had everything erased (maatstaf.erasures) before anybody sees anything. "
            + "Keep that list as it is; never put an older one back.";

    private BackupCommand() {}

    /** Which of the two. */
    public enum Way {
        /** Writes a file. */
        BACKUP,
        /** Puts back what a file holds. */
        RESTORE
    }

    /**
     * Runs a command.
     *
     * @param environment the environment variables
     * @param nanos       the time, in nanoseconds since any moment
     * @return the exit code: 0 when it is done, 3 with one sentence when it is not
     */
    public static int run(Way way, List<String> arguments, Map<String, String> environment, LongSupplier nanos,
            PrintStream out, PrintStream err) {
        try {
            long start = nanos.getAsLong();
            String done = run(way, options(way, arguments), environment);
            out.println(done + " (" + Duration.ofNanos(nanos.getAsLong() - start).toMillis() + " ms)");
            return 0;
        } catch (StoreUnavailableException e) {
            err.println(e.getMessage());
            return BAD_INPUT;
        }
    }

    private static String run(Way way, Map<String, String> options, Map<String, String> environment) {
        Path file = Path.of(options.getOrDefault(FILE, ""));
        if (way == Way.RESTORE && !Files.isRegularFile(file)) {
            throw new StoreUnavailableException("There is no file " + file.toAbsolutePath() + ".", null);
        }
        if (options.containsKey(DATA)) {
            var files = new ServerFiles(Path.of(options.getOrDefault(DATA, "")));
            if (way == Way.BACKUP) {
                files.save(file);
                return "All stores are in " + file.toAbsolutePath() + ". The keys in the folder secrets are not: keep them "
                        + "apart. Whoever has both has everything.";
            }
            files.putBack(file);
            return "All stores are as they were. What was there is in postgres.replaced: remove it when nobody needs it "
                    + "any more." + AFTERWARDS;
        }
        var dump = new ServerDump(StoreName.named(options.getOrDefault(STORE, "")),
                StoreConnection.ofOwner(options.getOrDefault(URL, ""), options.getOrDefault(OWNER, ""), environment));
        if (way == Way.BACKUP) {
            dump.save(file);
            return "The store is in " + file.toAbsolutePath() + ".";
        }
        Path secrets = Path.of(options.getOrDefault(SECRETS, ""));
        String version = dump.putBack(file, role -> KeptSecret.keepOrMake(secrets.resolve(role.loginName()), ""));
        return "The store is as it was, at version " + version + "." + AFTERWARDS;
    }

    private static Map<String, String> options(Way way, List<String> arguments) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i + 1 < arguments.size(); i += 2) {
            options.put(arguments.get(i), arguments.get(i + 1));
        }
        Set<String> onServer = way == Way.BACKUP ? Set.of(STORE, URL, OWNER, FILE) : Set.of(STORE, URL, OWNER, SECRETS, FILE);
        boolean whole = options.keySet().equals(Set.of(DATA, FILE)) || options.keySet().equals(onServer);
        if (!whole || arguments.size() != 2 * options.size()) {
            throw new StoreUnavailableException(way.name().toLowerCase(Locale.ROOT) + " needs --data FOLDER --file FILE for "
                    + "the embedded stores, or --store NAME --url JDBC-URL --owner USER"
                    + (way == Way.RESTORE ? " --secrets FOLDER" : "") + " --file FILE for a store on a server.", null);
        }
        return options;
    }
}
