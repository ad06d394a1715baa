package nl.maatstaf.fieldwork.draw;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import nl.maatstaf.study.DesignFact;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RefusalTest {

    @Test
    void everyRefusalVerdictMethodReasonAndFactHasASentence() throws IOException {
        List<String> keys = Stream.of(
                Stream.of(Refusal.values()).map(refusal -> "draw.refused." + refusal.key()),
                Stream.of(Allocations.Verdict.values()).map(verdict -> "draw.verdict." + verdict.key()),
                Stream.of(AllocationMethod.values()).map(method -> "draw.allocation." + method.code()),
                Stream.of(EarlyReason.values()).map(reason -> "draw.early." + reason.code()),
                Stream.of(DesignFact.values()).flatMap(fact -> Stream.of("fact." + fact.code(), "fact." + fact.code() + ".of")))
                .flatMap(one -> one).toList();
        for (String language : List.of("nl", "en")) {
            var texts = new Properties();
            try (Reader file = Files.newBufferedReader(
                    Path.of("src", "main", "resources", "vaadin-i18n", "translations_" + language + ".properties"))) {
                texts.load(file);
            }
            assertThat(texts.stringPropertyNames()).containsAll(keys);
        }
    }
}
