package nl.maatstaf.statistics.multiplicity;

/**
 * A hypothesis that was tested.
 *
 * @param name what was tested, a key that names it in the result
 * @param p    its p-value, between 0 and 1
 */
public record Hypothesis(String name, double p) {
    public Hypothesis {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("The p-value of " + name + " is not between 0 and 1.");
        }
    }
}
