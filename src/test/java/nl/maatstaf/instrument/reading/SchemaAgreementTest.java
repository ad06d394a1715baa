package nl.maatstaf.instrument.reading;

import com.networknt.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.maatstaf.instrument.Fault;
import nl.maatstaf.instrument.TestSurveys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Takes keys and kinds away from definitions that have them all, and sees schema and reader judge alike. */
class SchemaAgreementTest {

    /** What the reader says when keys, kinds or shapes are wrong; what it says of meaning, no schema can know. */
    private static final Pattern ABOUT_KEYS = Pattern.compile("The key '|Nothing says|has one form|Expected |"
            + "Dutch is missing|missing in 'nl'|does not have the language 'no-|is not a language code|"
            + "has options as well as|codes or at-least-hours|cannot be in a group|is not a kind of|is not an item id");

    private static final String EVERYTHING = "instruments/everything/1.yaml";
    private static final Map<String, Schema> SCHEMAS = new HashMap<>();
    private static final YAMLMapper YAML = new YAMLMapper();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeEach
    void startFromSoundFiles() throws IOException {
        TestSurveys.copy(TestSurveys.SMALL, folder);
    }

    @Test
    void theExampleUsesEveryKeyOfEveryKind() throws IOException {
        JsonNode everything = YAML.readTree(Files.readString(folder.resolve(EVERYTHING)));
        List<ObjectNode> mappings = mappings(everything);
        for (ItemKind kind : ItemKind.values()) {
            assertThat(keysOf(mappings, kind.word())).containsAll(kind.required()).containsAll(own(kind));
        }
        for (ScoreKind kind : ScoreKind.values()) {
            assertThat(keysOf(mappings, kind.word())).containsAll(kind.required()).containsAll(kind.optional());
        }
        assertThat(everything.propertyNames()).containsAll(InstrumentReader.OPTIONAL);
        assertThat(mappings).flatMap(ObjectNode::propertyNames).containsAll(ConditionReader.KEYS);
    }

    @Test
    void theExampleUsesEveryKeyOfEveryMethodAndAssumption() throws IOException {
        JsonNode plan = YAML.readTree(Files.readString(folder.resolve("plans/almere-45plus/2.yaml")));
        List<ObjectNode> mappings = mappings(plan);
        for (MethodKind method : MethodKind.values()) {
            assertThat(keysOf(mappings, "method", method.word())).containsAll(method.required())
                    .containsAll(method.optional().stream().filter(key -> !key.equals("relevant-difference")).toList());
        }
        for (SensitivityKind kind : SensitivityKind.values()) {
            assertThat(keysOf(mappings, kind.word())).containsAll(kind.required());
        }
        assertThat(plan.propertyNames()).containsAll(PlanReader.REQUIRED).containsAll(PlanReader.OPTIONAL);
    }

    @ParameterizedTest
    @CsvSource({"instrument, instruments/everything/1.yaml", "questionnaire, questionnaires/quarterly/1.yaml",
        "plan, plans/almere-45plus/1.yaml", "plan, plans/almere-45plus/2.yaml",
        "study, studies/almere-45plus.yaml"})
    void aKeyThatOneMissesTheOtherMissesToo(String kind, String file) throws IOException {
        forEachKey(file, (whole, change) -> agree(kind, file, whole, () -> change.mapping().remove(change.key())));
    }

    @ParameterizedTest
    @CsvSource({"instrument, instruments/everything/1.yaml", "questionnaire, questionnaires/quarterly/1.yaml",
        "plan, plans/almere-45plus/1.yaml", "plan, plans/almere-45plus/2.yaml",
        "study, studies/almere-45plus.yaml"})
    void aKeyThatOneDoesNotKnowTheOtherDoesNotKnowEither(String kind, String file) throws IOException {
        forEachKey(file, (whole, change) -> {
            // A scale has any name.
            if (!change.key().equals("agreement")) {
                Verdicts verdicts = agree(kind, file, whole, () ->
                        change.mapping().set("no-such-key", change.mapping().remove(change.key())));
                assertThat(verdicts.schema()).as(change.toString()).isFalse();
            }
        });
    }

