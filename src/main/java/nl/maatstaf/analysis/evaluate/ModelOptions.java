package nl.maatstaf.analysis.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.maatstaf.input.Arguments;
import nl.maatstaf.input.Fields;
import nl.maatstaf.input.InputException;
import nl.maatstaf.statistics.formula.Formula;
import nl.maatstaf.statistics.mixed.Covariance;
import nl.maatstaf.statistics.mixed.DegreesOfFreedom;
import nl.maatstaf.statistics.mixed.Likelihood;
import nl.maatstaf.statistics.mixed.MixedModel;

/** The options that say how the model is fitted. */
final class ModelOptions {
    private static final String PER_ARM = "per-arm";

    private final Arguments given;

    ModelOptions(Arguments given) {
        this.given = given;
    }

    MixedModel model(Formula formula) {
        MixedModel model = new MixedModel(formula);
        if (given.find("--constrain-baseline").isPresent()) {
            model = model.withConstrainedBaseline(given.required("--constrain-baseline"));
        }
        String covariance = choice("--covariance", "unstructured",
                Stream.concat(Stream.of(PER_ARM), Arrays.stream(Covariance.values()).map(Covariance::planName)).toList());
        model = covariance.equals(PER_ARM) ? model.withCovariancePerArm() : model.withCovariance(named(covariance));
        if (given.find("--fallbacks").isPresent()) {
            model = model.withFallbacks(fallbacks(given.required("--fallbacks")));
        }
        if (choice("--likelihood", "restricted", List.of("restricted", "full")).equals("full")) {
            model = model.withLikelihood(Likelihood.FULL);
        }
        boolean robust = choice("--standard-errors", "model", List.of("model", "robust")).equals("robust");
        boolean kenwardRoger = choice("--df", "satterthwaite", List.of("satterthwaite", "kenward-roger"))
                .equals("kenward-roger");
        if (robust && kenwardRoger) {
            throw new InputException("Robust standard errors don't go with --df kenward-roger; leave one out.");
        }
        if (robust) {
            model = model.withRobustStandardErrors();
        }
        if (kenwardRoger) {
            model = model.withDegreesOfFreedom(DegreesOfFreedom.KENWARD_ROGER);
        }
        return given.find("--population-shares").isPresent()
                ? model.withPopulationShares(shares(given.required("--population-shares")))
                : model;
    }

    private String choice(String option, String otherwise, List<String> choices) {
        String value = given.find(option).orElse(otherwise);
        if (!choices.contains(value)) {
            throw new InputException("Option " + option + " is " + value + "; it can be "
                    + String.join(", ", choices) + ".");
        }
        return value;
    }

    private static Covariance named(String name) {
        return Arrays.stream(Covariance.values())
                .filter(covariance -> covariance.planName().equals(name))
                .findFirst()
                .orElseThrow(() -> new InputException("There is no covariance " + name + "; there are "
                        + Arrays.stream(Covariance.values()).map(Covariance::planName)
                                .collect(Collectors.joining(", ")) + "."));
    }

    private static List<Covariance> fallbacks(String names) {
        List<Covariance> fallbacks = new ArrayList<>();
        for (String name : names.split(",", -1)) {
            fallbacks.add(named(name.strip()));
        }
        return fallbacks;
    }

    /** {@code stratum:s1=0.5,s2=0.5}, and more factors after a semicolon. */
    private static Map<String, Map<String, Double>> shares(String text) {
        Map<String, Map<String, Double>> shares = new TreeMap<>();
        for (String factor : text.split(";", -1)) {
            int colon = factor.indexOf(':');
            Map<String, Double> levels = new TreeMap<>();
            for (String share : factor.substring(colon + 1).split(",", -1)) {
                int equals = share.lastIndexOf('=');
                OptionalDouble value = equals < 0
                        ? OptionalDouble.empty() : Fields.number(share.substring(equals + 1).strip());
                if (colon < 0 || value.isEmpty()) {
                    throw new InputException("Option --population-shares is " + text
                            + "; it must be like stratum:s1=0.5,s2=0.3,s3=0.2.");
                }
                if (levels.put(share.substring(0, equals).strip(), value.getAsDouble()) != null) {
                    throw new InputException("Option --population-shares has two shares of "
                            + share.substring(0, equals).strip() + ".");
                }
            }
            if (shares.put(factor.substring(0, colon).strip(), levels) != null) {
                throw new InputException(
                        "Option --population-shares names " + factor.substring(0, colon).strip() + " twice.");
            }
        }
        return shares;
    }
}
