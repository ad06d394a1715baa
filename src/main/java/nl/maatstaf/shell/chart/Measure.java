package nl.maatstaf.shell.chart;

/**
 * What is measured along an axis, and how its figures are written.
 *
 * @param name     what it is, in the language of the reader
 * @param decimals how many digits after the separator; of a share, those of its percentage
 * @param share    whether the values are shares between 0 and 1, to be written as percentages
 */
public record Measure(String name, int decimals, boolean share) {

    /** {@return a number as it is} */
    public static Measure number(String name, int decimals) {
        return new Measure(name, decimals, false);
    }

    /** {@return a share between 0 and 1, written in whole percents} */
    public static Measure share(String name) {
        return new Measure(name, 0, true);
    }
}
