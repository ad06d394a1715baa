package nl.maatstaf.fieldwork.log;

import java.time.LocalTime;

/**
 * When on a day somebody was approached. It is enough to try at another time of the day; the minute would tell whoever
 * sees both stores which answers were written meanwhile.
 */
public enum PartOfDay implements Coded {
    MORNING, AFTERNOON, EVENING;

    private static final LocalTime NOON = LocalTime.of(12, 0);
    private static final LocalTime SIX = LocalTime.of(18, 0);

    /** {@return the part that this time is in} */
    static PartOfDay of(LocalTime time) {
        if (time.isBefore(NOON)) {
            return MORNING;
        }
        return time.isBefore(SIX) ? AFTERNOON : EVENING;
    }

    /** {@return the key of the text} */
    public String key() {
        return "part-of-day." + code();
    }
}
