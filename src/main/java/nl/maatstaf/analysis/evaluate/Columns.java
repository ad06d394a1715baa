package nl.maatstaf.analysis.evaluate;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.maatstaf.input.InputException;
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
        Path file = options.data();
        return new Columns(
                index(header, options.participant(), file),
                index(header, options.arm(), file),
                index(header, options.wave(), file),
                index(header, formula.response(), file),
                names(options, formula).stream().map(name -> index(header, name, file)).toList());
    }

    static List<String> names(Options options, Formula formula) {
        return formula.variables().stream()
                .filter(name -> !name.equals(options.arm()) && !name.equals(options.wave()))
                .toList();
    }

    private static int index(List<String> header, String name, Path file) {
        int index = header.indexOf(name);
        if (index < 0) {
            throw new InputException(file + " has no column " + name + ".");
        }
        if (index != header.lastIndexOf(name)) {
            throw new InputException(file + " has more than one column " + name + ".");
        }
        return index;
    }

    /** All columns that a row needs to be used. */
    int[] needed() {
        return Stream.concat(Stream.of(participant, arm, wave, outcome), others.stream())
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
