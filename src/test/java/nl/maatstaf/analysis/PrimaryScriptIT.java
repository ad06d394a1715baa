package nl.maatstaf.analysis;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.maatstaf.analysis.engine.Progress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * R computes the primary result of the demo's bundle again. What it said, and what it read, stays in {@code target/bundle}.
 * Skipped where there is no R with nlme and emmeans.
 */
class PrimaryScriptIT {

    private static final Path BUNDLE = Path.of("target/bundle");
    private static final int MINUTES = 60;

    @BeforeAll
    static void unpackTheDemosBundle(@TempDir Path empty) throws IOException {
        assumeTrue(hasR(), "Rscript with nlme and emmeans is not installed here (Debian: r-base-core r-cran-nlme "
                + "r-cran-emmeans), so the script of the bundle is not run.");
        var study = new SimulatedStudyInStore(empty);
        study.sign();
        study.run();
        FileSystemUtils.deleteRecursively(BUNDLE);
        unpack(study.bundles(_ -> { }), study.name(), true, BUNDLE.resolve("with-data"));
        unpack(study.bundles(_ -> { }), study.name(), false, BUNDLE.resolve("public"));
    }

    @Test
    void agreesWithTheResultsToAHundredThousandth() {
        Said said = script(BUNDLE.resolve("with-data"));
        assertThat(said.status()).as(said.words()).isZero();
        assertThat(said.words()).contains("SIMULATED", "estimate", "standard error", "R agrees with results.json to 1e-05.");
    }

    /** Of the baseline and one wave only, so that R is done soon: the difference there is another than over four waves. */
    @Test
    void endsWithOneWhereTheResultIsAnother() throws IOException {
        Path other = BUNDLE.resolve("other");
        FileSystemUtils.copyRecursively(BUNDLE.resolve("with-data"), other);
        edit(other.resolve("data/trajectories.csv"), line -> {
            String[] fields = line.split(",", -1);
            return String.join(",", fields[0], fields[1], fields[2], fields[7]);
        });
        edit(other.resolve("primary.csv"), line -> line.startsWith("waves,") ? "waves,\"5\"" : line);
        Said said = script(other);
        assertThat(said.status()).as(said.words()).isEqualTo(1);
        assertThat(said.words()).contains("R and results.json differ by more than 1e-05.");
    }

    @Test
    void saysThatThePublicBundleHasNothingToCompute() {
        Said said = script(BUNDLE.resolve("public"));
        assertThat(said.status()).isEqualTo(2);
        assertThat(said.words()).contains("This bundle has no data, so there is nothing to compute.");
    }

    private record Said(int status, String words) {}

    private interface Edit {
        String of(String line);
    }

    private static void edit(Path file, Edit edit) throws IOException {
        Files.write(file, Files.readAllLines(file).stream().map(edit::of).toList());
    }

    private static boolean hasR() {
        try {
            return run(Path.of("."), Path.of("target/has-r.txt"), "Rscript", "-e", "library(nlme); library(emmeans)") == 0;
        } catch (UncheckedIOException thereIsNone) {
            return false;
        }
    }

    private static Said script(Path folder) {
        try {
            Path words = folder.resolve("primary.out");
            int status = run(folder, words, "Rscript", "primary.R");
            return new Said(status, Files.readString(words));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int run(Path folder, Path words, String... command) {
        try {
            Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                    .redirectOutput(words.toFile()).start();
            assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).as("R is done within an hour").isTrue();
            return process.exitValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void unpack(Bundles bundles, String study, boolean withData, Path folder) throws IOException {
        var zip = new ByteArrayOutputStream();
        if (withData) {
            bundles.writeWithData(study, new Terms("The demo, run again in R", "no agreement: simulated"), zip, Progress.NONE);
        } else {
            bundles.writeWithoutData(study, zip);
        }
        Files.createDirectories(folder);
        Files.write(folder.resolveSibling(folder.getFileName() + ".zip"), zip.toByteArray());
        try (InputStream bytes = Files.newInputStream(folder.resolveSibling(folder.getFileName() + ".zip"));
                var in = new ZipInputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path target = folder.resolve(entry.getName());
                Files.createDirectories(target.getParent());
                Files.write(target, in.readAllBytes());
            }
        }
    }
}
