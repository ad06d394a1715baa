package nl.maatstaf.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Which program computed something: the SHA-256 of the classes that make figures, so that two builds of the same source
 * are one version, and a changed formula is another.
 */
@Component
public final class ProgramVersion {

    private static final String[] MAKES_FIGURES = {"classpath*:nl/maatstaf/statistics/**/*.class",
        "classpath*:nl/maatstaf/instrument/**/*.class", "classpath*:nl/maatstaf/study/*.class",
        "classpath*:nl/maatstaf/analysis/engine/*.class", "classpath*:nl/maatstaf/analysis/result/*.class"};
    private static final int DIGITS = 16;

    private final String version;

    /** Reads the classes of this program. */
    public ProgramVersion() {
        this.version = read();
    }

    /** {@return the version, as results carry it} */
    public String version() {
        return version;
    }

    private static String read() {
        var files = new PathMatchingResourcePatternResolver();
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Resource[] classes = Stream.of(MAKES_FIGURES).flatMap(pattern -> found(files, pattern))
                    .toArray(Resource[]::new);
            byte[][] parts = new byte[classes.length][];
            for (int i = 0; i < classes.length; i++) {
                parts[i] = MessageDigest.getInstance("SHA-256").digest(classes[i].getContentAsByteArray());
            }
            // In the order of what they hold: where the classes lie differs between a jar and a folder.
            Arrays.sort(parts, Arrays::compare);
            for (byte[] part : parts) {
                digest.update(part);
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Resource> found(PathMatchingResourcePatternResolver files, String pattern) {
        try {
            return Stream.of(files.getResources(pattern)).filter(file -> file.getDescription().indexOf("/test-classes/") < 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
