package nl.maatstaf.analysis.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import nl.maatstaf.analysis.engine.Engine;
import nl.maatstaf.analysis.engine.Progress;
import nl.maatstaf.analysis.engine.Question;
import nl.maatstaf.analysis.engine.StudyData;
import nl.maatstaf.analysis.result.Results;
import nl.maatstaf.analysis.result.ResultsFile;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.instrument.reading.Reading;
import org.springframework.util.FileSystemUtils;

/** A bundle that was unpacked to be run again. Close it, to have what was unpacked cleared away. */
public final class Bundle implements AutoCloseable {

    private final Path folder;

    private Bundle(Path folder) {
        this.folder = folder;
    }

    /**
     * Unpacks a bundle.
     *
     * @param zip the file, whoever made it
     * @throws BundleException when it is no bundle, or not what it was
     */
    public static Bundle open(Path zip) {
        try {
            var bundle = new Bundle(Files.createTempDirectory("maatstaf-bundle"));
            try {
                Unpacking.unpack(zip, bundle.folder);
                return bundle;
            } catch (RuntimeException unusable) {
                bundle.close();
                throw unusable;
            }
        } catch (IOException full) {
            throw new BundleException("There is no room to unpack the bundle.");
        }
    }

    /** {@return whether it has data, without which nothing can be run again} */
    public boolean hasData() {
        return Files.exists(folder.resolve(BundleFile.PEOPLE));
    }

    /** {@return the text of its results} */
    public String results() {
        return text(BundleFile.RESULTS);
    }

    /**
     * What this program makes of the same question and data.
     *
     * @param results     the text of the results
     * @param differences one line for each value that is another here than in the bundle
     */
    public record Rerun(String results, List<String> differences) {

        /** {@return whether the results are those of the bundle, to the last byte} */
        public boolean same() {
            return differences.isEmpty();
        }
    }

    /**
     * Runs it again.
     *
     * @param program  the version of this program, as results carry it
     * @param progress hears of each analysis
     * @throws BundleException when it has no data, or data that don't fit its definitions
     */
    public Rerun rerun(String program, Progress progress) {
        if (!hasData()) {
            throw new BundleException("This bundle has no data, so it can't be run again.");
        }
        Question question = RunFile.question(text(BundleFile.RUN), surveys(), told().provenance(), program);
        var data = new BundleData(folder, question.protocol(), question.provenance().closed());
        String here = ResultsFile.text(run(question, data, progress));
        String there = results();
        List<String> differences = Differences.between(there, here);
        return new Rerun(here, differences.isEmpty() && !there.equals(here)
                ? List.of("the same values, written differently") : differences);
    }

    private static Results run(Question question, StudyData data, Progress progress) {
        try {
            return Engine.run(question, data, progress);
        } catch (IllegalArgumentException | IllegalStateException | ArithmeticException | NoSuchElementException unfit) {
            // Sound definitions and data give results or refusals; these were made to give something else.
            throw new BundleException("The data in the bundle don't fit its definitions.");
        }
    }

    private Results told() {
        try {
            return ResultsFile.results(results());
        } catch (IllegalArgumentException unreadable) {
            throw new BundleException("The file " + BundleFile.RESULTS + " in the bundle can't be read by this program.");
        }
    }

    private Surveys surveys() {
        Reading reading = Reading.of(folder.resolve(BundleFile.DEFINITIONS));
        return reading.surveys().orElseThrow(() ->
                new BundleException("The definitions in the bundle have faults for this program."));
    }

    private String text(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException unreadable) {
            throw new BundleException("The file " + name + " in the bundle can't be read.");
        }
    }

    @Override
    public void close() {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException leftBehind) {
            throw new BundleException("What was unpacked in " + folder + " could not be cleared away.");
        }
    }
}
