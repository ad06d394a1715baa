package nl.maatstaf.responding;

import nl.maatstaf.study.Quarter;

/**
 * A mark somebody gave to their own life.
 *
 * @param wave    in which wave
 * @param quarter the calendar quarter of that wave
 * @param mark    the mark, 1 to 10
 */
public record OwnMark(int wave, Quarter quarter, int mark) {}
