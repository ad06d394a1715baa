package nl.maatstaf.publication.protect;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import nl.maatstaf.input.Arguments;
import nl.maatstaf.input.InputException;
import nl.maatstaf.instrument.cube.ReleaseCube;
import nl.maatstaf.instrument.reading.CubeReading;
import nl.maatstaf.publication.opendata.OpenData;
import nl.maatstaf.publication.opendata.ReleaseFiles;
import nl.maatstaf.publication.protection.Groups;
import nl.maatstaf.publication.protection.Progress;
import nl.maatstaf.publication.protection.ProtectedQuarter;
import nl.maatstaf.publication.protection.Protector;
import nl.maatstaf.publication.protection.Tally;
import nl.maatstaf.publication.protection.UnsolvedException;

/**
 * The command {@code protect}: from a CSV of participants and waves, and a release cube, to open data. A wave that was
 * released before stays as it was, whatever answers came or went since; so no two pictures of it can be subtracted.
 */
public final class ProtectCommand {

    /** The open data are there. */
    public static final int DONE = 0;
    /** The cube has faults. */
    public static final int FAULTS = 2;
    /** The input can't be used; nothing was written. */
    public static final int BAD_INPUT = 3;

    private static final int PERCENT = 100;
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);
    private static final Set<String> ONCE = Set.of("--data", "--cube", "--frame", "--out", "--participant", "--wave");
    private static final Set<String> OFTEN = Set.of("--earlier");

    private ProtectCommand() {}

    /**
     * Runs the command.
     *
     * @param options {@code --data FILE.csv --cube CUBE.yaml --out DIR}, and {@code --frame FILE.csv}, {@code --earlier DIR}
     *                (any number), {@code --participant} and {@code --wave}
     * @param out     receives a report for the research side: it is not for publication
     * @param err     receives one sentence when there is no answer
     * @return the exit code
     */
    public static int run(List<String> options, PrintStream out, PrintStream err) {
        try {
            var given = new Arguments(options, ONCE, OFTEN);
            CubeReading reading = CubeReading.of(given.path("--cube"));
            if (reading.cube().isEmpty()) {
                reading.faults().forEach(err::println);
                return FAULTS;
            }
            protect(given, reading.cube().get(), out);
            return DONE;
        } catch (InputException | UnsolvedException unusable) {
            err.println(unusable.getMessage());
        } catch (UncheckedIOException unusable) {
            err.println("A file can't be read or written: " + unusable.getMessage() + ".");
        }
        return BAD_INPUT;
    }

    private static void protect(Arguments given, ReleaseCube cube, PrintStream out) {
        Path folder = given.path("--out");
        SortedMap<String, String> releases = earlier(given.paths("--earlier"), cube);
        var groups = new Groups(cube.filters());
        Answers answers = Answers.read(given.path("--data"), cube, groups, given.find("--participant").orElse("id"),
                given.find("--wave").orElse("wave"));
        long[] register = given.find("--frame").isPresent() ? Register.read(given.path("--frame"), cube, groups) : answers.everybody();
        if (given.find("--frame").isEmpty()) {
            out.println("No --frame: the people in the data are taken for the whole register.");
        }
        SortedMap<String, Tally> tallies = answers.tallies(register);
        keep(folder, releases);
        tallies.keySet().stream().filter(releases::containsKey).forEach(wave ->
                out.println("Wave " + wave + ": was released before and stays as it was."));
        // Nobody's answers in one wave say anything of another, so each is protected by itself; on all processors.
        List<Made> made = tallies.entrySet().parallelStream().filter(wave -> !releases.containsKey(wave.getKey()))
                .map(wave -> made(cube, wave.getKey(), wave.getValue(), told(wave.getKey(), out))).toList();
        made.forEach(one -> {
            out.print(one.report());
            releases.put(one.wave(), one.text());
        });
        ReleaseFiles.write(folder, cube, releases);
        out.println("Written to " + folder);
    }

    /** What was released is not made again: a second picture of the same wave would tell what changed in between. */
    private static void keep(Path folder, SortedMap<String, String> releases) {
        if (Files.isDirectory(folder)) {
            ReleaseFiles.read(folder).forEach((name, text) -> {
                if (!text.equals(releases.get(name))) {
                    throw new InputException("Release " + name + " is in " + folder + " already, and would be written over; "
                            + "name the folder with --earlier, or choose another.");
                }
            });
        }
    }

    /**
     * A release, and what to say of it to the research side.
     *
     * @param wave   its name
     * @param text   the text of its file
     * @param report lines that are not for publication
     */
    private record Made(String wave, String text, String report) {}

    /** A line now and then. Whoever stops the command has written nothing: files come last. */
    private static Progress told(String wave, PrintStream out) {
        var last = new AtomicLong(System.nanoTime());
        return (done, all, withdrawn) -> {
            if (System.nanoTime() - last.get() > BETWEEN_LINES.toNanos()) {
                last.set(System.nanoTime());
                out.printf(Locale.ROOT, "Wave %s: %d%%, %d withdrawn so far.%n", wave, PERCENT * done / all, withdrawn);
            }
        };
    }

    private static Made made(ReleaseCube cube, String wave, Tally tally, Progress progress) {
        long start = System.nanoTime();
        ProtectedQuarter found = new Protector(cube, tally).protect(progress);
        String hidden = found.hidden() == 0 ? "nothing hidden"
                : "%d counts and sums hidden, counts at least %.0f wide".formatted(found.hidden(), found.narrowest());
        return new Made(wave, ReleaseFiles.text(cube.columns(), wave, OpenData.cells(cube, found.shown())), String.format(Locale.ROOT,
                "Wave %s: %d figures shown, %d statements withdrawn; %s; %d linear programmes, %.1f s.%n", wave, found.figures(),
                found.withdrawn().size(), hidden, found.solved(), Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0));
    }

    private static SortedMap<String, String> earlier(List<Path> folders, ReleaseCube cube) {
        var releases = new TreeMap<String, String>();
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw new InputException("There is no folder " + folder + " of earlier releases.");
            }
            ReleaseFiles.read(folder).forEach((name, text) -> {
                if (!text.lines().findFirst().orElse("").equals(String.join(",", ReleaseFiles.header(cube.columns())))) {
                    throw new InputException("Release " + name + " in " + folder + " has other columns than this cube; "
                            + "a cube stays as it is once something was released.");
                }
                String before = releases.putIfAbsent(name, text);
                if (before != null && !before.equals(text)) {
                    throw new InputException("Release " + name + " is there twice, and not the same.");
                }
            });
        }
        return releases;
    }
}