    @Test
    void aKindThatDoesNotFitItsKeysFitsForNeither() throws IOException {
        List<String> items = Stream.concat(Stream.of("slider"), Arrays.stream(ItemKind.values()).map(ItemKind::word))
                .toList();
        List<String> scores = Stream.concat(Stream.of("double"), Arrays.stream(ScoreKind.values()).map(ScoreKind::word))
                .toList();
        forEachKey(EVERYTHING, (whole, change) -> {
            if (change.key().equals("kind")) {
                (change.mapping().has("id") ? items : scores).forEach(kind ->
                        agree("instrument", EVERYTHING, whole, () -> change.mapping().put("kind", kind)));
            }
        });
    }

    private record Change(ObjectNode mapping, String key) {
    }

    private record Verdicts(boolean schema, boolean reader) {
    }

    private void forEachKey(String file, BiConsumer<JsonNode, Change> change) throws IOException {
        if (file.equals(EVERYTHING)) {
            // An instrument can be judged alone, which is faster.
            FileSystemUtils.deleteRecursively(folder);
            TestSurveys.write(folder, file, Files.readString(TestSurveys.SMALL.resolve(file)));
        }
        JsonNode whole = YAML.readTree(Files.readString(folder.resolve(file)));
        for (ObjectNode mapping : mappings(whole)) {
            for (String key : List.copyOf(mapping.propertyNames())) {
                Map<String, JsonNode> before = new LinkedHashMap<>();
                mapping.properties().forEach(property -> before.put(property.getKey(), property.getValue()));
                change.accept(whole, new Change(mapping, key));
                mapping.removeAll();
                mapping.setAll(before);
            }
        }
    }

    /** Writes what was changed, which as JSON is YAML too, and sees both judge its keys alike. */
    private Verdicts agree(String kind, String file, JsonNode whole, Runnable change) {
        try {
            change.run();
            Schema schema = SCHEMAS.computeIfAbsent(kind, SchemaTest::schema);
            Files.writeString(folder.resolve(file), whole.toString());
            List<String> faults = Reading.of(folder).faults().stream()
                    .filter(fault -> fault.file().equals(folder.resolve(file))).map(Fault::sentence).toList();
            var verdicts = new Verdicts(schema.validate(whole).isEmpty(),
                    faults.stream().noneMatch(ABOUT_KEYS.asPredicate()));
            assertThat(verdicts.schema()).as("%s: %s", faults, whole).isEqualTo(verdicts.reader());
            return verdicts;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<ObjectNode> mappings(JsonNode node) {
        List<ObjectNode> mappings = new ArrayList<>();
        if (node instanceof ObjectNode mapping) {
            // All texts are read alike; one of them is enough.
            boolean text = mapping.has("nl");
            if (!text || mapping.get("nl").stringValue().matches("original|Alles|.*45 jaar in Almere|Hoe gaat.*")) {
                mappings.add(mapping);
            }
        }
        node.valueStream().forEach(part -> mappings.addAll(mappings(part)));
        return mappings;
    }

    private static List<String> own(ItemKind kind) {
        Set<String> everyKind = Set.of("help", "when", "tags");
        return kind.optional().stream().filter(key -> !everyKind.contains(key)).toList();
    }

    private static List<String> keysOf(List<ObjectNode> mappings, String kind) {
        return keysOf(mappings, "kind", kind);
    }

    private static List<String> keysOf(List<ObjectNode> mappings, String key, String word) {
        return mappings.stream().filter(mapping -> mapping.path(key).asString("").equals(word))
                .flatMap(mapping -> mapping.propertyNames().stream()).toList();
    }
}
