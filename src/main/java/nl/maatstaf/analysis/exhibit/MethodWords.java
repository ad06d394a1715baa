package nl.maatstaf.analysis.exhibit;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.maatstaf.statistics.Method;

/** The settings of a method in words: which they are, and what each is set to. */
record MethodWords(Wording words) {

    private static final String PER_ARM = " per arm";

    String settings(Method method) {
        return method.options().entrySet().stream().map(option -> setting(option.getKey(), option.getValue()))
                .collect(Collectors.joining("; "));
    }

    private String setting(String option, String value) {
        return option.equals("population-shares") ? words.say("exhibit.weighted")
                : words.say("exhibit.setting", words.say("method.option." + option), value(option, value));
    }

    private String value(String option, String value) {
        return switch (option) {
            case "covariates", "adjusted", "observation" -> each(value, words::variable);
            case "strata" -> words.say("method.value.strata");
            case "tau", "limit", "delta" -> words.maybeWhole(Double.parseDouble(value));
            case "wave", "waves", "constrained-baseline" -> value;
            default -> value.endsWith(PER_ARM)
                    ? words.say("method.value.per-arm", coded(value.substring(0, value.length() - PER_ARM.length())))
                    : each(value, this::coded);
        };
    }

    private static String each(String values, UnaryOperator<String> written) {
        return Arrays.stream(values.split(", ")).map(written).collect(Collectors.joining(", "));
    }

    private String coded(String value) {
        return words.say("method.value." + value.toLowerCase(Locale.ROOT));
    }
}
