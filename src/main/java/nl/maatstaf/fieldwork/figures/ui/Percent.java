package nl.maatstaf.fieldwork.figures.ui;

import java.util.Locale;
import java.util.OptionalDouble;
import nl.maatstaf.shell.Numbers;

/** A share as people read it. */
final class Percent {

    private Percent() {}

    static String of(OptionalDouble share, String none, Locale language) {
        return share.isPresent() ? Numbers.percent(share.getAsDouble(), language) : none;
    }
}
