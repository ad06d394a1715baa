package nl.maatstaf.fieldwork.intake;

import java.util.List;
import nl.maatstaf.fieldwork.intake.sheet.Fault;

/** What a file with the register turned out to be. */
public sealed interface RegisterFile {

    /**
     * It can't be handed in as it is.
     *
     * @param shown the first faults
     * @param count how many there are
     */
    record Refused(List<Fault> shown, int count) implements RegisterFile {

        /** Copies the faults. */
        public Refused {
            shown = List.copyOf(shown);
        }
    }

    /**
     * It is not the whole frame. Who is missing, or too many, is not looked for.
     *
     * @param given    how many people are in it
     * @param expected how many there must be
     */
    record NotWhole(int given, int expected) implements RegisterFile {}

    /**
     * It can be handed in.
     *
     * @param people     how many people are in it
     * @param activities how many activities
     */
    record Sound(int people, int activities) implements RegisterFile {}
}
