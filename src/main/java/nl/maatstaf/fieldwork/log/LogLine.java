package nl.maatstaf.fieldwork.log;

/**
 * A line in somebody's log.
 *
 * @param event   its number
 * @param wave    the wave in which it was
 * @param attempt what was done
 * @param by      the sign-in name of whoever put it down
 * @param undone  whether it was a slip, and counts no more
 */
public record LogLine(long event, int wave, Attempt attempt, String by, boolean undone) {

    /** What came of it is nobody's business in a log. */
    @Override
    public String toString() {
        return "LogLine[not shown]";
    }
}
