package nl.maatstaf.analysis.bundle;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import nl.maatstaf.analysis.engine.Question;
import nl.maatstaf.analysis.result.Contrast;
import nl.maatstaf.analysis.result.Results;
import nl.maatstaf.instrument.plan.Method;
import nl.maatstaf.instrument.plan.PlannedOutcome;
import nl.maatstaf.study.DesignFact;

/** What the script in R is told: the primary analysis as the plan has it, and what this program makes of it. */
final class PrimaryFile {

    private PrimaryFile() {
    }

    static String text(Question question, Results results) {
        PlannedOutcome primary = question.plan().primary();
        Optional<Contrast> contrast = results.primary().comparison().planned();
        var lines = new StringBuilder("name,value\n");
        line(lines, "score", primary.score());
        line(lines, "scale", question.protocol().primaryScore().scale());
        line(lines, "method", primary.method().code());
        if (primary.method() instanceof Method.MixedModel model) {
            line(lines, "formula", model.formula());
            line(lines, "covariance", model.covariance().planName());
        }
        line(lines, "baseline_wave", question.plan().baselineWave());
        line(lines, "waves", primary.waves().stream().map(String::valueOf).collect(Collectors.joining(" ")));
        line(lines, "estimate", contrast.<Object>map(Contrast::estimate).orElse(""));
        line(lines, "standard_error", contrast.map(Contrast::standardError).map(PrimaryFile::known).orElse(""));
        line(lines, "df", contrast.map(Contrast::df).map(PrimaryFile::known).orElse(""));
        line(lines, "lower", contrast.<Object>map(Contrast::lower).orElse(""));
        line(lines, "upper", contrast.<Object>map(Contrast::upper).orElse(""));
        line(lines, "simulated", isSimulated(results) ? "yes" : "no");
        return lines.toString();
    }

    static boolean isSimulated(Results results) {
        return results.provenance().facts().containsKey(DesignFact.SIMULATED_ARMS.code());
    }

    private static String known(OptionalDouble value) {
        return value.isPresent() ? Double.toString(value.getAsDouble()) : "";
    }

    private static void line(StringBuilder lines, String name, Object value) {
        lines.append(name).append(",\"").append(value).append("\"\n");
    }
}
