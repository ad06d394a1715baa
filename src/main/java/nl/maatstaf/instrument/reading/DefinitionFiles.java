package nl.maatstaf.instrument.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.maatstaf.instrument.Fault;

/** Finds the definition files in a folder. */
record DefinitionFiles(Path folder, Consumer<Fault> report) {

    /** The key with all that is indented under it, and the comments right above it. */
    private static final Pattern UNSIGNED = Pattern.compile("(?m)(?:^#.*\\n)*^(?:release|privacy):.*\\n?(?:^[ \\t].*\\n?|^\\n)*");

    List<Definition> read() {
        if (!Files.isDirectory(folder)) {
            fault(folder, 1, "There is no such folder; give the folder with instruments, questionnaires and studies.");
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> sorted = files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.ya?ml")).sorted().toList();
            return sorted.stream().flatMap(file -> definition(file).stream()).toList();
        } catch (IOException e) {
            fault(folder, 1, "This folder cannot be read; check its rights.");
            return List.of();
        }
    }

    private Optional<Definition> definition(Path file) {
        String relative = folder.relativize(file).toString().replace('\\', '/');
        Optional<Definition> found = Arrays.stream(Definition.Kind.values())
                .flatMap(kind -> Stream.of(Pattern.compile(kind.path()).matcher(relative))
                        .filter(Matcher::matches).map(path -> definition(file, kind, path)))
                .findFirst();
        if (found.isEmpty()) {
            fault(file, 1, "No definition is expected here; use instruments/name/1.yaml, "
                    + "questionnaires/name/1.yaml, plans/name/1.yaml or studies/name.yaml.");
        }
        return found;
    }

    private Definition definition(Path file, Definition.Kind kind, Matcher path) {
        String version = path.group("version");
        Optional<String> text = YamlText.canonical(file, report);
        return new Definition(kind, path.group("name"), version.isEmpty() ? 0 : Integer.parseInt(version),
                text.flatMap(readable -> new YamlText(file, readable, report).root()), Fingerprint.of(signed(kind, text.orElse(""))));
    }

    /** What is released of a study, and a telephone number for people who ask, change no analysis: its fingerprint is of the rest. */
    private static String signed(Definition.Kind kind, String text) {
        return kind == Definition.Kind.STUDY ? UNSIGNED.matcher(text).replaceAll("") : text;
    }

    private void fault(Path file, int line, String sentence) {
        report.accept(new Fault(file, line, sentence));
    }
}
