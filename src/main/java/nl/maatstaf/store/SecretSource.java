package nl.maatstaf.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The passwords and keys that whoever starts the process hands over: each is a file of its name in one folder
 * ({@code maatstaf.secrets}), or an environment variable. A process takes what its doors need; it refuses to start with
 * less, and also with more.
 */
final class SecretSource {

    private static final String VARIABLE = "MAATSTAF_SECRET_";
    private static final int FEWEST_CHARACTERS = 16;

    private final Map<String, String> given = new TreeMap<>();

    /**
     * Reads what there is.
     *
     * @param folder      the folder, if there is one
     * @param environment the value of an environment variable, or null
     */
    SecretSource(Optional<Path> folder, Function<String, @Nullable String> environment) {
        names().forEach(name -> folder.map(files -> files.resolve(name)).filter(Files::isRegularFile)
                .map(SecretSource::read)
                .or(() -> Optional.ofNullable(environment.apply(variable(name))))
                .ifPresent(value -> given.put(name, value)));
    }

    /** Refuses when something that these doors need is missing, or something that they don't need is there. */
    void requireExactly(Doors doors) {
        List<String> needed = needed(doors);
        List<String> missing = needed.stream().filter(name -> !given.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            throw new StoreUnavailableException("This process opens the doors " + doors + " and was not given: "
                    + String.join(", ", missing) + ". Put each in a file of that name in the folder that maatstaf.secrets "
                    + "names, or in an environment variable such as " + variable(missing.getFirst()) + ".", null);
        }
        List<String> tooMany = given.keySet().stream().filter(name -> !needed.contains(name)).toList();
        if (!tooMany.isEmpty()) {
            throw new StoreUnavailableException("This process opens the doors " + doors + " and must not hold: "
                    + String.join(", ", tooMany) + ". Take them away; another process needs them, this one does not.", null);
        }
    }

    String password(StoreRole role) {
        String password = value(role.loginName());
        if (password.length() < FEWEST_CHARACTERS) {
            throw new StoreUnavailableException("The password " + role.loginName() + " is shorter than "
                    + FEWEST_CHARACTERS + " characters; let the command prepare make one.", null);
        }
        return password;
    }

    Secrets secrets(Doors doors) {
        var keys = new EnumMap<Secret, byte[]>(Secret.class);
        for (Secret secret : doors.secrets()) {
            String digits = value(secret.key());
            if (!digits.matches("[0-9a-fA-F]{64}")) {
                throw new StoreUnavailableException("The secret " + secret.key() + (digits.startsWith(DemoKeys.MARK)
                        ? " was made for a demo, whose keys may be anywhere; let the command prepare make one."
                        : " must be 64 hexadecimal digits."), null);
            }
            keys.put(secret, HexFormat.of().parseHex(digits));
        }
        return new Secrets(keys);
    }

    private String value(String name) {
        return Optional.ofNullable(given.get(name))
                .orElseThrow(() -> new IllegalStateException("This process was not given " + name + "."));
    }

    private static List<String> needed(Doors doors) {
        var needed = new ArrayList<String>();
        doors.roles().forEach(role -> needed.add(role.loginName()));
        doors.secrets().forEach(secret -> needed.add(secret.key()));
        return needed;
    }

    private static List<String> names() {
        return Stream.concat(Arrays.stream(StoreRole.values()).map(StoreRole::loginName),
                Arrays.stream(Secret.values()).map(Secret::key)).toList();
    }

    private static String variable(String name) {
        return VARIABLE + name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
