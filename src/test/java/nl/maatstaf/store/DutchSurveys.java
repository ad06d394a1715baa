package nl.maatstaf.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** The shipped definitions in Dutch alone, as they may be used outside the demo: nobody reviewed the other languages. */
final class DutchSurveys {

    private static final Set<String> FOR_THE_DEMO = Set.of("en", "fa", "invented");

    /** Every word stays the word it is: a yes is no boolean, and a quarter no number. */
    private static final Yaml AS_WRITTEN = new Yaml(new SafeConstructor(new LoaderOptions()),
            new Representer(new DumperOptions()), new DumperOptions(), new LoaderOptions(), new Resolver() {
                @Override
                protected void addImplicitResolvers() {}
            });

    private DutchSurveys() {}

    static Path in(Path folder) throws IOException {
        Path shipped = Path.of("surveys");
        try (Stream<Path> files = Files.walk(shipped)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(shipped.relativize(file));
                Files.createDirectories(target.getParent());
                String text = Files.readString(file);
                Files.writeString(target, file.toString().endsWith(".yaml")
                        ? AS_WRITTEN.dump(without(AS_WRITTEN.load(text))) : text);
            }
        }
        return folder;
    }

    private static Object without(Object node) {
        return switch (node) {
            case Map<?, ?> map -> {
                var kept = new LinkedHashMap<Object, Object>();
                map.forEach((key, value) -> {
                    if (!FOR_THE_DEMO.contains(String.valueOf(key))) {
                        kept.put(key, without(value));
                    }
                });
                yield kept;
            }
            case List<?> list -> new ArrayList<>(list.stream().map(DutchSurveys::without).toList());
            default -> node;
        };
    }
}
