package nl.maatstaf.instrument.reading;

import com.networknt.schema.InputFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import nl.maatstaf.instrument.cube.Filter;
import nl.maatstaf.instrument.cube.Question;
import nl.maatstaf.instrument.cube.ReleaseCube;
import nl.maatstaf.instrument.cube.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A release cube is read from a file, or refused with a line and a sentence. */
class CubeReadingTest {

    private static final Path EVERYTHING = Path.of("src/test/resources/cube/everything.yaml");

    @Test
    void readsEverythingThatACubeCanSay() {
        assertThat(CubeReading.of(EVERYTHING).cube()).contains(new ReleaseCube(
                List.of(new Filter("arm", List.of("regular", "tailored")), new Filter("part_time", List.of("yes", "no"))),
                List.of(new Question("fear", List.of(1, 2, 3, 4, 5), 1, 5, Set.of(Question.Figure.DISTRIBUTION, Question.Figure.MEAN)),
                        new Question("paid_work", List.of(0, 1), 0, 1, Set.of(Question.Figure.SHARE)),
                        new Question("own_direction", List.of(), 1, 5, Set.of(Question.Figure.MEAN))),
                new Rules(30, 10, 10, 400, 10, 70, 6, 12, 4)));
    }

    @Test
    void whatIsReadObeysTheSchema() throws IOException {
        assertThat(SchemaTest.schema("cube").validate(Files.readString(EVERYTHING), InputFormat.YAML)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "rules: {fewest: 10} | protects people less than the product does by itself",
        "rules: {most-of-frame: 90} | protects people less than the product does by itself",
        "rules: {merged-share: 50} | Shares of half and more are not near 0",
        "rules: {smallest: 10} | The key 'smallest' is not known in rules",
        "filters: [] | The key 'filters' is here twice"})
    void refusesInOneSentenceWithItsLine(String line, String sentence, @TempDir Path folder) throws IOException {
        assertThat(faults(folder, "filters: [{column: arm, levels: [a, b]}]\nquestions: [{column: x, range: [0, 1], show: mean}]\n" + line))
                .singleElement().asString().contains("cube.yaml:3: ").contains(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{column: x, show: share} | list them under 'answers'",
        "{column: x, answers: [2, 1], show: share} | put them in order",
        "{column: x, show: mean} | The lowest and the highest value are not known",
        "{column: arm, range: [0, 1], show: mean} | The column 'arm' is here twice",
        "{column: x, range: [0, 1], show: median} | median' is not something that can be shown"})
    void refusesAQuestionThatCantBeShown(String question, String sentence, @TempDir Path folder) throws IOException {
        assertThat(faults(folder, "filters: [{column: arm, levels: [a, b]}]\nquestions: [" + question + "]"))
                .anySatisfy(fault -> assertThat(fault).contains("cube.yaml:2: ").contains(sentence));
    }

    private static List<String> faults(Path folder, String text) throws IOException {
        CubeReading reading = CubeReading.of(Files.writeString(folder.resolve("cube.yaml"), text));
        assertThat(reading.cube()).isEmpty();
        return reading.faults().stream().map(Object::toString).toList();
    }
}
