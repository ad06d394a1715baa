package nl.maatstaf.fieldwork.intake;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many people were in a file, and how many of them are in the frame.
 *
 * @param read           rows of people
 * @param eligible       those in the frame
 * @param leftOut        those who stay out, by reason; every reason is there
 * @param writtenInDutch those in the frame in whose language there are no letters
 */
public record FrameCounts(int read, int eligible, Map<LeftOut, Integer> leftOut, int writtenInDutch) {

    /** Copies the reasons, in their order. */
    public FrameCounts {
        var all = new EnumMap<LeftOut, Integer>(LeftOut.class);
        Arrays.stream(LeftOut.values()).forEach(reason -> all.put(reason, 0));
        all.putAll(leftOut);
        leftOut = Collections.unmodifiableMap(all);
    }
}
