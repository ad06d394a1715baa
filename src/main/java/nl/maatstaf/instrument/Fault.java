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

    private static final int LONGEST = 600;

    /** A sentence may quote the file: what would break the line becomes a space, and what is endless is cut. */
    public Fault {
        String whole = sentence.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ");
        sentence = whole.length() <= LONGEST ? whole : whole.substring(0, LONGEST / 2) + "…"
                + whole.substring(whole.length() - LONGEST / 2);
    }

    @Override
    public int compareTo(Fault other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + ":" + line + ": " + sentence;
    }
}
