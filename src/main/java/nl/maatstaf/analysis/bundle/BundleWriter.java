package nl.maatstaf.analysis.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import nl.maatstaf.analysis.engine.Question;
import nl.maatstaf.analysis.engine.StudyData;
import nl.maatstaf.analysis.result.Provenance;
import nl.maatstaf.analysis.result.Results;
import nl.maatstaf.analysis.result.ResultsFile;
import nl.maatstaf.instrument.Protocol;

/** Writes a bundle of one run. */
public final class BundleWriter {

    private BundleWriter() {
    }

    /**
     * Data that may leave.
     *
     * @param data      the snapshot that the results are of
     * @param purpose   what for, in one line
     * @param agreement under which agreement, in one line
     */
    public record Disclosed(StudyData data, String purpose, String agreement) {}

    /**
     * Writes the zip, and leaves the stream open. The same run gives the same bytes.
     *
     * @param question    what was asked
     * @param results     what it gave
     * @param definitions the folder of definitions that the question was read from
     * @param disclosed   the data; without them the bundle is public
     * @throws BundleException when the definitions have changed on disk
     */
    public static void write(Question question, Results results, Path definitions, Optional<Disclosed> disclosed,
            OutputStream to) throws IOException {
        Protocol protocol = question.protocol();
        var texts = new Definitions(definitions).of(protocol);
        var zip = new HashedZip(to);
        zip.put(BundleFile.README, readMe(results, disclosed.isPresent()));
        zip.put(BundleFile.PLAN, texts.getOrDefault(Definitions.planOf(protocol), ""));
        for (var definition : texts.entrySet()) {
            zip.put(BundleFile.DEFINITIONS + definition.getKey(), definition.getValue());
        }
        zip.put(BundleFile.RESULTS, ResultsFile.text(results));
        zip.put(BundleFile.RUN, RunFile.text(question));
        zip.put(BundleFile.CODEBOOK, codebook -> Codebook.write(protocol, codebook));
        zip.put(BundleFile.SCRIPT, Resources.text(BundleFile.SCRIPT));
        zip.put(BundleFile.PRIMARY, PrimaryFile.text(question, results));
        if (disclosed.isPresent()) {
            zip.put(BundleFile.AGREEMENT, disclosed.get().purpose() + "\n" + disclosed.get().agreement() + "\n");
            new DataFiles(disclosed.get().data(), protocol).write(zip);
        }
        zip.finish();
    }

    private static String readMe(Results results, boolean withData) {
        Provenance provenance = results.provenance();
        return (PrimaryFile.isSimulated(results) ? Resources.text("simulated.txt") : "")
                + Resources.text(BundleFile.README)
                        .replace("{study}", provenance.study()).replace("{plan}", provenance.plan())
                        .replace("{plan-fingerprint}", provenance.planFingerprint())
                        .replace("{snapshot}", Integer.toString(provenance.snapshot()))
                        .replace("{fingerprint}", provenance.fingerprint())
                        .replace("{program}", provenance.program())
                + Resources.text(withData ? "with-data.txt" : "without-data.txt");
    }
}
