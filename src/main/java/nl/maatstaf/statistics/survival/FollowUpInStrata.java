package nl.maatstaf.statistics.survival;

import java.util.stream.IntStream;

/**
 * Participants with their times and events, by stratum.
 *
 * @param timeline the times
 * @param events   by row: 1 for the event and 0 for none
 * @param strata   the rows of each stratum, in the order of their times
 */
record FollowUpInStrata(Timeline timeline, int[] events, int[][] strata) {
    boolean hasEvent(int row) {
        return events[row] == 1;
    }

    int totalEvents() {
        return IntStream.of(events).sum();
    }

    /** The start of the run of rows with the same time that ends here. */
    int startOfTies(int[] rows, int end) {
        int position = timeline.position(rows[end - 1]);
        int start = end - 1;
        while (start > 0 && timeline.position(rows[start - 1]) == position) {
            start--;
        }
        return start;
    }
}
