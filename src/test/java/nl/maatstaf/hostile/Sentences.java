package nl.maatstaf.hostile;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The texts that somebody would read, in what Vaadin sends and in pages. */
final class Sentences {

    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.){12,})\"|>([^<>]{12,})<");
    private static final Pattern CODE = Pattern.compile("[{};=]");
    private static final Pattern WORDS = Pattern.compile("\\p{L}+ \\p{L}+");

    private Sentences() {}

    static Set<String> in(String answer) {
        return TEXT.matcher(answer).results().map((MatchResult found) -> found.group(1) == null ? found.group(2) : found.group(1))
                .filter(text -> !CODE.matcher(text).find() && WORDS.matcher(text).find()).collect(Collectors.toSet());
    }
}
