package nl.maatstaf.fieldwork;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.Stratum;

/** Frames of people who all live in the same street. */
final class Frames {

    private Frames() {}

    /** So many people of a cohort, alternately in each arm, in the order of their numbers. */
    static Map<FrameMember, Arm> of(String cohort, int people) {
        Map<FrameMember, Arm> frame = new LinkedHashMap<>();
        for (int i = 0; i < people; i++) {
            String number = "%s%04d".formatted(cohort, i);
            frame.put(new FrameMember(number, cohort, "Naam " + number, "Straat " + i, "0000 AA", "Plaats", "nl",
                    YearMonth.of(1975, 1), new Stratum(2, false)), Arm.values()[i % 2]);
        }
        return frame;
    }
}
