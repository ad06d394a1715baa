package nl.maatstaf.hostile;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What no answer to anybody says: how the program is made, and where it stands. */
final class Internals {

    private static final Pattern TOLD = Pattern.compile(String.join("|",
            "\\bat [\\w.$]+\\(", "\\b\\w*(Exception|Error)\\b(?=:|\\s+at\\b|\\s*$|</)", "\\w+Exception\\b", "org\\.springframework", "nl\\.maatstaf", "org\\.(apache|postgresql|jooq)\\.",
            "java\\.(lang|util|io)\\.", "tools\\.jackson", "(?i:\\bselect\\b.{1,200}\\bfrom\\b.{1,60}\\b(where|join)\\b)", "SQLSTATE", "ERROR: ",
            "(?<![\\w.])/(tmp|root|home|work|usr|var|opt)/\\w", "Apache Tomcat"));

    /** Files that come with the program are the same for everybody and may speak of errors. */
    private static final Pattern PROGRAM = Pattern.compile("(?i)content-type: *(text/css|text/javascript|application/javascript|font/|image/)");
    private static final int AROUND = 80;

    private Internals() {}

    /** {@return the first such thing in a reply, with what stands around it} */
    static Optional<String> in(Wire.Reply reply) {
        return PROGRAM.matcher(reply.head()).find() && reply.status() == 200 ? Optional.empty() : in(reply.all());
    }

    static Optional<String> in(String text) {
        return TOLD.matcher(text).results().findFirst().map((MatchResult found) -> text.substring(
                Math.max(0, found.start() - AROUND), Math.min(text.length(), found.end() + AROUND)).replaceAll("\\s+", " "));
    }
}
