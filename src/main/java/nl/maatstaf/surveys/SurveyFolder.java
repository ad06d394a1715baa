package nl.maatstaf.surveys;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

/**
 * Where the definitions are: the folder {@code surveys} where the program runs, or else the copy inside the program.
 *
 * @param path the folder
 */
public record SurveyFolder(Path path) {

    private static final Path HERE = Path.of("surveys");
    private static final String INSIDE = "surveys/";

    /**
     * The folder to read. The copy inside the program is unpacked first, because definitions are read, and reported on,
     * as files.
     */
    static SurveyFolder find() {
        return new SurveyFolder(Files.isDirectory(HERE) ? HERE : unpack());
    }

    private static Path unpack() {
        try {
            Path folder = Files.createTempDirectory("maatstaf-surveys");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            var resolver = new PathMatchingResourcePatternResolver();
            for (Resource definition : resolver.getResources("classpath:" + INSIDE + "**/*.*")) {
                String location = definition.getURL().toString();
                Path target = folder.resolve(location.substring(location.lastIndexOf(INSIDE) + INSIDE.length()));
                Files.createDirectories(target.getParent());
                try (InputStream content = definition.getInputStream()) {
                    Files.copy(content, target);
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
