package nl.maatstaf.analysis.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** This program, as results name it: programs with one version give the same digits. */
public final class Program {

    /** Where everything is that a digit of a result may depend on. */
    private static final List<String> COMPUTING = List.of("statistics", "instrument", "study", "analysis/engine", "analysis/result");

    private static final String VERSION = find();

    private Program() {
    }

    /** {@return the version of the program and the fingerprint of the classes that compute, such as 0.1.0-0123456789ab} */
    public static String version() {
        return VERSION;
    }

    private static String find() {
        try (InputStream version = new ClassPathResource("maatstaf/version.txt").getInputStream()) {
            return new String(version.readAllBytes(), StandardCharsets.UTF_8).strip() + "-" + fingerprint();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fingerprint() throws IOException {
        var classes = new TreeMap<String, Resource>();
        var resolver = new PathMatchingResourcePatternResolver();
        for (String folder : COMPUTING) {
            for (Resource found : resolver.getResources("classpath:nl/maatstaf/" + folder + "/**/*.class")) {
                String location = found.getURL().toString();
                classes.put(location.substring(location.lastIndexOf("nl/maatstaf/")), found);
            }
        }
        MessageDigest digest = Sha256.start();
        for (Resource one : classes.values()) {
            digest.update(one.getContentAsByteArray());
        }
        return Sha256.hex(digest).substring(0, 12);
    }
}
