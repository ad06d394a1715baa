package nl.maatstaf.analysis.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.maatstaf.instrument.Instrument;
import nl.maatstaf.instrument.Protocol;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.instrument.plan.AnalysisPlan;
import nl.maatstaf.instrument.reading.Reading;

/** The files of the definitions that a run rests on, out of a folder that may hold others. */
final class Definitions {

    private static final String ENDING = ".yaml";

    private final Path folder;

    Definitions(Path folder) {
        this.folder = folder;
    }

    /**
     * The text of the study, its questionnaire with its instruments, and every version of its plan, by the path in the folder.
     *
     * @throws BundleException when they are no longer what this protocol was read from
     */
    SortedMap<String, String> of(Protocol protocol) throws IOException {
        Surveys surveys = Reading.of(folder).surveys().orElseThrow(Definitions::changed);
        Protocol now = surveys.protocol(protocol.study().name()).orElseThrow(Definitions::changed);
        if (!now.signedText(now.plan()).equals(protocol.signedText(protocol.plan()))) {
            throw changed();
        }
        Stream<String> paths = Stream.of(
                Stream.of("studies/" + protocol.study().name()),
                Stream.of("questionnaires/" + protocol.questionnaire().reference()),
                protocol.questionnaire().instruments().stream().map(Instrument::reference).map("instruments/"::concat),
                surveys.plans().values().stream().filter(plan -> plan.name().equals(protocol.plan().name()))
                        .map(Definitions::path)).flatMap(path -> path);
        var texts = new TreeMap<String, String>();
        for (String path : paths.distinct().toList()) {
            texts.put(path + ENDING, Files.readString(folder.resolve(path + ENDING)));
        }
        return texts;
    }

    /** Where the plan of a protocol is, within a folder of definitions. */
    static String planOf(Protocol protocol) {
        return path(protocol.plan()) + ENDING;
    }

    private static String path(AnalysisPlan plan) {
        return "plans/" + plan.reference();
    }

    private static BundleException changed() {
        return new BundleException("The definitions on disk are no longer those that this program started with.");
    }
}
