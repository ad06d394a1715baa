package nl.maatstaf.instrument.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.maatstaf.instrument.plan.PlannedOutcome;
import nl.maatstaf.statistics.multiplicity.Adjustment;

/** Reads the outcomes of a plan family by family, none of them twice. */
final class FamilyReader {

    static final List<String> KEY_SECONDARY = List.of("adjustment", "outcomes");

    /** Those with which plans in this field are written, of the many that the statistical core has. */
    static final List<Adjustment> ADJUSTMENTS = List.of(Adjustment.HOLM, Adjustment.HOCHBERG);

    private final OutcomeReader outcomes;
    private final Set<String> planned = new HashSet<>();

    FamilyReader(OutcomeReader outcomes) {
        this.outcomes = outcomes;
    }

    /**
     * Outcomes that are tested together.
     *
     * @param adjustment how they share their error
     * @param outcomes   the outcomes
     */
    record KeySecondary(Adjustment adjustment, List<PlannedOutcome> outcomes) {
    }

    Optional<PlannedOutcome> primary(Entry entry) {
        if (entry.isMapping() && entry.value("relevant-difference").isEmpty()) {
            entry.fault("The key 'relevant-difference' is missing in the primary outcome; add it.");
        }
        return one(entry);
    }

    KeySecondary keySecondary(Entry entry) {
        Fields fields = Fields.of(entry, "key-secondary", KEY_SECONDARY, List.of());
        Optional<Adjustment> adjustment = fields.find("adjustment").flatMap(at -> at.oneOf("an adjustment",
                FamilyReader::adjustment, Words.oneOf(ADJUSTMENTS.stream().map(Words::of).toList())));
        Set<String> scores = new HashSet<>();
        List<PlannedOutcome> found = fields.list("outcomes").stream().flatMap(at -> {
            Optional<PlannedOutcome> outcome = one(at);
            outcome.filter(twice -> !scores.add(twice.score())).ifPresent(twice -> at.fault("The key secondary outcome '"
                    + twice.score() + "' is here twice, and would count twice; keep one."));
            return outcome.stream();
        }).toList();
        return new KeySecondary(adjustment.orElse(Adjustment.HOLM), found);
    }

    List<PlannedOutcome> exploratory(List<Entry> entries) {
        return entries.stream().flatMap(entry -> one(entry).stream()).toList();
    }

    private Optional<PlannedOutcome> one(Entry entry) {
        Optional<PlannedOutcome> outcome = outcomes.read(entry);
        outcome.filter(read -> !read.score().isEmpty() && !planned.add(read.score() + " " + read.method().code()))
                .ifPresent(read -> entry.fault("The score '" + read.score() + "' is planned twice by the method "
                        + read.method().code() + "; keep one."));
        return outcome;
    }

    private static Optional<Adjustment> adjustment(String word) {
        return Words.find(Adjustment.class, word).filter(ADJUSTMENTS::contains);
    }
}
