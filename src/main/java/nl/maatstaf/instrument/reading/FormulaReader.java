package nl.maatstaf.instrument.reading;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.maatstaf.instrument.plan.AnalysisPlan;
import nl.maatstaf.statistics.formula.Formula;
import nl.maatstaf.statistics.formula.ModelException;

/** Reads the formula of a model over waves, and judges whether the contrast of the arms can come out of it. */
record FormulaReader(Entry entry, String score) {

    private static final List<String> VARIABLES =
            Stream.concat(Stream.of("arm", "wave"), AnalysisPlan.STRATA.stream()).toList();

    String read() {
        String text = entry.text();
        if (!text.isEmpty()) {
            judge(text);
        }
        return text;
    }

    private void judge(String text) {
        try {
            Formula formula = Formula.parse(text);
            if (!score.isEmpty() && !formula.response().equals(score)) {
                entry.fault("The formula is not about the outcome; let it begin with '" + score + " ~ '.");
            }
            formula.variables().stream().filter(variable -> !VARIABLES.contains(variable)).forEach(variable ->
                    entry.fault("The formula has '" + variable + "', which no analysis knows; use "
                            + String.join(", ", VARIABLES) + "."));
            if (formula.terms().stream().noneMatch(term -> Set.copyOf(term.variables()).equals(Set.of("arm", "wave")))) {
                entry.fault("The formula gives the arms no difference at each wave; add arm*wave.");
            }
            Covariates.refuseSame(entry, formula.variables());
        } catch (ModelException e) {
            entry.fault("The formula can't be read: " + e.getMessage());
        }
    }
}
