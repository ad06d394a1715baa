package nl.maatstaf.analysis.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Unpacks a zip that somebody else may have made: only plain names, nothing twice, and no more than a bundle can hold,
 * counted while it is unpacked. Then every file is what the list of hashes says, and none is missing.
 */
final class Unpacking {

    private static final int MOST_FILES = 2_000;
    private static final long MOST_BYTES = 512L << 20;
    private static final Pattern NAME = Pattern.compile("(?:[A-Za-z0-9][A-Za-z0-9._-]{0,99}/){0,6}[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final Pattern HASH = Pattern.compile("([0-9a-f]{64})  (.+)");

    private final Path folder;
    private final Set<String> names = new HashSet<>();
    private long left = MOST_BYTES;

    private Unpacking(Path folder) {
        this.folder = folder;
    }

    /**
     * Unpacks into an empty folder.
     *
     * @throws BundleException when it is no bundle, or not what it was
     */
    static void unpack(Path file, Path folder) {
        var unpacking = new Unpacking(folder);
        try (InputStream content = Files.newInputStream(file); var zip = new ZipInputStream(content)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                unpacking.unpack(entry, zip);
            }
            unpacking.verify();
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new BundleException(file + " can't be read as a zip.");
        }
    }

    private void unpack(ZipEntry entry, InputStream content) throws IOException {
        if (!NAME.matcher(entry.getName()).matches() || !names.add(entry.getName()) || names.size() > MOST_FILES) {
            throw new BundleException("This zip holds a file that no bundle has, so nothing of it is used.");
        }
        Path target = folder.resolve(entry.getName());
        Files.createDirectories(target.getParent());
        try (OutputStream out = Files.newOutputStream(target)) {
            byte[] some = new byte[1 << 16];
            for (int read = content.read(some); read >= 0; read = content.read(some)) {
                left -= read;
                if (left < 0) {
                    throw new BundleException("This zip unpacks to more than any bundle holds, so nothing of it is used.");
                }
                out.write(some, 0, read);
            }
        }
    }

    private void verify() throws IOException {
        if (!names.contains(BundleFile.HASHES)) {
            throw new BundleException("This is no bundle, or a part of one: it has no " + BundleFile.HASHES + ".");
        }
        Map<String, String> hashes = hashes();
        Set<String> missing = Stream.concat(hashes.keySet().stream(), required()).filter(name -> !names.contains(name))
                .collect(Collectors.toSet());
        if (!missing.isEmpty()) {
            throw new BundleException("The bundle lacks " + missing.stream().sorted().findFirst().orElseThrow() + ".");
        }
        for (String name : names.stream().sorted().toList()) {
            if (!name.equals(BundleFile.HASHES) && !Sha256.of(folder.resolve(name)).equals(hashes.get(name))) {
                throw new BundleException("The file " + name + " in the bundle is not the one that " + BundleFile.HASHES
                        + " tells of: it was edited or damaged.");
            }
        }
    }

    private static Stream<String> required() {
        return Stream.of(BundleFile.RESULTS, BundleFile.RUN, BundleFile.PLAN);
    }

    private Map<String, String> hashes() throws IOException {
        var hashes = new HashMap<String, String>();
        List<String> lines = Files.readAllLines(folder.resolve(BundleFile.HASHES));
        for (String line : lines) {
            Matcher hash = HASH.matcher(line);
            if (!hash.matches()) {
                throw new BundleException("The file " + BundleFile.HASHES + " in the bundle can't be read.");
            }
            hashes.put(hash.group(2), hash.group(1));
        }
        return hashes;
    }
}
