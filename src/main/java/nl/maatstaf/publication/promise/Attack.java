package nl.maatstaf.publication.promise;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Properties;
import nl.maatstaf.shell.paper.Xml;

/**
 * How the last attack on open data went, of somebody who has the register, everything public, and what three participants
 * tell of themselves.
 *
 * @param on             the day
 * @param municipalities how many simulated municipalities were attacked
 * @param hidden         how many hidden counts were attacked
 * @param exact          how many of them were found exactly
 * @param tighter        how many were bounded tighter than the rules allow
 * @param narrowest      how far apart the bounds of the narrowest were
 */
public record Attack(LocalDate on, int municipalities, int hidden, int exact, int tighter, int narrowest) {

    /** {@return the last one} */
    public static Attack last() {
        var read = new Properties();
        try {
            read.load(new StringReader(Xml.resource("/promise/attack.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Attack(LocalDate.parse(read.getProperty("on")), number(read, "municipalities"), number(read, "hidden"),
                number(read, "exact"), number(read, "tighter"), number(read, "narrowest"));
    }

    private static int number(Properties read, String key) {
        return Integer.parseInt(read.getProperty(key));
    }
}
