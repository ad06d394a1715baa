package nl.maatstaf.analysis.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Texts that go into every bundle, from the folder {@code bundle} of the program. */
final class Resources {

    private Resources() {
    }

    static String text(String name) {
        try (InputStream content = Resources.class.getResourceAsStream("/bundle/" + name)) {
            if (content == null) {
                throw new IllegalStateException("The program lacks its file bundle/" + name + ".");
            }
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<String> lines(String name) {
        return text(name).lines();
    }
}
