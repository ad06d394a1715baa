package nl.maatstaf.statistics.survival;

import java.util.Arrays;

/**
 * What happened to one group at each of its distinct times. Who is last seen at the time of an event still was at risk
 * of it: events come before censorings.
 *
 * @param times    the times, ascending
 * @param slack    how much later than a time still is that time
 * @param atRisk   at each time, how many had no event before and were not last seen before
 * @param events   by kind and time, how many had the event
 * @param censored at each time, how many were last seen without an event
 */
record LifeTable(double[] times, double slack, int[] atRisk, int[][] events, int[] censored) {
    /** The table of these rows, which come in the order of their times. */
    static LifeTable of(Timeline timeline, int[] rows, int[] causes, int kinds) {
        double[] times = new double[rows.length];
        int[] atRisk = new int[rows.length];
        int[][] counts = new int[kinds + 1][rows.length];
        int size = 0;
        for (int start = 0; start < rows.length;) {
            int end = timeline.endOfTies(rows, start);
            times[size] = timeline.time(timeline.position(rows[start]));
            atRisk[size] = rows.length - start;
            for (int i = start; i < end; i++) {
                counts[causes[rows[i]]][size]++;
            }
            size++;
            start = end;
        }
        int length = size;
        int[][] events = new int[kinds][];
        Arrays.setAll(events, kind -> Arrays.copyOf(counts[kind + 1], length));
        return new LifeTable(Arrays.copyOf(times, length), timeline.slack(), Arrays.copyOf(atRisk, length), events,
                Arrays.copyOf(counts[0], length));
    }

    /** How many distinct times there are. */
    int size() {
        return times.length;
    }

    /** How many were followed. */
    int participants() {
        return times.length == 0 ? 0 : atRisk[0];
    }

    /** How many had any event at the time with this index. */
    int allEvents(int index) {
        int sum = 0;
        for (int[] kind : events) {
            sum += kind[index];
        }
        return sum;
    }

    /** What the events at a time add to the variance of log S: d/(n(n − d)), and nothing where nobody is left. */
    double greenwoodTerm(int index) {
        double left = atRisk[index] - allEvents(index);
        return left == 0 ? 0 : allEvents(index) / (atRisk[index] * left);
    }

    /** How many had any event at all. */
    int totalEvents() {
        return Arrays.stream(events).flatMapToInt(Arrays::stream).sum();
    }

    /** The index of the last time that is not after this one, or -1 before the first. */
    int indexAt(double time) {
        int found = Arrays.binarySearch(times, time + slack);
        return found >= 0 ? found : -found - 2;
    }

    /** How many were at risk just before a time. */
    int atRiskAt(double time) {
        int found = Arrays.binarySearch(times, time - slack);
        int next = found >= 0 ? found : -found - 1;
        return next < times.length ? atRisk[next] : 0;
    }

    /** The last time at which anybody was seen. */
    double lastTime() {
        return times[times.length - 1];
    }

    /** Whether the time comes after the last time at which anybody was seen. */
    boolean isBeyond(double time) {
        return time > lastTime() + slack;
    }
}
