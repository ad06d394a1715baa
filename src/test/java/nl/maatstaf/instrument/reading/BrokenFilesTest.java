package nl.maatstaf.instrument.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.maatstaf.instrument.Fault;
import nl.maatstaf.instrument.TestSurveys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A file may be broken in any way: the reader says where and what, and never falls over. */
class BrokenFilesTest {

    private static final int FILES = 1000;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final Map<Path, String> sound = new LinkedHashMap<>();

    @BeforeEach
    void startFromSoundFiles() throws IOException {
        TestSurveys.copy(TestSurveys.SMALL, folder);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                sound.put(file, Files.readString(file));
            }
        }
    }

    @Test
    void aThousandBrokenFilesAreRefusedWithAPlaceAndASentence() throws IOException {
        List<Path> files = List.copyOf(sound.keySet());
        int refused = 0;
        for (int seed = 0; seed < FILES; seed++) {
            // Half of them break the file that has most to break.
            Path file = seed % 2 == 0 ? folder.resolve("instruments/everything/1.yaml")
                    : files.get(seed / 2 % files.size());
            byte[] broken = new Mutations(seed).of(sound.getOrDefault(file, ""));
            Files.write(file, broken);
            refused += judge(seed, file, broken);
            Files.writeString(file, sound.getOrDefault(file, ""));
        }
        assertThat(refused).as("how many were broken indeed").isGreaterThan(FILES * 3 / 4).isLessThan(FILES);
        assertThat(Reading.of(folder).faults()).isEmpty();
    }

    private int judge(int seed, Path file, byte[] broken) throws IOException {
        Reading reading;
        try {
            reading = Reading.of(folder);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw new AssertionError("Mutation " + seed + " of " + file, e);
        }
        assertThat(reading.surveys().isPresent()).as("mutation %s of %s", seed, file)
                .isEqualTo(reading.faults().isEmpty());
        for (Fault fault : reading.faults()) {
            String where = "mutation " + seed + ": " + fault;
            assertThat(fault.file()).as(where).isRegularFile().startsWith(folder);
            assertThat(fault.line()).as(where).isBetween(1, lines(fault.file().equals(file)
                    ? new String(broken, StandardCharsets.UTF_8) : sound.getOrDefault(fault.file(), "")));
            assertThat(fault.sentence()).as(where).isNotBlank().endsWith(".").hasLineCount(1)
                    .doesNotContainPattern("\\p{Cc}").hasSizeLessThan(1000);
        }
        return reading.faults().isEmpty() ? 0 : 1;
    }

    /** As many lines as an editor shows, but none behind the last line end. */
    private static int lines(String text) {
        return Math.max(1, (int) text.lines().count());
    }
}
