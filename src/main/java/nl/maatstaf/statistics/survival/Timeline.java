package nl.maatstaf.statistics.survival;

import java.util.Arrays;

/**
 * The distinct times of all participants, and the participants in the order of their times. Times that differ by
 * rounding alone are one time, since a month that was computed in two ways would else break a tie; the rule is that of
 * R's survival (Therneau): neighbours are tied when they differ by less than the square root of the machine's
 * precision, relative to the mean of the distinct times.
 */
final class Timeline {
    private static final double TOLERANCE = 0x1p-26;

    private final double[] times;
    private final double slack;
    private final int[] positions;
    private final int[] order;

    private Timeline(double[] times, double slack, int[] positions) {
        this.times = times;
        this.slack = slack;
        this.positions = positions;
        order = ordered(positions, times.length);
    }

    /** The timeline of these participants; each time is zero or more. */
    static Timeline of(double[] values) {
        double[] distinct = distinct(values);
        double slack = TOLERANCE * Arrays.stream(distinct).average().orElse(0);
        int[] merged = new int[distinct.length];
        int last = 0;
        double[] times = distinct.clone();
        for (int i = 1; i < distinct.length; i++) {
            if (distinct[i] - distinct[i - 1] > slack) {
                last++;
                times[last] = distinct[i];
            }
            merged[i] = last;
        }
        int[] positions = new int[values.length];
        Arrays.setAll(positions, row -> merged[Arrays.binarySearch(distinct, values[row] + 0.0)]);
        return new Timeline(Arrays.copyOf(times, distinct.length == 0 ? 0 : last + 1), slack, positions);
    }

    private static double[] distinct(double[] values) {
        double[] sorted = new double[values.length];
        // Adding zero makes a negative zero positive, which sorting would keep apart.
        Arrays.setAll(sorted, row -> values[row] + 0.0);
        Arrays.sort(sorted);
        int size = 0;
        for (double value : sorted) {
            if (size == 0 || value > sorted[size - 1]) {
                sorted[size++] = value;
            }
        }
        return Arrays.copyOf(sorted, size);
    }

    private static int[] ordered(int[] positions, int count) {
        int[] starts = new int[count + 1];
        for (int position : positions) {
            starts[position + 1]++;
        }
        for (int i = 0; i < count; i++) {
            starts[i + 1] += starts[i];
        }
        int[] order = new int[positions.length];
        for (int row = 0; row < positions.length; row++) {
            order[starts[positions[row]]++] = row;
        }
        return order;
    }

    /** The time at a position. */
    double time(int position) {
        return times[position];
    }

    /** How much later than a time still is that time. */
    double slack() {
        return slack;
    }

    /** The position of the time of a row. */
    int position(int row) {
        return positions[row];
    }

    /** The rows of each group, in the order of their times. */
    int[][] rowsBy(int[] groups, int count) {
        int[] sizes = new int[count];
        for (int group : groups) {
            sizes[group]++;
        }
        int[][] rows = new int[count][];
        Arrays.setAll(rows, group -> new int[sizes[group]]);
        int[] filled = new int[count];
        for (int row : order) {
            int group = groups[row];
            rows[group][filled[group]++] = row;
        }
        return rows;
    }

    /** The end of the run of rows with the same time that begins here. */
    int endOfTies(int[] rows, int start) {
        int end = start + 1;
        while (end < rows.length && positions[rows[end]] == positions[rows[start]]) {
            end++;
        }
        return end;
    }
}
