package nl.maatstaf.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The files of the embedded server as one zip, all stores at the same moment: taken and put back while the server is
 * stopped. The keys in the folder {@code secrets} and the list of who had everything erased are not in it: keys lie apart
 * from what they lock, and the list must survive that older files are put back.
 */
final class ServerFiles {

    private static final String FILES = "postgres";
    private static final String REPLACED = "postgres.replaced";
    private static final String RESTORING = "postgres.restoring";
    private static final String OWNER_ALONE = "rwx------";

    private final Path folder;

    /**
     * Takes the folder of the embedded server.
     *
     * @param folder {@code maatstaf.data}
     */
    ServerFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes the zip; a file that is there already is replaced once the new one is whole.
     *
     * @throws StoreUnavailableException when a Maatstaf runs on the folder, or there is nothing in it
     */
    void save(Path zip) {
        Path files = folder.resolve(FILES);
        if (!Files.isDirectory(files)) {
            throw new StoreUnavailableException("There is no embedded server in " + folder.toAbsolutePath()
                    + "; name the folder that maatstaf.data names.", null);
        }
        whileStopped(() -> {
            Path target = zip.toAbsolutePath();
            Files.createDirectories(target.getParent());
            Path made = Files.createTempFile(target.getParent(), "backup", null);
            try {
                try (OutputStream out = Files.newOutputStream(made); var entries = new ZipOutputStream(out)) {
                    for (Path file : below(files)) {
                        add(entries, files, file);
                    }
                }
                try (FileChannel written = FileChannel.open(made, StandardOpenOption.WRITE)) {
                    written.force(true);
                }
                Files.move(made, target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(made);
            }
        });
    }

    /**
     * Puts the files back. Those that are there now are kept beside them, in {@value #REPLACED}.
     *
     * @throws StoreUnavailableException when a Maatstaf runs on the folder, when the zip is not whole, or when files that an
     *     earlier restore replaced are still there
     */
    void putBack(Path zip) {
        Path files = folder.resolve(FILES);
        Path replaced = folder.resolve(REPLACED);
        Path restoring = folder.resolve(RESTORING);
        if (Files.exists(replaced)) {
            throw new StoreUnavailableException("In " + folder.toAbsolutePath() + " are still the files that an earlier restore "
                    + "replaced (" + REPLACED + "). Remove them when nobody needs them any more, and try again.", null);
        }
        whileStopped(() -> {
            remove(restoring);
            unpack(zip, restoring);
            if (Files.exists(files)) {
                Files.move(files, replaced, StandardCopyOption.ATOMIC_MOVE);
            }
            try {
                Files.move(restoring, files, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                if (Files.exists(replaced)) {
                    Files.move(replaced, files, StandardCopyOption.ATOMIC_MOVE);
                }
                throw e;
            }
        });
    }

    /** Something done with files. */
    private interface Work {
        void run() throws IOException;
    }

    private void whileStopped(Work work) {
        try {
            Files.createDirectories(folder);
            try (FileChannel _ = EmbeddedServer.lock(folder)) {
                EmbeddedServer.stopServerLeftBehind(folder.resolve(FILES).toAbsolutePath());
                work.run();
            }
        } catch (IOException e) {
            throw new StoreUnavailableException("That did not succeed, and nothing was changed: " + e.getMessage()
                    + ". Is there room on the disk, and may this user read and write there?", e);
        }
    }

    private static void add(ZipOutputStream entries, Path files, Path file) throws IOException {
        boolean isFolder = Files.isDirectory(file);
        entries.putNextEntry(new ZipEntry(files.relativize(file).toString().replace('\\', '/') + (isFolder ? "/" : "")));
        if (!isFolder) {
            Files.copy(file, entries);
        }
        entries.closeEntry();
    }

    /** The server insists on folders that are its owner's alone, and on those that are empty. */
    private static void unpack(Path zip, Path into) throws IOException {
        Files.createDirectory(into, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ALONE)));
        try (var entries = new ZipFile(zip.toFile())) {
            if (entries.getEntry("PG_VERSION") == null) {
                throw new IOException(zip + " is not a backup of the embedded server");
            }
            for (Enumeration<? extends ZipEntry> all = entries.entries(); all.hasMoreElements();) {
                ZipEntry entry = all.nextElement();
                Path file = into.resolve(entry.getName()).normalize();
                if (!file.startsWith(into)) {
                    throw new IOException(zip + " is not a backup of the embedded server");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    try (InputStream bytes = entries.getInputStream(entry)) {
                        Files.copy(bytes, file);
                    }
                }
            }
        }
    }

    private static List<Path> below(Path files) throws IOException {
        try (Stream<Path> all = Files.walk(files)) {
            return all.filter(file -> !file.equals(files)).sorted().toList();
        }
    }

    private static void remove(Path tree) throws IOException {
        if (Files.exists(tree)) {
            for (Path file : below(tree).reversed()) {
                Files.delete(file);
            }
            Files.delete(tree);
        }
    }
}
