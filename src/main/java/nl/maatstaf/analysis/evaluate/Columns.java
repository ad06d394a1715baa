package nl.maatstaf.analysis.evaluate;

import java.util.List;
import java.util.stream.Stream;
import nl.maatstaf.input.Header;
import nl.maatstaf.statistics.formula.Formula;

/**
 * Where the columns of the model stand in the file.
 *
 * @param participant the column that tells participants apart
 * @param arm         the arm
 * @param wave        the wave
 * @param outcome     the outcome
 * @param others      the variables of the formula beside arm and wave, in its order
 */
record Columns(int participant, int arm, int wave, int outcome, List<Integer> others) {
    static Columns of(List<String> header, Options options, Formula formula) {
        var columns = new Header(options.data(), header);
        return new Columns(
                columns.place(options.participant()),
                columns.place(options.arm()),
                columns.place(options.wave()),
                columns.place(formula.response()),
                names(options, formula).stream().map(name -> columns.place(name)).toList());
    }

    static List<String> names(Options options, Formula formula) {
        return formula.variables().stream()
                .filter(name -> !name.equals(options.arm()) && !name.equals(options.wave()))
                .toList();
    }

    /** All columns that a row needs to be used. */
    int[] needed() {
        return Stream.concat(Stream.of(participant, arm, wave, outcome), others.stream())
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
