package nl.maatstaf.analysis.evaluate;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < args.size(); i += 2) {
            String option = args.get(i);
            if (!KNOWN.contains(option)) {
                throw new InputException("Unknown option " + option + ".");
            }
            if (i + 1 == args.size()) {
                throw new InputException("Option " + option + " needs a value.");
            }
            if (given.put(option, args.get(i + 1)) != null) {
                throw new InputException("Option " + option + " is given twice.");
            }
        }
        Path data = path(given, "--data");
        Formula formula = Formula.parse(required(given, "--model"));
        return new Options(
                data,
                formula,
                path(given, "--out"),
                given.getOrDefault("--participant", "id"),
                given.getOrDefault("--arm", "arm"),
                given.getOrDefault("--reference", "regular"),
                given.getOrDefault("--wave", "wave"),
                new ModelOptions(given).model(formula));
    }

    private static String required(Map<String, String> given, String option) {
        return Optional.ofNullable(given.get(option))
                .orElseThrow(() -> new InputException("Option " + option + " is missing."));
    }

    private static Path path(Map<String, String> given, String option) {
        String value = required(given, option);
        try {
            return Path.of(value);
        } catch (InvalidPathException unusable) {
            throw new InputException("Option " + option + " is not a path: " + value + ".");
        }
    }
}
