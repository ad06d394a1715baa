package nl.maatstaf.analysis.engine;

import java.util.stream.Stream;
import nl.maatstaf.analysis.result.Baseline;

/** Something that people are, for the baseline table: it keeps counts or sums, and nobody. */
interface Characteristic {

    /** Counts one person in. */
    void add(Person person);

    /** {@return what stands in the table} */
    Stream<Baseline.Row> rows();
}
