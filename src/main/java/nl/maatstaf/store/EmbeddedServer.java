package nl.maatstaf.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The PostgreSQL that comes along: one server with a database per store, its files in a folder. Writes are on disk
 * before they are acknowledged, and a server left behind by a killed process is taken over.
 */
public final class EmbeddedServer implements AutoCloseable {

    private static final String OWNER = "postgres";

    private final FileChannel lockFile;
    private final EmbeddedPostgres server;

    /**
     * Starts the server, making its files when the folder is new.
     *
     * @param folder where the server keeps its files
     * @throws StoreUnavailableException when another Maatstaf runs on the same folder, or the server can't start
     */
    public EmbeddedServer(Path folder) {
        try {
            Files.createDirectories(folder);
            this.lockFile = lock(folder);
            Path files = folder.resolve("postgres").toAbsolutePath();
            stopServerLeftBehind(files);
            this.server = EmbeddedPostgres.builder()
                    .setDataDirectory(files)
                    .setCleanDataDirectory(false)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
            createDatabases();
        } catch (IOException e) {
            throw new StoreUnavailableException("The embedded PostgreSQL could not start in " + folder.toAbsolutePath()
                    + ". Is the folder writable, and is there room on the disk?", e);
        }
    }

    /** The owner's connection of every store. */
    public Map<StoreName, StoreConnection> connections() {
        var connections = new EnumMap<StoreName, StoreConnection>(StoreName.class);
        for (StoreName store : StoreName.values()) {
            // Not the server's own getJdbcUrl: it names the owner in the URL, and that would win over every login role.
            connections.put(store, new StoreConnection(
                    "jdbc:postgresql://localhost:" + server.getPort() + "/" + store.key(), OWNER, OWNER));
        }
        return connections;
    }

    @Override
    public void close() {
        try {
            server.close();
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FileChannel lock(Path folder) throws IOException {
        FileChannel file = FileChannel.open(
                folder.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(file)) {
            file.close();
            throw new StoreUnavailableException("Another Maatstaf is running on the folder " + folder.toAbsolutePath()
                    + ". Stop it first, or give this one a folder of its own with --maatstaf.data=FOLDER.", null);
        }
        return file;
    }

    /** The lock goes with the process, however it ends. */
    private static boolean locked(FileChannel file) throws IOException {
        try {
            return file.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** A killed JVM leaves its PostgreSQL running; the lock above proves that no other Maatstaf still needs it. */
    static void stopServerLeftBehind(Path files) throws IOException {
        Path pidFile = files.resolve("postmaster.pid");
        String pid = Files.exists(pidFile) ? Files.readString(pidFile).lines().findFirst().orElse("").strip() : "";
        // A number may belong to another process by now, also to another PostgreSQL: it must be the one of this folder.
        var leftBehind = pid.isEmpty() ? Optional.<ProcessHandle>empty() : ProcessHandle.of(Long.parseLong(pid))
                .filter(process -> process.info().command().orElse("").endsWith("postgres")
                        && List.of(process.info().arguments().orElse(new String[0])).contains(files.toString()));
        if (leftBehind.isEmpty()) {
            return;
        }
        leftBehind.get().destroy();
        try {
            leftBehind.get().onExit().get(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("The PostgreSQL left behind as process " + pid + " does not stop", e);
        }
    }

    private void createDatabases() {
        try (var connection = server.getPostgresDatabase().getConnection();
                var exists = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?");
                var create = connection.createStatement()) {
            for (StoreName store : StoreName.values()) {
                exists.setString(1, store.key());
                try (var found = exists.executeQuery()) {
                    if (!found.next()) {
                        create.execute("CREATE DATABASE " + create.enquoteIdentifier(store.key(), true));
                    }
                }
            }
        } catch (SQLException e) {
            throw new StoreUnavailableException("The embedded PostgreSQL runs, but its databases could not be made", e);
        }
    }
}
