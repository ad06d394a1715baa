package nl.maatstaf.fieldwork.intake;

import java.util.List;
import nl.maatstaf.fieldwork.FrameMember;
import nl.maatstaf.fieldwork.intake.sheet.Fault;

/** What a file with a frame turned out to be. */
public sealed interface FrameFile {

    /**
     * It can't be handed in as it is.
     *
     * @param shown the first faults
     * @param count how many there are
     */
    record Refused(List<Fault> shown, int count) implements FrameFile {

        /** Copies the faults. */
        public Refused {
            shown = List.copyOf(shown);
        }
    }

    /**
     * It can be handed in.
     *
     * @param counts  how many people are in it
     * @param names   up to five names, those with accents first, by which somebody sees whether letters were read well
     * @param members the people in the frame
     */
    record Sound(FrameCounts counts, List<String> names, List<FrameMember> members) implements FrameFile {

        /** Copies the lists. */
        public Sound {
            names = List.copyOf(names);
            members = List.copyOf(members);
        }

        /** Who is in it is nobody's business in a log. */
        @Override
        public String toString() {
            return "Sound[not shown]";
        }
    }
}
