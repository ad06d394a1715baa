package nl.maatstaf.analysis.evaluate;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import nl.maatstaf.analysis.ProgramVersion;
import nl.maatstaf.analysis.bundle.Bundle;
import nl.maatstaf.analysis.bundle.BundleException;
import nl.maatstaf.analysis.engine.Progress;
import nl.maatstaf.input.InputException;

/** {@code evaluate BUNDLE.zip [--out DIR]}: runs a bundle again and says whether it gives what is in it. */
final class EvaluateBundle {

    private static final int SAME = 0;
    private static final int DIFFERENT = 2;
    private static final String OUT = "--out";
    private static final int MOST_SHOWN = 10;

    private EvaluateBundle() {
    }

    static boolean isMeant(List<String> args) {
        return !args.isEmpty() && args.getFirst().endsWith(".zip");
    }

    static int run(List<String> args, PrintStream out) {
        Optional<Path> folder = folder(args.subList(1, args.size()));
        Path file = path(args.getFirst());
        if (!Files.isRegularFile(file)) {
            throw new InputException("There is no file " + file + ".");
        }
        try (Bundle bundle = Bundle.open(file)) {
            Bundle.Rerun rerun = bundle.rerun(new ProgramVersion().version(), Progress.NONE);
            folder.ifPresent(known -> out.println("Written to " + write(rerun.results(), known)));
            return say(rerun, out);
        } catch (BundleException unusable) {
            throw new InputException(unusable.sentence());
        }
    }

    private static int say(Bundle.Rerun rerun, PrintStream out) {
        if (rerun.same()) {
            out.println("Run again: the results are those in the bundle, to the last byte.");
            return SAME;
        }
        out.println("Run again: the results are not those in the bundle. Values that differ: " + rerun.differences().size()
                + ".");
        rerun.differences().stream().limit(MOST_SHOWN).forEach(out::println);
        if (rerun.differences().size() > MOST_SHOWN) {
            out.println("...");
        }
        return DIFFERENT;
    }

    private static Optional<Path> folder(List<String> options) {
        if (options.isEmpty()) {
            return Optional.empty();
        }
        if (options.size() != 2 || !options.getFirst().equals(OUT)) {
            throw new InputException("After a bundle only " + OUT + " and a folder can follow.");
        }
        return Optional.of(path(options.getLast()));
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException unusable) {
            throw new InputException("This is not a path: " + text + ".");
        }
    }

    /** Writes so that a reader sees the whole file or none. */
    private static Path write(String results, Path folder) {
        try {
            Files.createDirectories(folder);
            Path unfinished = Files.writeString(folder.resolve("results.json.unfinished"), results);
            return Files.move(unfinished, folder.resolve("results.json"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new InputException("The results can't be written to " + folder + ".");
        }
    }
}
