package nl.maatstaf.staff.audit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of the chain at some moment: a line of the file outside the database.
 *
 * @param number    of the entry that was the last one then
 * @param hash      its hash, which stands for everything before it too
 * @param signature under both
 */
record Head(long number, String hash, String signature) {

    private static final Pattern LINE = Pattern.compile("([1-9]\\d{0,17}) ([0-9a-f]{64}) ([0-9a-f]{128})");

    static Optional<Head> parse(String line) {
        Matcher parts = LINE.matcher(line);
        return parts.matches()
                ? Optional.of(new Head(Long.parseLong(parts.group(1)), parts.group(2), parts.group(3)))
                : Optional.empty();
    }

    String line() {
        return number + " " + hash + " " + signature + "\n";
    }
}
