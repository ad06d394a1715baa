package nl.maatstaf.analysis.pseudonymous;

import java.util.List;
import java.util.Optional;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.Stratum;

/**
 * All that is told of one participant.
 *
 * @param who   under which pseudonym, and in which group
 * @param cells per variable, in their order, what stands at waves 0, 1, …; a wave in which the instrument is not asked
 *     has a cell too, that says so
 */
public record Person(Who who, List<List<Cell>> cells) {

    /** Copies the cells. */
    public Person {
        cells = cells.stream().map(List::copyOf).toList();
    }

    /**
     * A participant's pseudonym and group.
     *
     * @param pseudonym a number of nine digits, made for this one time
     * @param cohort    the cohort
     * @param stratum   the layer at allocation; empty where too few people share it
     * @param arm       the arm; empty in blinded data
     */
    public record Who(int pseudonym, String cohort, Optional<Stratum> stratum, Optional<Arm> arm) {}
}
