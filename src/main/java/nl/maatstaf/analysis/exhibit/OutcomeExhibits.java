package nl.maatstaf.analysis.exhibit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import nl.maatstaf.analysis.result.Comparison;
import nl.maatstaf.analysis.result.Contrast;
import nl.maatstaf.analysis.result.Measure;
import nl.maatstaf.analysis.result.OutcomeResult;
import nl.maatstaf.analysis.result.Results;
import nl.maatstaf.analysis.result.Standing;
import nl.maatstaf.instrument.plan.AnalysisPlan;
import nl.maatstaf.instrument.plan.Family;
import nl.maatstaf.instrument.plan.PlannedOutcome;
import nl.maatstaf.shell.chart.Chart;
import nl.maatstaf.shell.chart.Forest;

/** The outcomes: each by itself, and all that have a relevant difference below each other. */
final class OutcomeExhibits {

    private static final Set<String> SHARES = Set.of("logistic-gee", "risk-comparison");

    private final Results results;
    private final Wording words;
    private final Basis basis;
    private final AnalysisPlan plan;
    private final ComparisonCharts charts;
    private final ComparisonTables tables;

    OutcomeExhibits(Results results, Wording words, Basis basis) {
        this.results = results;
        this.words = words;
        this.basis = basis;
        this.plan = words.protocol().plan();
        this.charts = new ComparisonCharts(words);
        this.tables = new ComparisonTables(words);
    }

    Exhibit primary() {
        return exhibit(results.primary(), Part.PRIMARY);
    }

    List<Exhibit> others() {
        return Stream.concat(Stream.of(together()), results.outcomes().stream().skip(1)
                .map(outcome -> exhibit(outcome, Part.OUTCOMES))).toList();
    }

    private Exhibit exhibit(OutcomeResult outcome, Part part) {
        String what = words.score(outcome.score());
        List<String> remarks = new ArrayList<>(outcome.caveats());
        if (outcome.comparison() instanceof Comparison.NotEstimable(String reason)) {
            remarks.addFirst(reason);
        }
        return new Exhibit((outcome.score() + "-" + outcome.method().name()).replace('_', '-'), part, what, outcome.standing(), sentence(outcome, what),
                chart(outcome, what), tables(outcome),
                basis.of(people(outcome),
                        words.say("family." + outcome.family().name().toLowerCase(Locale.ROOT)), outcome.method()),
                basis.caveats(), remarks);
    }

    private String people(OutcomeResult outcome) {
        return outcome.comparison() instanceof Comparison.NotEstimable ? words.say("exhibit.n.refused")
                : words.say("exhibit.n.of", words.count(outcome.participants()), words.count(outcome.observations()));
    }

    private Optional<Chart> chart(OutcomeResult outcome, String what) {
        return switch (outcome.comparison()) {
            case Comparison.OverTime overTime ->
                Optional.of(charts.overTime(what, overTime.trajectory(), isShare(outcome), outcome.waves()));
            case Comparison.EventTimes times -> Optional.of(charts.events(what, times.regular(), times.tailored()));
            case Comparison.AtOneWave _, Comparison.NotEstimable _ -> Optional.empty();
        };
    }

    private List<Table> tables(OutcomeResult outcome) {
        return switch (outcome.comparison()) {
            case Comparison.OverTime overTime -> overTime.others().isEmpty()
                    ? List.of(tables.arms(overTime.trajectory(), isShare(outcome)), contrasts(outcome, overTime))
                    : List.of(tables.arms(overTime.trajectory(), isShare(outcome)), contrasts(outcome, overTime),
                            tables.measures(overTime.contrast(), overTime.others(), Optional.empty()));
            case Comparison.AtOneWave one -> List.of(
                    one.levels().isEmpty() ? tables.oneWave(one, isShare(outcome)) : tables.levels(one),
                    tables.measures(one.contrast(), one.others(), outcome.tested()));
            case Comparison.EventTimes times -> List.of(tables.events(times.regular(), times.tailored()),
                    tables.measures(times.contrast(), times.others(), outcome.tested()));
            case Comparison.NotEstimable _ -> List.of();
        };
    }

    private Table contrasts(OutcomeResult outcome, Comparison.OverTime overTime) {
        return tables.contrasts(overTime.trajectory(), plan.baselineWave(), overTime.contrast(), outcome.waves(),
                outcome.tested(), isShare(outcome));
    }

    /** By its method, and not by its contrast, which may not be there yet. */
    private static boolean isShare(OutcomeResult outcome) {
        return SHARES.contains(outcome.method().name());
    }

    private String sentence(OutcomeResult outcome, String what) {
        return outcome.comparison().planned().map(contrast -> said(outcome, what, contrast))
                .orElseGet(() -> words.say("exhibit.none", what));
    }

