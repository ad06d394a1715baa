package nl.maatstaf.fieldwork;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.maatstaf.fieldwork.draw.Draws;
import nl.maatstaf.responding.Room;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.Traits;
import nl.maatstaf.study.TredeCode;

/** Frames of people who all live in the same street. */
public final class Frames {

    private Frames() {}

    /** So many people of a cohort, alternately in each arm, in the order of their numbers. */
    public static Map<FrameMember, Arm> of(String cohort, int people) {
        Map<FrameMember, Arm> frame = new LinkedHashMap<>();
        for (int i = 0; i < people; i++) {
            String number = "%s%04d".formatted(cohort, i);
            frame.put(new FrameMember(number, cohort, "Naam " + number,
                    new Address("Straat " + i, "0000 AA", "Plaats"), Optional.empty(), Optional.empty(), "nl",
                    YearMonth.of(1975, 1), new TredeCode("2.0"), false, Traits.NONE), Arm.values()[i % 2]);
        }
        return frame;
    }

    /** Hands in such a frame, and makes the arms by a list. */
    static void enter(Room room, Fieldwork fieldwork, String cohort, int people) {
        Map<FrameMember, Arm> frame = of(cohort, people);
        fieldwork.enter(room.study, frame.keySet());
        Map<String, Arm> arms = new LinkedHashMap<>();
        frame.forEach((member, arm) -> arms.put(member.clientNumber(), arm));
        new Draws(room, fieldwork).allocate(cohort, arms);
    }
}
