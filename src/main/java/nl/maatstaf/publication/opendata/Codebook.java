package nl.maatstaf.publication.opendata;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.maatstaf.instrument.cube.Filter;
import nl.maatstaf.instrument.cube.Question;
import nl.maatstaf.instrument.cube.ReleaseCube;
import nl.maatstaf.instrument.cube.Rules;

/**
 * What the rows of open data mean, in Dutch and in English, for whoever reads them without the program. The text is
 * {@code open-data/codebook.md}; what is said of each column is beside it.
 */
final class Codebook {

    private static final String TEXT = resource("codebook.md");
    private static final Properties WORDS = words(resource("codebook.properties"));

    private Codebook() {}

    static String of(ReleaseCube cube) {
        Rules rules = cube.rules();
        var filled = new LinkedHashMap<String, String>(Map.of(
                "countStep", Integer.toString(rules.countStep()), "shareStep", Integer.toString(rules.shareStep()),
                "wholeFrom", Integer.toString(rules.wholeFrom()), "fewest", Integer.toString(rules.fewest()),
                "merged", Integer.toString(rules.mergedShare()), "rest", Integer.toString(100 - rules.mergedShare())));
        for (String language : List.of("nl", "en")) {
            filled.put("filters-" + language, cube.filters().stream().map(filter -> filter(filter, language))
                    .collect(Collectors.joining("\n")));
            filled.put("figures-" + language, cube.questions().stream().flatMap(question -> question.shown().stream().sorted()
                    .map(figure -> figure(question, figure, language))).collect(Collectors.joining("\n")));
        }
        String text = TEXT;
        for (var place : filled.entrySet()) {
            text = text.replace("{" + place.getKey() + "}", place.getValue());
        }
        return text;
    }

    private static String filter(Filter filter, String language) {
        return row(filter.column(), String.join(", ", filter.levels()) + "; " + say(language, "filter"));
    }

    private static String figure(Question question, Question.Figure figure, String language) {
        int last = question.answers().size() - 1;
        return switch (figure) {
            case DISTRIBUTION -> IntStream.rangeClosed(0, last).mapToObj(answer -> share(question, answer, language))
                    .collect(Collectors.joining("\n"));
            case SHARE -> share(question, last, language);
            case MEAN -> row(Measures.mean(question.column()), say(language, "mean")) + "\n"
                    + row(Measures.deviation(question.column()), say(language, "sd"));
        };
    }

    private static String share(Question question, int answer, String language) {
        int code = question.answers().get(answer);
        return row(Measures.share(question.column(), code), say(language, "share", Integer.toString(code)));
    }

    private static String row(String name, String meaning) {
        return "| " + name + " | " + meaning + " |";
    }

    private static String say(String language, String key, Object... of) {
        return MessageFormat.format(WORDS.getProperty(language + "." + key), of);
    }

    private static Properties words(String text) {
        var words = new Properties();
        try {
            words.load(new StringReader(text));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return words;
    }

    private static String resource(String name) {
        try (InputStream from = Codebook.class.getResourceAsStream("/open-data/" + name)) {
            if (from == null) {
                throw new IllegalStateException("The program lacks its file open-data/" + name + ".");
            }
            return new String(from.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
