package nl.maatstaf.instrument.reading;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.maatstaf.instrument.Fault;
import nl.maatstaf.instrument.Surveys;

/**
 * What came of reading a folder of definitions. One fault anywhere means no surveys at all.
 *
 * @param surveys the definitions, unless there are faults
 * @param faults  everything that is wrong in any file, sorted
 */
public record Reading(Optional<Surveys> surveys, List<Fault> faults) {

    /** Copies the faults. */
    public Reading {
        faults = List.copyOf(faults);
    }

    /** Reads a folder. */
    public static Reading of(Path folder) {
        return new SurveyReader(folder).read();
    }
}
