package nl.maatstaf.structure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What the jar is made of, as its bill of materials has it. */
class LicencesTest {

    private static final Path BILL = Path.of("target/classes/META-INF/sbom/application.cdx.json");

    /** With each of these the whole may be given away under Apache-2.0. Of a part with several, one will do. */
    private static final Set<String> GOOD = Set.of("Apache-2.0", "MIT", "MIT-0", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "CC0-1.0",
            "EPL-2.0", "LGPL-2.1-or-later", "Bouncy Castle Licence", "Unicode/ICU License");

    @Test
    void everyPartHasALicenceUnderWhichTheWholeCanBeGivenAway() throws IOException {
        var licences = new TreeMap<String, Set<String>>();
        for (JsonNode part : JsonMapper.shared().readTree(Files.readString(BILL)).path("components")) {
            licences.put(part.path("name").asString(), part.path("licenses").valueStream()
                    .map(one -> one.path("license").path("id").asString(one.path("license").path("name").asString("")))
                    .collect(Collectors.toSet()));
        }
        assertThat(licences).hasSizeGreaterThan(150).allSatisfy((part, own) ->
                assertThat(own).as(part).containsAnyElementsOf(GOOD));
    }
}
