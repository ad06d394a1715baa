package nl.maatstaf.analysis.evaluate;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.NotEstimable;
import nl.maatstaf.statistics.mixed.MixedModelFit;

/** The contrasts as a table for people. */
final class ContrastTable {
    private ContrastTable() {
    }

    static void print(MixedModelFit fit, String comparison, List<String> waves, PrintStream out) {
        out.printf(Locale.ROOT, "%s, %d participants, %d observations%n",
                comparison, fit.participants(), fit.observations());
        out.printf(Locale.ROOT, "%-8s %12s %12s %9s %10s %12s %12s%n",
                "wave", "estimate", "std.error", "df", "p", "lower", "upper");
        for (String wave : waves) {
            switch (fit.contrast(wave)) {
                case NotEstimable reason -> out.printf(Locale.ROOT, "%-8s %s%n", wave, reason.reason());
                case Estimated e -> out.printf(Locale.ROOT, "%-8s %12.5g %12.5g %9.1f %10.3g %12.5g %12.5g%n",
                        wave, e.estimate(), e.standardError(), e.df(), e.p(), e.lower(), e.upper());
            }
        }
    }
}
