package nl.maatstaf.analysis.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.maatstaf.analysis.PlanLock;
import nl.maatstaf.analysis.exhibit.Table;
import nl.maatstaf.analysis.exhibit.Wording;
import nl.maatstaf.analysis.result.Measure;
import nl.maatstaf.instrument.plan.AnalysisPlan;
import nl.maatstaf.instrument.plan.Method;
import nl.maatstaf.instrument.plan.PlannedOutcome;
import nl.maatstaf.instrument.plan.PowerAssumptions;
import nl.maatstaf.instrument.plan.Sensitivity;
import nl.maatstaf.shell.Days;
import nl.maatstaf.shell.paper.Block;
import nl.maatstaf.statistics.mixed.Covariance;
import nl.maatstaf.study.WaveCalendar;

/** Writes how it is analysed, from the plan: what it says is what was run, and nothing here repeats it by hand. */
record PlanText(ReportPage page, Wording words, Sources sources) {

    void write(Block section) {
        AnalysisPlan plan = sources.lock().plan();
        section.say("h3", words.say("report.analysis"));
        section.paragraph(words.say("report.analysis.primary", words.score(plan.primary().score()),
                method(plan.primary().method()), words.when(plan.primary().waves())));
        if (plan.primary().method() instanceof Method.MixedModel) {
            section.paragraph(words.say("report.analysis.baseline", plan.baselineWave()));
        }
        section.paragraph(words.say("report.analysis.who"));
        section.paragraph(words.say("report.analysis.standardised"));
        page.table(section, new Table(words.say("report.analysis.table"), List.of("report.analysis.outcome", "report.analysis.family",
                "report.analysis.method", "report.analysis.waves", "report.analysis.relevant", "report.analysis.better").stream()
                .map(key -> words.say(key)).toList(), plan.outcomes().stream().map(outcome -> row(plan, outcome)).toList()));
        testing(section, plan);
        missing(section, plan);
        power(section, plan.power());
        lock(section, sources.lock());
    }

    private List<String> row(AnalysisPlan plan, PlannedOutcome outcome) {
        return List.of(words.score(outcome.score()),
                words.say("family." + plan.familyOf(outcome).orElseThrow().name().toLowerCase(Locale.ROOT)),
                asPrimary(plan, outcome) ? words.say("report.method.as-primary") : method(outcome.method()), words.waves(outcome.waves()),
                relevant(outcome),
                words.say(outcome.higherIsBetter() ? "report.analysis.higher" : "report.analysis.lower"));
    }

    private boolean asPrimary(AnalysisPlan plan, PlannedOutcome outcome) {
        return !outcome.equals(plan.primary()) && method(outcome.method()).equals(method(plan.primary().method()));
    }

    private String relevant(PlannedOutcome outcome) {
        boolean shares = outcome.method() instanceof Method.RepeatedYesNo || outcome.method() instanceof Method.RiskDifference;
        Measure measure = shares ? Measure.DIFFERENCE_IN_SHARES : Measure.DIFFERENCE_IN_MEANS;
        return outcome.relevantDifference().isEmpty() ? Table.NONE : words.size(measure, outcome.relevantDifference().getAsDouble());
    }

    private String method(Method method) {
        return switch (method) {
            case Method.MixedModel mixed -> words.say("report.method.mixed-model", formula(mixed.formula()), covariance(mixed.covariance()))
                    + (mixed.fallbacks().isEmpty() ? "" : words.say("report.method.fallbacks",
                    mixed.fallbacks().stream().map(this::covariance).collect(Collectors.joining(", "))));
            case Method.RepeatedYesNo gee -> words.say("report.method.repeated-yes-no", formula(gee.formula()));
            case Method.TimeToEvent times -> words.say("report.method.time-to-event", words.variables(times.strata()));
            case Method.ProportionalOdds odds -> words.say("report.method.proportional-odds", words.variables(odds.covariates()));
            case Method.RankComparison _ -> words.say("report.method.rank-comparison");
            case Method.RiskDifference _ -> words.say("report.method.risk-difference");
            case Method.Ancova ancova -> words.say("report.method.ancova", words.variables(ancova.covariates()));
            case Method.WelchComparison _ -> words.say("report.method.welch");
            case Method.OverlapWeights weights -> words.say("report.method.overlap-weights", words.variables(weights.covariates()));
        };
    }

