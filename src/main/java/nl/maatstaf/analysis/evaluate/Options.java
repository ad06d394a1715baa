package nl.maatstaf.analysis.evaluate;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import nl.maatstaf.input.Arguments;
import nl.maatstaf.statistics.formula.Formula;
import nl.maatstaf.statistics.mixed.MixedModel;

/**
 * What the command line asks for.
 *
 * @param data        the CSV file
 * @param formula     the fixed effects
 * @param out         the folder for the results
 * @param participant the column that tells participants apart
 * @param arm         the column with the arm
 * @param reference   the arm that the other is compared with
 * @param wave        the column with the wave
 * @param model       the model to fit
 */
record Options(
        Path data,
        Formula formula,
        Path out,
        String participant,
        String arm,
        String reference,
        String wave,
        MixedModel model) {
    private static final Set<String> KNOWN = Set.of(
            "--data", "--model", "--out", "--participant", "--arm", "--reference", "--wave", "--constrain-baseline",
            "--covariance", "--fallbacks", "--df", "--standard-errors", "--likelihood", "--population-shares");

    static Options parse(List<String> args) {
        var given = new Arguments(args, KNOWN, Set.of());
        Path data = given.path("--data");
        Formula formula = Formula.parse(given.required("--model"));
        return new Options(
                data,
                formula,
                given.path("--out"),
                given.find("--participant").orElse("id"),
                given.find("--arm").orElse("arm"),
                given.find("--reference").orElse("regular"),
                given.find("--wave").orElse("wave"),
                new ModelOptions(given).model(formula));
    }
}
