package nl.maatstaf.instrument.cube;

/**
 * What protects people in a release.
 *
 * @param fewest        the fewest people that a mean, a share or a distribution rests on
 * @param countStep     what counts are rounded to
 * @param shareStep     what shares are rounded to, in percentages
 * @param wholeFrom     the fewest people whose shares are rounded to whole percentages
 * @param mergedShare   shares of this many percent or less are all shown as this, and likewise near 100
 * @param mostOfFrame   the highest percentage of a group in the register that may have answered
 * @param narrowest     how wide each hidden count must stay
 * @param upper         how high the upper bound of each hidden count must stay
 * @param colluders     how many participants may put what they know together without narrowing that
 */
public record Rules(int fewest, int countStep, int shareStep, int wholeFrom, int mergedShare, int mostOfFrame, int narrowest,
        int upper, int colluders) {

    /** What holds where a file says nothing else. */
    public static final Rules DEFAULT = new Rules(25, 5, 5, 200, 5, 80, 5, 10, 3);
}
