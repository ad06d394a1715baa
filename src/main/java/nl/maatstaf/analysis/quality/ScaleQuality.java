package nl.maatstaf.analysis.quality;

import java.util.List;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.scales.ScaleReliability;

/**
 * How reliable a score of several items is in a wave; reversed items are reversed.
 *
 * @param instrument  the name of its instrument
 * @param score       the name of the score
 * @param wave        the wave
 * @param items       the ids of its items
 * @param n           the responses in which every item was answered
 * @param leftOut     the responses in which some item was asked, and not every item was answered
 * @param reliability alpha and omega, or why there are none
 */
public record ScaleQuality(String instrument, String score, int wave, List<String> items, long n, long leftOut,
        Outcome<ScaleReliability> reliability) {

    /** Copies the items. */
    public ScaleQuality {
        items = List.copyOf(items);
    }
}
