package nl.maatstaf.statistics.regression;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import nl.maatstaf.statistics.Caveat;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.Finding;
import nl.maatstaf.statistics.Result;

/**
 * What a difference in differences came to.
 *
 * @param n                    the values compared: rows, or changes
 * @param clusters             the clusters they come from
 * @param difference           how much more the other arm rose than the reference, in the unit of the outcome
 * @param coefficients         the coefficients, by the names that R gives them
 * @param classicStandardError what the standard error would be if all rows were independent; for comparison only
 */
public record DifferenceInDifferencesFit(
        long n, int clusters, Estimated difference, SequencedMap<String, Double> coefficients,
        double classicStandardError) implements Result {
    /** "Few" may be anything below 20 to 50 (Cameron and Miller, Journal of Human Resources, 2015). */
    private static final int FEW = 40;

    public DifferenceInDifferencesFit {
        coefficients = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(coefficients));
    }

    @Override
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>(List.of(Finding.of("difference-in-differences", n, difference)));
        coefficients.forEach((name, value) -> findings.add(Finding.value("coefficient:" + name, n, value)));
        findings.add(Finding.value("clusters", n, clusters));
        return List.copyOf(findings);
    }

    @Override
    public List<Caveat> caveats() {
        List<Caveat> caveats = new ArrayList<>();
        if (clusters < FEW) {
            caveats.add(new Caveat(Caveat.Code.FEW_CLUSTERS, "The comparison rests on " + clusters
                    + " clusters, fewer than " + FEW + "; the standard error may be too small."));
        }
        caveats.add(new Caveat(Caveat.Code.UNTESTABLE_ASSUMPTION,
                "The comparison assumes that without the difference in treatment both arms had changed alike."));
        return List.copyOf(caveats);
    }
}
