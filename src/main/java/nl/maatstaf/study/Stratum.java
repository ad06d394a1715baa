package nl.maatstaf.study;

import java.util.Comparator;

/**
 * A layer of the frame within which arms are balanced and the sample is proportional.
 *
 * @param trede the step of the ladder at allocation; ordinal, never averaged
 * @param partTime whether there was part-time work at allocation
 */
public record Stratum(int trede, boolean partTime) implements Comparable<Stratum> {

    private static final Comparator<Stratum> ORDER =
            Comparator.comparingInt(Stratum::trede).thenComparing(Stratum::partTime);

    /** The word for this stratum in files and stores, such as {@code 3-yes}. */
    public String code() {
        return trede + (partTime ? "-yes" : "-no");
    }

    /**
     * The stratum with this code.
     *
     * @throws IllegalArgumentException when the code is not one that {@link #code()} makes
     */
    public static Stratum of(String code) {
        if (!code.matches("[1-6]-(yes|no)")) {
            throw new IllegalArgumentException("Not a stratum: '" + code + "'; write it as 3-yes or 3-no.");
        }
        return new Stratum(code.charAt(0) - '0', code.endsWith("yes"));
    }

    @Override
    public int compareTo(Stratum other) {
        return ORDER.compare(this, other);
    }
}
