package nl.maatstaf.statistics.survival;

import java.util.List;
import java.util.stream.IntStream;
import nl.maatstaf.statistics.NotEstimableException;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.formula.DataTable;

/**
 * Participants with their arm, the time until they had an event or were last seen, and which of the two it was.
 *
 * @param timeline the times
 * @param causes   by row: zero for who was last seen without an event, else the number of the kind of event
 * @param arms     by row: the position of the arm
 * @param levels   the arms, the reference first
 * @param rows     by arm: its rows in the order of their times
 */
record FollowUp(Timeline timeline, int[] causes, int[] arms, List<String> levels, int[][] rows) {
    /** Reads the columns; an event is 1 and none is 0. */
    static FollowUp read(DataTable data, String arm, String time, String event) {
        return of(data, arm, timeline(data, time), events(data, event));
    }

    /** The same with the kind of event of every row at hand. */
    static FollowUp of(DataTable data, String arm, Timeline timeline, int[] causes) {
        int[] arms = data.positions(arm);
        List<String> levels = data.levels(arm);
        if (arms.length == 0) {
            throw new NotEstimableException(Refusal.NO_DATA, "Nobody was followed.");
        }
        return new FollowUp(timeline, causes, arms, levels, timeline.rowsBy(arms, levels.size()));
    }

    /** The times of a column, none of them negative. */
    static Timeline timeline(DataTable data, String time) {
        double[] times = data.numbers(time);
        for (int row = 0; row < times.length; row++) {
            if (times[row] < 0) {
                throw new IllegalArgumentException(
                        "The time " + time + " is negative in row " + (row + 1) + ", where it is zero or more.");
            }
        }
        return Timeline.of(times);
    }

    /** The events of a column as zeros and ones. */
    static int[] events(DataTable data, String event) {
        double[] values = data.numbers(event);
        int[] events = new int[values.length];
        for (int row = 0; row < events.length; row++) {
            if (values[row] != 0 && values[row] != 1) {
                throw new IllegalArgumentException(
                        "The event " + event + " is neither 0 nor 1 in row " + (row + 1) + ".");
            }
            events[row] = (int) values[row];
        }
        return events;
    }

    /** The positions of the arms that have participants. */
    int[] armsWithRows() {
        return IntStream.range(0, levels.size()).filter(arm -> rows[arm].length > 0).toArray();
    }

    /** The positions of the two arms to compare, the reference first. */
    int[] twoArms() {
        int[] present = armsWithRows();
        if (present.length < 2) {
            throw new NotEstimableException(
                    Refusal.ONE_ARM, "All participants are in the arm " + levels.get(present[0]) + ".");
        }
        if (present.length > 2) {
            throw new NotEstimableException(Refusal.MORE_THAN_TWO_ARMS,
                    "There are " + present.length + " arms with participants, and exactly two are compared.");
        }
        return present;
    }

    /** What happened to an arm over time, with so many kinds of events. */
    LifeTable lifeTable(int arm, int kinds) {
        return LifeTable.of(timeline, rows[arm], causes, kinds);
    }
}
