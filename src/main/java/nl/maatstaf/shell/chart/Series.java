package nl.maatstaf.shell.chart;

import java.util.Optional;
import nl.maatstaf.study.Arm;

/**
 * What a line or a row of bars is of: an arm, with the colour and mark it has everywhere, or something else, in ink and
 * grey in the order given.
 *
 * @param name its name in the language of the reader
 * @param arm  the arm, if it is one
 */
public record Series(String name, Optional<Arm> arm) {

    /** {@return the series of an arm} */
    public static Series of(Arm arm, String name) {
        return new Series(name, Optional.of(arm));
    }

    /** {@return a series that tells no arms apart, such as a stratum or everybody} */
    public static Series plain(String name) {
        return new Series(name, Optional.empty());
    }
}
