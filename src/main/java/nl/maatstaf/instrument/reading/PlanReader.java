package nl.maatstaf.instrument.reading;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.maatstaf.instrument.Fault;
import nl.maatstaf.instrument.Plan;
import nl.maatstaf.instrument.Score;
import nl.maatstaf.statistics.formula.Formula;
import nl.maatstaf.statistics.formula.ModelException;

/**
 * Makes plans.
 *
 * @param instruments what can be scored
 * @param scored whether all their scores are known; where one could not be read, it may be the one a plan is about
 * @param unreviewed hears of each language that nobody has reviewed
 */
record PlanReader(Library<InstrumentReader.Result> instruments, boolean scored, Consumer<Fault> unreviewed) {

    static final List<String> REQUIRED = List.of("languages", "estimand", "outcome", "formula",
            "constrained-baseline-wave", "confirmatory-waves", "covariance");

    Plan read(Definition definition, Entry root) {
        Fields fields = Fields.of(root, "a plan", REQUIRED, List.of());
        Languages languages = Languages.of(fields);
        languages.unreviewed(languages.codes()).forEach(unreviewed);
        String outcome = fields.text("outcome");
        fields.find("outcome").ifPresent(at -> refuseUnscored(at, outcome));
        String formula = fields.text("formula");
        fields.find("formula").filter(_ -> !formula.isEmpty() && !outcome.isEmpty())
                .ifPresent(at -> refuseUnusable(at, formula, outcome));
        String covariance = fields.text("covariance");
        if (!covariance.isEmpty() && !covariance.equals("unstructured")) {
            fields.find("covariance").ifPresent(at ->
                    at.fault("'" + covariance + "' is not a covariance; write unstructured."));
        }
        int baseline = fields.find("constrained-baseline-wave").flatMap(Waves::one).orElse(0);
        return new Plan(definition.name(), fields.texts("estimand", languages), outcome, formula,
                baseline, fields.find("confirmatory-waves").map(Waves::of).orElse(List.of()),
                Plan.Covariance.UNSTRUCTURED, definition.fingerprint());
    }

    private static void refuseUnusable(Entry at, String text, String outcome) {
        try {
            Formula formula = Formula.parse(text);
            if (!formula.response().equals(outcome)) {
                at.fault("The formula is not about the outcome; let it begin with '" + outcome + " ~ '.");
            }
            formula.variables().stream().filter(variable -> !Plan.VARIABLES.contains(variable)).forEach(variable ->
                    at.fault("The formula has '" + variable + "', which no analysis knows; use "
                            + String.join(", ", Plan.VARIABLES) + "."));
        } catch (ModelException e) {
            at.fault("The formula can't be read: " + e.getMessage());
        }
    }

    private void refuseUnscored(Entry at, String outcome) {
        List<String> scores = instruments.known().values().stream().flatMap(Optional::stream)
                .flatMap(found -> found.instrument().scores().stream()).map(Score::name)
                .sorted().distinct().toList();
        if (!outcome.isEmpty() && scored && !scores.contains(outcome)) {
            at.fault("No instrument scores '" + outcome + "'; use one of: " + String.join(", ", scores) + ".");
        }
    }
}
