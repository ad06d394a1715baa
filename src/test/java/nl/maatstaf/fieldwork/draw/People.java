package nl.maatstaf.fieldwork.draw;

import java.util.ArrayList;
import java.util.List;
import nl.maatstaf.fieldwork.FrameMember;
import nl.maatstaf.fieldwork.Frames;
import nl.maatstaf.study.TredeCode;

/** Frames whose people are in several layers. */
public final class People {

    private static final String[] TREDEN = {"2.0", "3", "4"};

    private People() {}

    /** So many people, a third of them part-time, in turn on treden 2, 3 and 4. */
    public static List<FrameMember> of(String cohort, int people) {
        List<FrameMember> layered = new ArrayList<>();
        int i = 0;
        for (FrameMember member : Frames.of(cohort, people).keySet()) {
            layered.add(new FrameMember(member.clientNumber(), member.cohort(), member.name(), member.address(),
                    member.phone(), member.email(), member.language(), member.born(), new TredeCode(TREDEN[i % 3]),
                    i / 3 % 3 == 0, member.traits()));
            i++;
        }
        return layered;
    }
}
