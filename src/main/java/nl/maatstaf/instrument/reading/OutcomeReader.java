package nl.maatstaf.instrument.reading;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.maatstaf.instrument.plan.PlannedOutcome;

/**
 * Makes planned outcomes.
 *
 * @param measured what can be analysed
 * @param baseline the baseline wave, which all contrasts come after
 */
record OutcomeReader(Measured measured, int baseline) {

    /** An outcome; none, after a fault, when no method is known for it. */
    Optional<PlannedOutcome> read(Entry entry) {
        Optional<MethodKind> kind = entry.named("method", "an outcome", "a method", MethodKind::of,
                Words.oneOf(MethodKind.class));
        return kind.map(method -> {
            Fields fields = Fields.of(entry, "an outcome with method " + method.word(), method.required(),
                    method.optional());
            String score = fields.text("score");
            fields.find("score").filter(_ -> !score.isEmpty()).ifPresent(at -> refuseUnfit(at, score, method));
            MethodReader reader = new MethodReader(fields, score, new Covariates(measured));
            return new PlannedOutcome(score, reader.read(method), waves(fields, method), relevantDifference(fields),
                    fields.find("better").filter(OutcomeReader::isHigher).isPresent());
        });
    }

    private enum Better { HIGHER, LOWER }

    private static boolean isHigher(Entry better) {
        return better.oneOf("a direction", word -> Words.find(Better.class, word), Words.oneOf(Better.class))
                .filter(direction -> direction == Better.HIGHER).isPresent();
    }

    private List<Integer> waves(Fields fields, MethodKind method) {
        Optional<Entry> entry = fields.find("waves");
        List<Integer> waves = entry.map(Waves::of).orElse(List.of());
        entry.ifPresent(at -> {
            if (method.hasOneWave() && waves.size() > 1) {
                at.fault("The method " + method.word() + " looks at one wave; write one.");
            }
            if (waves.stream().distinct().count() < waves.size()) {
                at.fault("A wave is here twice; keep one.");
            }
            waves.stream().filter(wave -> wave <= baseline).distinct().forEach(wave -> at.fault("Wave " + wave
                    + " does not come after the baseline wave " + baseline + ", so the arms can't differ yet; remove it."));
        });
        return waves;
    }

    private static OptionalDouble relevantDifference(Fields fields) {
        OptionalDouble difference = fields.find("relevant-difference").map(Entry::decimal)
                .orElse(OptionalDouble.empty());
        if (difference.isPresent() && difference.getAsDouble() <= 0) {
            fields.find("relevant-difference").ifPresent(at -> at.fault("The smallest difference that matters is above "
                    + "zero, whichever way is better; write how large it is."));
        }
        return difference;
    }

    private void refuseUnfit(Entry at, String score, MethodKind method) {
        if (measured.scores(score).isEmpty()) {
            if (measured.allScores()) {
                at.fault("No instrument scores '" + score + "'; use one of: " + measured.scoreNames() + ".");
            }
        } else if (measured.scores(score).stream().noneMatch(method.form()::fits)) {
            at.fault("The method " + method.word() + " needs " + method.form().words() + ", and '" + score
                    + "' is not; choose another method.");
        }
    }
}
