package nl.maatstaf.staff.audit;

import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.maatstaf.staff.Role;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What can be said in the chain at all: studies, plans, accounts and counts, and never a person who answers. */
class DeedTest {

    /** All that a subject may be made of. A new kind has to be put here, by somebody who thinks about it. */
    private static final Map<Class<?>, String> MADE_OF = Map.ofEntries(
            Map.entry(Subject.Study.class, "java.lang.String"),
            Map.entry(Subject.Cohort.class, "nl.maatstaf.study.Cohort"),
            Map.entry(Subject.Wave.class, "int"),
            Map.entry(Subject.Quarter.class, "nl.maatstaf.study.Quarter"),
            Map.entry(Subject.Fingerprint.class, "java.lang.String"),
            Map.entry(Subject.Account.class, "java.lang.String"),
            Map.entry(Subject.Roles.class, "java.util.Set<nl.maatstaf.staff.Role>"),
            Map.entry(Subject.People.class, "int"),
            Map.entry(Subject.Snapshot.class, "int"),
            Map.entry(Subject.Purpose.class, "java.lang.String"),
            Map.entry(Subject.Data.class, "java.lang.String"));

    @Test
    void noDeedCarriesAnythingButSubjects() {
        List<Class<?>> deeds = Arrays.stream(Deed.class.getPermittedSubclasses())
                .flatMap(kind -> Arrays.<Class<?>>stream(kind.getPermittedSubclasses())).toList();
        for (Class<?> deed : deeds) {
            for (RecordComponent component : deed.getRecordComponents()) {
                assertThat(component.getType()).as("%s.%s", deed.getSimpleName(), component.getName())
                        .isIn(MADE_OF.keySet());
            }
        }
        assertThat(TestChain.everyDeed()).extracting(Object::getClass).doesNotHaveDuplicates()
                .hasSize(deeds.size());
    }

    @Test
    void everySubjectIsMadeOfOneNarrowThing() {
        assertThat(Subject.class.getPermittedSubclasses()).containsExactlyInAnyOrderElementsOf(MADE_OF.keySet());
        MADE_OF.forEach((subject, made) -> assertThat(Arrays.stream(subject.getRecordComponents())
                .map(component -> component.getGenericType().getTypeName())).as(subject.getSimpleName())
                .containsExactly(made));
    }

    @Test
    void everyDeedNamesAllItsComponentsAsSubjects() throws ReflectiveOperationException {
        for (Deed deed : TestChain.everyDeed()) {
            RecordComponent[] components = deed.getClass().getRecordComponents();
            assertThat(deed.subjects()).as(deed.toString()).hasSize(components.length);
            for (int i = 0; i < components.length; i++) {
                assertThat(deed.subjects().get(i)).isEqualTo(components[i].getAccessor().invoke(deed));
            }
        }
        assertThat(TestChain.everyDeed()).extracting(Deed::name).containsExactlyInAnyOrder(DeedName.values());
    }

    @Test
    void textThatIsNotOfItsKindIsRefusedAndNotRepeated() {
        for (String text : List.of("ABC-DEF-234", "ABCDEF234", "C0017", "0017", "Jan Jansen", "", "x; y", "0000 AA")) {
            assertThatThrownBy(() -> new Subject.Study(text)).isInstanceOf(IllegalArgumentException.class)
                    .extracting(Throwable::getMessage).asString().doesNotContain(text.isEmpty() ? "''" : text);
            assertThatThrownBy(() -> new Subject.Fingerprint(text)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new Subject.Data(text)).isInstanceOf(IllegalArgumentException.class);
        }
        for (String text : List.of("", " ", "(system)", "(nobody)", "two\nlines", "x".repeat(255))) {
            assertThatThrownBy(() -> new Subject.Account(text)).isInstanceOf(IllegalArgumentException.class);
        }
        for (String text : List.of("", "too short", "two lines\nof a purpose", "turned \u202e around", "\u001b[31m in red", "x".repeat(201))) {
            assertThatThrownBy(() -> new Subject.Purpose(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aCountBelow25IsForgotten() {
        assertThat(Stream.of(0, 1, 24).map(count -> new Subject.People(count).text())).containsOnly("<25");
        assertThat(new Subject.People(24)).isEqualTo(new Subject.People(1)).hasToString("People[atLeast=0]");
        assertThat(new Subject.People(25).text()).isEqualTo("25");
    }

    @Test
    void everyDeedRoleAndKindHasWordsAndTheWordsOfADeedUseAllItIsAbout() throws IOException {
        for (String language : List.of("nl", "en")) {
            Properties texts = new Properties();
            try (Reader file = Files.newBufferedReader(
                    Path.of("src", "main", "resources", "vaadin-i18n", "translations_" + language + ".properties"))) {
                texts.load(file);
            }
            for (Deed deed : TestChain.everyDeed()) {
                String words = texts.getProperty("logbook.deed." + deed.name().key(), "");
                Set<String> used = Stream.of(Subject.Name.values())
                        .filter(name -> words.contains("{" + name.ordinal() + "}")).map(Enum::name)
                        .collect(Collectors.toSet());
                Set<String> about = deed.subjects().stream().map(subject -> subject.is().name())
                        .collect(Collectors.toSet());
                // Who signs in or out is named as the one who does it.
                boolean byItself = deed instanceof AccountDeed.SignInSucceeded || deed instanceof AccountDeed.SignedOut;
                assertThat(words).as("%s %s", language, deed.name()).isNotBlank();
                assertThat(used).as("%s %s", language, deed.name()).isEqualTo(byItself ? Set.of() : about);
            }
            assertThat(texts.stringPropertyNames()).containsAll(Stream.concat(
                    Stream.of(Role.values()).map(Role::key),
                    Stream.of(DeedName.Kind.values()).map(kind -> "logbook.kind." + kind.key())).toList());
        }
    }
}
