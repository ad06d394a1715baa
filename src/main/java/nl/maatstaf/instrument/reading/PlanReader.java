package nl.maatstaf.instrument.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import nl.maatstaf.instrument.Fault;
import nl.maatstaf.instrument.Texts;
import nl.maatstaf.instrument.plan.AnalysisPlan;
import nl.maatstaf.instrument.plan.Estimand;
import nl.maatstaf.instrument.plan.Method;
import nl.maatstaf.instrument.plan.PlannedOutcome;
import nl.maatstaf.instrument.plan.PowerAssumptions;
import nl.maatstaf.instrument.plan.Sensitivity;
import nl.maatstaf.instrument.plan.Subgroup;
import nl.maatstaf.statistics.multiplicity.Adjustment;

/**
 * Makes plans.
 *
 * @param measured   what can be analysed
 * @param plans      the references of all plans there are
 * @param unreviewed hears of each language that nobody has reviewed
 */
record PlanReader(Measured measured, Set<String> plans, Consumer<Fault> unreviewed) {

    static final List<String> REQUIRED = List.of("languages", "estimand", "baseline-wave", "primary", "power");
    static final List<String> OPTIONAL =
            List.of("amendment", "key-secondary", "exploratory", "subgroups", "sensitivity");

    /** The languages in which a report is written. */
    static final List<String> LANGUAGES = List.of("nl", "en");

    /** The plan, unless its primary outcome can't be read: judging whether a study fits it would mislead. */
    Optional<AnalysisPlan> read(Definition definition, Entry root) {
        Fields fields = Fields.of(root, "a plan", REQUIRED, OPTIONAL);
        Languages languages = Languages.of(fields);
        refuseOtherLanguages(languages);
        languages.unreviewed(languages.codes()).forEach(unreviewed);
        Optional<Texts> amendment = fields.find("amendment").map(languages::texts);
        refuseBrokenHistory(definition, root, fields.find("amendment"));
        Estimand estimand = new EstimandReader(languages).read(fields);
        int baseline = fields.find("baseline-wave").flatMap(Waves::one).orElse(0);
        FamilyReader families = new FamilyReader(new OutcomeReader(measured, baseline));
        Optional<PlannedOutcome> primary = fields.find("primary").flatMap(families::primary);
        FamilyReader.KeySecondary key = fields.find("key-secondary").map(families::keySecondary)
                .orElse(new FamilyReader.KeySecondary(Adjustment.HOLM, List.of()));
        List<PlannedOutcome> exploratory = families.exploratory(fields.list("exploratory"));
        List<Subgroup> subgroups = new Covariates(measured).dividing(fields.find("subgroups")).stream()
                .map(Subgroup::new).toList();
        List<Sensitivity> sensitivity = new SensitivityReader(measured).read(fields.list("sensitivity"));
        primary.filter(outcome -> !(outcome.method() instanceof Method.MixedModel)).ifPresent(_ ->
                fields.find("sensitivity").ifPresent(at -> at.fault("These analyses change what a mixed model assumes, "
                        + "and the primary outcome has another method; remove sensitivity.")));
        PowerAssumptions power = PowerReader.read(fields);
        return primary.map(outcome -> new AnalysisPlan(definition.name(), definition.version(), amendment, estimand,
                baseline, outcome, key.adjustment(), key.outcomes(), exploratory, subgroups, sensitivity, power,
                definition.fingerprint()));
    }

    private static void refuseOtherLanguages(Languages languages) {
        languages.entries().forEach((language, entry) -> {
            if (!LANGUAGES.contains(language)) {
                entry.fault("A plan is read by evaluators, in nl and en; remove '" + language + "'.");
            }
        });
    }

    private void refuseBrokenHistory(Definition definition, Entry root, Optional<Entry> amendment) {
        int version = definition.version();
        if (version == 1) {
            amendment.ifPresent(at -> at.fault("Version 1 changes nothing that was planned before; remove amendment."));
            return;
        }
        if (amendment.isEmpty()) {
            root.fault("Version " + version + " doesn't say why the plan was changed; add amendment.");
        }
        String before = definition.name() + "/" + (version - 1);
        if (!plans.contains(before)) {
            root.fault("There is no plan '" + before + "'; keep every version, so that each change can be seen.");
        }
    }
}
