package nl.maatstaf.instrument.reading;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.maatstaf.instrument.Fault;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * The YAML of one file, taken apart.
 *
 * @param file where it stands
 * @param text what it says
 * @param report hears of what is wrong
 */
record YamlText(Path file, String text, Consumer<Fault> report) {

    // YAML begins a new line here, and editors don't: every line number behind it would be wrong.
    private static final Pattern HIDDEN_LINE_ENDS = Pattern.compile("[\\u0085\\u2028\\u2029]");

    /** The text with one kind of line end, so that a checkout on another system has the same fingerprint; nothing after a fault. */
    static Optional<String> canonical(Path file, Consumer<Fault> report) {
        try {
            return Optional.of(Files.readString(file).replace("\r\n", "\n").replace("\uFEFF", ""));
        } catch (CharacterCodingException e) {
            report.accept(new Fault(file, 1, "This is not UTF-8; save the file as UTF-8."));
        } catch (IOException e) {
            report.accept(new Fault(file, 1, "This file cannot be read; check that it is there, and its rights."));
        }
        return Optional.empty();
    }

    /** The outermost thing in the file; nothing after a fault. */
    Optional<Entry> root() {
        Optional<MatchResult> hidden = HIDDEN_LINE_ENDS.matcher(text).results().findFirst();
        if (hidden.isPresent()) {
            fault(lineAt(hidden.get().start()), "This line has a line end that editors do not show; remove it.");
            return Optional.empty();
        }
        try {
            return hasAlias() ? Optional.empty() : composed();
        } catch (MarkedYAMLException e) {
            fault(e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1,
                    "This is not YAML (" + e.getProblem() + "); check indents, colons and quotes.");
        } catch (ReaderException e) {
            fault(lineAt(text.offsetByCodePoints(0, e.getPosition())), "There is a character here that YAML does not "
                    + "allow; remove it.");
        } catch (YAMLException e) {
            String problem = String.valueOf(e.getMessage()).lines().findFirst().orElse("unreadable");
            fault(1, "This is not YAML (" + problem + "); check nesting and characters.");
        }
        return Optional.empty();
    }

    /** Aliases would let a file hold itself, and no definition needs them. */
    private boolean hasAlias() {
        // Taking the file apart twice is for the few that can have one.
        if (text.indexOf('*') < 0) {
            return false;
        }
        for (Event event : yaml().parse(new StringReader(text))) {
            if (event instanceof AliasEvent alias) {
                fault(alias.getStartMark().getLine() + 1, "An alias is not allowed; write it out in full.");
                return true;
            }
        }
        return false;
    }

    private Optional<Entry> composed() {
        Node node = yaml().compose(new StringReader(text));
        if (node == null) {
            fault(1, "This file is empty; write a definition or remove it.");
        }
        return Optional.ofNullable(node).map(whole -> new Entry(file, whole, report));
    }

    private int lineAt(int place) {
        return (int) (text.substring(0, place) + "|").lines().count();
    }

    /** Where a file ends too early, the parser points behind its last line. */
    private void fault(int line, String sentence) {
        report.accept(new Fault(file, Math.clamp(line, 1, Math.max(1, (int) text.lines().count())), sentence));
    }

    private static Yaml yaml() {
        return new Yaml(new SafeConstructor(new LoaderOptions()));
    }
}
