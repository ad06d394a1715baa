package nl.maatstaf.analysis.result;

import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Results as the text of {@code results.json}: the same results give the same text, and the text gives them back to the
 * last digit.
 */
public final class ResultsFile {

    /** In the order of the records, with the line ends of one system on all of them. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .defaultPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
            .enable(SerializationFeature.INDENT_OUTPUT).build();

    private ResultsFile() {
    }

    /** {@return the results as text} */
    public static String text(Results results) {
        return JSON.writeValueAsString(results) + "\n";
    }

    /**
     * {@return the results in a text}
     *
     * @throws IllegalArgumentException when it holds none
     */
    public static Results results(String text) {
        return read(text, Results.class);
    }

    /** {@return outcomes as text} */
    public static String text(OutcomeResult[] outcomes) {
        return JSON.writeValueAsString(outcomes);
    }

    /** {@return the outcomes in a text} */
    public static OutcomeResult[] outcomes(String text) {
        return read(text, OutcomeResult[].class);
    }

    /** {@return subgroups as text} */
    public static String text(SubgroupResult[] subgroups) {
        return JSON.writeValueAsString(subgroups);
    }

    /** {@return the subgroups in a text} */
    public static SubgroupResult[] subgroups(String text) {
        return read(text, SubgroupResult[].class);
    }

    private static <T> T read(String text, Class<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("These are no results of this version of the program.", e);
        }
    }
}
