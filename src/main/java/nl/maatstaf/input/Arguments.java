package nl.maatstaf.input;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The options of a command, each a name and a value. */
public final class Arguments {

    private final Map<String, List<String>> given = new LinkedHashMap<>();

    /**
     * Reads options.
     *
     * @param arguments names and values, in turn
     * @param once      the options that may be given once
     * @param often     those that may be given more than once
     * @throws InputException when one is not known, has no value, or stands there twice
     */
    public Arguments(List<String> arguments, Set<String> once, Set<String> often) {
        for (int i = 0; i < arguments.size(); i += 2) {
            String option = arguments.get(i);
            if (!once.contains(option) && !often.contains(option)) {
                throw new InputException("Unknown option " + option + ".");
            }
            if (i + 1 == arguments.size()) {
                throw new InputException("Option " + option + " needs a value.");
            }
            List<String> values = given.computeIfAbsent(option, _ -> new ArrayList<>());
            if (!values.isEmpty() && once.contains(option)) {
                throw new InputException("Option " + option + " is given twice.");
            }
            values.add(arguments.get(i + 1));
        }
    }

    /** {@return the value of an option, if it is given} */
    public Optional<String> find(String option) {
        return Optional.ofNullable(given.get(option)).map(List::getFirst);
    }

    /** {@return the value of an option that must be given} */
    public String required(String option) {
        return find(option).orElseThrow(() -> new InputException("Option " + option + " is missing."));
    }

    /** {@return the path that must be given} */
    public Path path(String option) {
        return path(option, required(option));
    }

    /** {@return the paths of an option that may be given more than once} */
    public List<Path> paths(String option) {
        return given.getOrDefault(option, List.of()).stream().map(value -> path(option, value)).toList();
    }

    private static Path path(String option, String value) {
        try {
            return Path.of(value);
        } catch (InvalidPathException unusable) {
            throw new InputException("Option " + option + " is not a path: " + value + ".");
        }
    }
}
