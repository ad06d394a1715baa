package nl.maatstaf.statistics.survival;

import java.util.Arrays;

/**
 * Participants in the order in which a partial likelihood adds them to those at risk: stratum after stratum, and in
 * each from the last time to the first. What is read in that order lies in that order, for the memory's sake.
 *
 * @param strata the rows of each stratum, in the order of their times
 * @param order  all rows, in the order of adding
 * @param events in the order of adding, whether a participant had the event
 * @param ends   for each run of participants with the same time, where it ends in that order
 * @param opens  for each run, whether it is the first of its stratum
 */
record RiskSets(int[][] strata, int[] order, boolean[] events, int[] ends, boolean[] opens) {
    static RiskSets of(Timeline timeline, int[] causes, int[][] strata) {
        int[] order = new int[causes.length];
        boolean[] events = new boolean[causes.length];
        int[] ends = new int[causes.length];
        boolean[] opens = new boolean[causes.length];
        int added = 0;
        int runs = 0;
        for (int[] rows : strata) {
            for (int i = rows.length - 1; i >= 0; i--) {
                boolean first = i == rows.length - 1;
                if (first || timeline.position(rows[i]) != timeline.position(rows[i + 1])) {
                    opens[runs++] = first;
                }
                order[added] = rows[i];
                events[added] = causes[rows[i]] == 1;
                added++;
                ends[runs - 1] = added;
            }
        }
        return new RiskSets(strata, order, events, Arrays.copyOf(ends, runs), Arrays.copyOf(opens, runs));
    }

    /** How many had the event. */
    int totalEvents() {
        int sum = 0;
        for (boolean event : events) {
            sum += event ? 1 : 0;
        }
        return sum;
    }
}
