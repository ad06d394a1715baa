package nl.maatstaf.fieldwork.letter;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What goes into a sentence where it says {@code {name}}. In one pass, so that a name that says {@code {phone}} stays what
 * it is.
 */
record Slots(Map<String, String> values) {

    private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)}");

    String in(String sentence) {
        return SLOT.matcher(sentence).replaceAll(slot ->
                Matcher.quoteReplacement(values.getOrDefault(slot.group(1), slot.group())));
    }
}
