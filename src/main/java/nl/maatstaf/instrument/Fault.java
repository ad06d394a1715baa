package nl.maatstaf.instrument;

import java.nio.file.Path;
import java.util.Comparator;

/**
 * Something wrong in a definition file, printed as {@code file:line: sentence}.
 *
 * @param file the file
 * @param line the line in it, counted from 1
 * @param sentence what is wrong and what to do about it
 */
public record Fault(Path file, int line, String sentence) implements Comparable<Fault> {

    private static final Comparator<Fault> ORDER = Comparator.comparing(Fault::file)
            .thenComparingInt(Fault::line).thenComparing(Fault::sentence);

    @Override
    public int compareTo(Fault other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + ":" + line + ": " + sentence;
    }
}
