package nl.maatstaf.demo;

import java.time.LocalDate;
import java.util.List;
import nl.maatstaf.study.Study;

/**
 * A study as it stands on a day.
 *
 * @param study its design
 * @param today the day
 * @param people the whole frame
 */
public record SimulatedStudy(Study study, LocalDate today, List<SimulatedPerson> people) {

    /** Copies the people. */
    public SimulatedStudy {
        people = List.copyOf(people);
    }

    /** The sample. */
    public List<SimulatedPerson> invited() {
        return people.stream().filter(SimulatedPerson::invited).toList();
    }
}