    private String said(OutcomeResult outcome, String what, Contrast contrast) {
        boolean less = contrast.estimate() < contrast.measure().none();
        String size = switch (contrast.measure()) {
            case DIFFERENCE_IN_MEANS, DIFFERENCE_IN_EVENT_FREE_QUARTERS ->
                words.value(contrast.measure(), StrictMath.abs(contrast.estimate()));
            case DIFFERENCE_IN_SHARES -> words.number(100 * StrictMath.abs(contrast.estimate()), 1);
            case ODDS_RATIO, HAZARD_RATIO, CHANCE_OF_MORE -> words.value(contrast.measure(), contrast.estimate());
        };
        String key = "exhibit.said." + contrast.measure().name().toLowerCase(Locale.ROOT) + (less ? ".less" : ".more");
        String difference = words.say(key, what, size, words.interval(contrast), words.when(outcome.waves()), outcome.waves().getLast());
        return difference + " " + words.say(certainty(outcome, contrast), words.percent(plan.power().alpha()));
    }

    /** Where there was a test, the test decides; before that, only whether the interval has no difference in it. */
    private String certainty(OutcomeResult outcome, Contrast contrast) {
        return outcome.tested().map(tested -> {
            boolean more = tested.adjusted().orElse(tested.p()) <= plan.power().alpha();
            return more ? "exhibit.more-than-chance"
                    : tested.adjusted().isPresent() && tested.p() <= plan.power().alpha()
                    ? "exhibit.may-be-chance.adjusted" : "exhibit.may-be-chance";
        }).orElse(chance(contrast) ? "exhibit.may-be-chance" : "exhibit.not-tested");
    }

    private static boolean chance(Contrast contrast) {
        double none = contrast.measure().none();
        return contrast.lower() <= none && contrast.upper() >= none;
    }

    /** Differences in units of what matters, so that outcomes with other units can stand below each other. */
    private Exhibit together() {
        var groups = new ArrayList<Forest.Group>();
        List<List<String>> rows = new ArrayList<>();
        List<String> standings = tables.standings(results.outcomes().stream().map(OutcomeResult::standing).toList());
        for (Family family : Family.values()) {
            List<Forest.Row> own = new ArrayList<>();
            for (int i = 0; i < results.outcomes().size(); i++) {
                OutcomeResult outcome = results.outcomes().get(i);
                if (outcome.family() == family) {
                    unit(outcome, plan.outcomes().get(i)).ifPresent(unit -> own.add(row(outcome, unit)));
                    rows.add(tableRow(outcome, standings.get(i)));
                }
            }
            if (!own.isEmpty()) {
                groups.add(new Forest.Group(Optional.of(familyName(family)), own));
            }
        }
        Optional<Chart> forest = groups.isEmpty() ? Optional.empty() : Optional.of(new Forest(
                words.say("exhibit.together.chart"), nl.maatstaf.shell.chart.Measure.number(words.say("exhibit.together.axis"), 2),
                Forest.Scale.DIFFERENCE, words.say("exhibit.better-regular"), words.say("exhibit.better-tailored"),
                OptionalDouble.of(1), groups));
        Standing standing = results.primary().standing().untested();
        return new Exhibit("together", Part.OUTCOMES, words.say("exhibit.together"), standing,
                words.say("exhibit.together.sentence"), forest,
                List.of(new Table(words.say("exhibit.together.table"), tables.heads("exhibit.outcome", "exhibit.family",
                        "exhibit.standing", "exhibit.measure", "exhibit.estimate", "results.interval", "results.n"), rows)),
                basis.of(words.count(results.primary().participants()), words.say("exhibit.all-families")),
                basis.caveats(), List.of());
    }

    private String familyName(Family family) {
        return words.say("family." + family.name().toLowerCase(Locale.ROOT));
    }

    /**
     * What one unit of the picture is: the relevant difference, turned so that right is better for the client. Results
     * stand in the order of the plan.
     */
    private static Optional<Double> unit(OutcomeResult outcome, PlannedOutcome planned) {
        boolean difference = outcome.comparison().planned().map(Contrast::measure).stream().allMatch(measure ->
                measure == Measure.DIFFERENCE_IN_MEANS || measure == Measure.DIFFERENCE_IN_SHARES);
        return difference && planned.relevantDifference().isPresent()
                ? Optional.of((planned.higherIsBetter() ? 1 : -1) * planned.relevantDifference().getAsDouble())
                : Optional.empty();
    }

    private Forest.Row row(OutcomeResult outcome, double unit) {
        return new Forest.Row(words.score(outcome.score()), charts.figure(outcome.comparison().planned(), unit),
                words.count(outcome.participants()), outcome.family() == Family.PRIMARY);
    }

    private List<String> tableRow(OutcomeResult outcome, String standing) {
        Optional<Contrast> contrast = outcome.comparison().planned();
        return List.of(words.score(outcome.score()), familyName(outcome.family()),
                standing,
                contrast.map(known -> words.say("measure." + known.measure().name().toLowerCase(Locale.ROOT))).orElse(Table.NONE),
                contrast.map(known -> words.value(known.measure(), known.estimate()))
                        .orElseGet(() -> words.say("results.no-estimate")),
                contrast.map(words::interval).orElse(Table.NONE), words.count(outcome.participants()));
    }
}
