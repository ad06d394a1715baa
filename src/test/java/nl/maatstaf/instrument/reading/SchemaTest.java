package nl.maatstaf.instrument.reading;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.maatstaf.instrument.PrivacyStatement;
import nl.maatstaf.instrument.PrivacyStatement.LegalBasis;
import nl.maatstaf.instrument.PrivacyStatement.Moment;
import nl.maatstaf.instrument.PrivacyStatement.SpecialCategories;
import nl.maatstaf.instrument.TestSurveys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The JSON Schemas that an editor reads: what they say of keys and kinds is what the reader says. */
class SchemaTest {

    static final Path SHIPPED = Path.of("surveys");

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static Schema schema(String kind) {
        return REGISTRY.getSchema(text(kind));
    }

    private static String text(String kind) {
        try {
            return Files.readString(SHIPPED.resolve("schemas/" + kind + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Path> definitions() throws IOException {
        return Stream.concat(yaml(SHIPPED), yaml(TestSurveys.SMALL));
    }

    static Stream<Path> shipped() throws IOException {
        return yaml(SHIPPED);
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void everyDefinitionObeysTheSchemaOfItsKind(Path file) throws IOException {
        assertThat(schema(kind(file)).validate(Files.readString(file), InputFormat.YAML)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyShippedDefinitionNamesItsSchemaForTheEditor(Path file) throws IOException {
        String comment = "# yaml-language-server: $schema=";
        String first = Files.readAllLines(file).getFirst();
        assertThat(first).startsWith(comment);
        assertThat(file.resolveSibling(first.substring(comment.length())).normalize())
                .isEqualTo(SHIPPED.resolve("schemas/" + kind(file) + ".json")).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"instrument", "questionnaire", "plan", "study"})
    void everySchemaIsOneAndSaysWhatEachKeyIsFor(String kind) {
        String text = text(kind);
        Schema rules = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(rules.validate(text, InputFormat.JSON)).isEmpty();
        JsonNode schema = JsonMapper.shared().readTree(text);
        assertThat(schema.findValues("properties")).isNotEmpty().allSatisfy(properties ->
                properties.forEach(property -> assertThat(property.has("description") || property.has("$ref"))
                        .as(property.toString()).isTrue()));
    }

    @Test
    void everyKindHasTheSameKeysForTheSchemaAsForTheReader() {
        JsonNode definitions = schema("instrument").getSchemaNode().get("$defs");
        for (ItemKind kind : ItemKind.values()) {
            hasKeys(definitions.get(kind.word()), kind.required(), kind.optional());
        }
        for (ScoreKind kind : ScoreKind.values()) {
            hasKeys(definitions.get("score-" + kind.word()), kind.required(), kind.optional());
        }
        assertThat(kindsIn(definitions.get("item"))).containsExactlyInAnyOrderElementsOf(
                Arrays.stream(ItemKind.values()).map(ItemKind::word).toList());
        assertThat(kindsIn(definitions.get("group").get("properties").get("items").get("items")))
                .containsExactlyInAnyOrderElementsOf(ItemKind.IN_GROUP.stream().map(ItemKind::word).toList());
        assertThat(kindsIn(definitions.get("score"))).containsExactlyInAnyOrderElementsOf(
                Arrays.stream(ScoreKind.values()).map(kind -> "score-" + kind.word()).toList());
        hasKeys(definitions.get("option"), OptionReader.OPTION, List.of());
        hasKeys(definitions.get("band"), OptionReader.BAND, List.of());
        Set<String> conditions = new HashSet<>();
        definitions.get("condition").get("oneOf").forEach(form -> {
            conditions.addAll(form.get("properties").propertyNames());
            assertThat(texts(form.get("required"))).hasSameElementsAs(form.get("properties").propertyNames());
        });
        assertThat(conditions).hasSameElementsAs(ConditionReader.KEYS);
    }

    @Test
    void everyFileHasTheSameKeysForTheSchemaAsForTheReader() {
        JsonNode questionnaire = schema("questionnaire").getSchemaNode();
        JsonNode study = schema("study").getSchemaNode();
        hasKeys(schema("instrument").getSchemaNode(), InstrumentReader.REQUIRED, InstrumentReader.OPTIONAL);
        hasKeys(questionnaire, QuestionnaireReader.REQUIRED, List.of());
        hasKeys(questionnaire.get("$defs").get("part"), QuestionnaireReader.PART, List.of());
        planHasTheSameKeys(schema("plan").getSchemaNode());
        hasKeys(study, ProtocolReader.REQUIRED, ProtocolReader.OPTIONAL);
        JsonNode release = study.get("properties").get("release");
        hasKeys(release, ReleaseReader.REQUIRED, ReleaseReader.OPTIONAL);
        hasKeys(release.get("properties").get("show").get("items"), ReleaseReader.SHOWN, ReleaseReader.SHOWN_OPTIONAL);
        assertThat(release.get("properties").get("rules")).as("the rules of a study and of a cube in a file of its own")
                .isEqualTo(schema("cube").getSchemaNode().get("properties").get("rules"));
        privacyHasTheSameKeys(study.get("properties").get("privacy"), study.get("$defs").get("period"));
        hasKeys(study.get("properties").get("strata"), StudyReader.STRATA, List.of());
        hasKeys(study.get("properties").get("eligibility"), StudyReader.ELIGIBILITY, List.of());
        hasKeys(study.get("properties").get("cohorts").get("items"), StudyReader.COHORT, List.of());
    }

    private static void privacyHasTheSameKeys(JsonNode privacy, JsonNode period) {
        JsonNode properties = privacy.get("properties");
        hasKeys(privacy, PrivacyReader.REQUIRED, PrivacyReader.OPTIONAL);
        hasKeys(properties.get("controller"), PrivacyReader.CONTROLLER, List.of());
        hasKeys(properties.get("recipients").get("items"), PrivacyReader.RECIPIENT, List.of());
        hasKeys(properties.get("processors").get("items"), PrivacyReader.PROCESSOR, List.of());
        hasKeys(properties.get("retention"), PrivacyReader.RETENTION, List.of());
        hasKeys(period, PrivacyReader.PERIOD, List.of());
        assertThat(texts(properties.get("legal-basis").get("enum"))).isEqualTo(codes(LegalBasis.values()));
        assertThat(texts(properties.get("special-categories").get("enum"))).isEqualTo(codes(SpecialCategories.values()));
        assertThat(texts(period.get("properties").get("after").get("enum"))).isEqualTo(codes(Moment.values()));
    }

    private static List<String> codes(PrivacyStatement.Choice... choices) {
        return Arrays.stream(choices).map(PrivacyStatement.Choice::code).toList();
    }

    private static void planHasTheSameKeys(JsonNode plan) {
        JsonNode properties = plan.get("properties");
        JsonNode definitions = plan.get("$defs");
        hasKeys(plan, PlanReader.REQUIRED, PlanReader.OPTIONAL);
        hasKeys(properties.get("languages"), List.of("nl"), List.of("en"));
        hasKeys(properties.get("estimand"), EstimandReader.REQUIRED, List.of());
        hasKeys(properties.get("estimand").get("properties").get("intercurrent-events").get("items"),
                EstimandReader.EVENT, List.of());
        hasKeys(properties.get("key-secondary"), FamilyReader.KEY_SECONDARY, List.of());
        hasKeys(properties.get("power"), PowerReader.REQUIRED, List.of());
        for (MethodKind method : MethodKind.values()) {
            hasKeys(definitions.get(method.word()), method.required(), method.optional());
        }
        for (SensitivityKind kind : SensitivityKind.values()) {
            hasKeys(definitions.get("sensitivity-" + kind.word()), kind.required(), List.of());
        }
        assertThat(kindsIn(definitions.get("outcome"))).containsExactlyInAnyOrderElementsOf(
                Arrays.stream(MethodKind.values()).map(MethodKind::word).toList());
        assertThat(kindsIn(definitions.get("sensitivity"))).containsExactlyInAnyOrderElementsOf(
                Arrays.stream(SensitivityKind.values()).map(kind -> "sensitivity-" + kind.word()).toList());
    }

    private static void hasKeys(JsonNode schema, List<String> required, List<String> optional) {
        assertThat(schema.get("properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(required.stream(), optional.stream()).toList());
        assertThat(texts(schema.get("required"))).containsExactlyInAnyOrderElementsOf(required);
        assertThat(schema.get("additionalProperties").booleanValue()).isFalse();
    }

    private static List<String> kindsIn(JsonNode alternatives) {
        return alternatives.get("oneOf").valueStream()
                .map(one -> one.get("$ref").stringValue().replace("#/$defs/", "")).toList();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::stringValue).toList();
    }

    private static String kind(Path file) {
        String path = file.toString();
        return path.contains("instruments") ? "instrument" : path.contains("questionnaires") ? "questionnaire"
                : path.contains("plans") ? "plan" : "study";
    }

    private static Stream<Path> yaml(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }
}