    /** What is modelled is the outcome that it stands with. */
    private String formula(String formula) {
        return words.say("report.method.formula", words.formula(formula.substring(formula.indexOf('~') + 1).strip()));
    }

    private String covariance(Covariance covariance) {
        return words.say("method.value." + covariance.planName());
    }

    private void testing(Block section, AnalysisPlan plan) {
        section.say("h3", words.say("report.testing"));
        section.paragraph(words.say("report.testing.once", words.percent(plan.power().alpha())));
        if (!plan.keySecondary().isEmpty()) {
            section.paragraph(words.say("report.testing.family", plan.keySecondary().size(),
                    words.say("report.adjustment." + plan.adjustment().name().toLowerCase(Locale.ROOT))));
        }
        section.paragraph(words.say("report.testing.exploratory"));
        if (!plan.subgroups().isEmpty()) {
            section.paragraph(words.say("report.testing.subgroups", plan.subgroups().stream()
                    .map(subgroup -> words.variable(subgroup.by())).collect(Collectors.joining("; "))));
        }
    }

    private void missing(Block section, AnalysisPlan plan) {
        section.say("h3", words.say("report.missing"));
        section.paragraph(words.say("report.missing.primary"));
        section.paragraph(words.say("report.missing.not-due"));
        if (!plan.sensitivity().isEmpty()) {
            section.paragraph(words.say("report.missing.sensitivity"));
            var list = new ArrayList<String>();
            plan.sensitivity().forEach(one -> list.add(assumption(one)));
            section.list("plain", list);
        }
    }

    private String assumption(Sensitivity sensitivity) {
        return switch (sensitivity) {
            case Sensitivity.TippingPoint tipping -> words.say("report.assume.tipping-point", words.number(tipping.limit(), 1));
            case Sensitivity.JumpToReference _ -> words.say("report.assume.jump-to-reference");
            case Sensitivity.InverseProbabilityWeights weights ->
                words.say("report.assume.inverse-probability-weights", words.variables(weights.covariates()));
            case Sensitivity.CovariancePerArm _ -> words.say("report.assume.covariance-per-arm");
            case Sensitivity.RobustStandardErrors _ -> words.say("report.assume.robust-standard-errors");
            case Sensitivity.KenwardRoger _ -> words.say("report.assume.kenward-roger");
        };
    }

    private void power(Block section, PowerAssumptions power) {
        section.say("h3", words.say("report.power"));
        section.paragraph(words.say("report.power.how", words.percent(power.alpha()), words.percent(power.power()),
                words.number(power.sd(), 1), words.number(power.correlation()), words.number(power.serial()),
                words.number(power.decay()), words.percent(power.dropout()), words.count(power.perArm()),
                power.differences().stream().map(difference -> words.number(difference, 1)).collect(Collectors.joining("; "))));
    }

    private void lock(Block section, PlanLock.Status lock) {
        section.say("h3", words.say("report.lock"));
        section.paragraph(words.say("report.lock.who", lock.plan().reference(), lock.signatures().stream()
                .map(signature -> words.say("plan.signature", signature.by(),
                        Days.written(WaveCalendar.dayOf(signature.at()), words.language())))
                .collect(Collectors.joining("; "))));
        section.paragraph(words.say(lock.amended() ? "report.lock.amended" : "report.lock.first"));
        lock.plan().amendment().ifPresent(reason ->
                section.paragraph(words.say("report.lock.reason", reason.in(words.code()))));
        section.paragraph(words.say("report.lock.snapshot"));
        section.paragraph(words.say("report.lock.program", sources.provenance().program()));
    }
}
