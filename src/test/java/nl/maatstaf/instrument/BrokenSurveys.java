package nl.maatstaf.instrument;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.maatstaf.instrument.reading.Reading;

import static org.assertj.core.api.Assertions.assertThat;

/** A folder of sound definitions in which a test breaks something. */
record BrokenSurveys(Path folder) {

    static final String LIFE = "instruments/life-rating/1.yaml";
    static final String OWN = "instruments/own-direction/1.yaml";
    static final String WORK = "instruments/work-status/1.yaml";
    static final String EVERYTHING = "instruments/everything/1.yaml";
    static final String QUARTERLY = "questionnaires/quarterly/1.yaml";
    static final String PLAN = "plans/almere-45plus/1.yaml";
    static final String STUDY = "studies/almere-45plus.yaml";

    static BrokenSurveys in(Path folder) throws IOException {
        return new BrokenSurveys(TestSurveys.copy(TestSurveys.SMALL, folder));
    }

    /** Puts something broken in the place of something sound, and says on which line; ⏎ is the end of a line. */
    int change(String file, String sound, String broken) throws IOException {
        String text = Files.readString(folder.resolve(file));
        String whole = sound.replace('⏎', '\n');
        assertThat(text).contains(whole);
        int at = text.indexOf(whole);
        Files.writeString(folder.resolve(file),
                text.substring(0, at) + broken.replace('⏎', '\n') + text.substring(at + whole.length()));
        return 1 + (int) text.substring(0, at).chars().filter(character -> character == '\n').count();
    }

    /** Breaks something, and sees it refused with this sentence on the line where it stands. */
    void refuses(String file, String sound, String broken, String sentence) throws IOException {
        int line = change(file, sound, broken);
        assertThat(faults()).contains(file + ":" + line + ": " + sentence);
        assertThat(Reading.of(folder).surveys()).isEmpty();
    }

    List<String> faults() {
        return Reading.of(folder).faults().stream().map(this::printed).toList();
    }

    private String printed(Fault fault) {
        return fault.toString().substring(folder.toString().length() + 1);
    }
}
