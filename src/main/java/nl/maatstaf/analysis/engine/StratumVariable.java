package nl.maatstaf.analysis.engine;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import nl.maatstaf.study.Stratum;

/**
 * A variable that was known of everybody at allocation.
 *
 * @param name  its name in plans and layouts
 * @param level its level for somebody of this cohort and stratum
 */
record StratumVariable(String name, BiFunction<String, Stratum, String> level) {

    /** All of them, in the order of {@link StudyData#FACTORS}. */
    static final List<StratumVariable> ALL = List.of(
            new StratumVariable("cohort", (cohort, _) -> cohort),
            new StratumVariable("trede", (_, stratum) -> Integer.toString(stratum.trede())),
            new StratumVariable("part_time", (_, stratum) -> stratum.partTime() ? "yes" : "no"),
            new StratumVariable("stratum", (_, stratum) -> stratum.code()));

    /** The variable with this name; none where it is something else. */
    static Stream<StratumVariable> named(String name) {
        return ALL.stream().filter(variable -> variable.name().equals(name));
    }

    String of(String cohort, Stratum stratum) {
        return level.apply(cohort, stratum);
    }
}
