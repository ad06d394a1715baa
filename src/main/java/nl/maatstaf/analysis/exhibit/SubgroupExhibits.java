package nl.maatstaf.analysis.exhibit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.maatstaf.analysis.result.Results;
import nl.maatstaf.analysis.result.SubgroupResult;
import nl.maatstaf.instrument.plan.PlannedOutcome;
import nl.maatstaf.shell.chart.Chart;
import nl.maatstaf.shell.chart.Forest;
import nl.maatstaf.shell.chart.Measure;

/** The primary difference by subgroup. */
record SubgroupExhibits(Results results, Wording words, Basis basis) {

    List<Exhibit> all() {
        if (results.subgroups().isEmpty()) {
            return List.of();
        }
        var groups = new ArrayList<Forest.Group>();
        var rows = new ArrayList<List<String>>();
        var remarks = new ArrayList<String>();
        var charts = new ComparisonCharts(words);
        groups.add(new Forest.Group(Optional.empty(), List.of(new Forest.Row(words.say("exhibit.everybody"),
                charts.figure(results.primary().comparison().planned(), 1),
                words.count(results.primary().participants()), true))));
        List<String> standings = new ComparisonTables(words).standings(results.subgroups().stream().map(SubgroupResult::standing).toList());
        for (int i = 0; i < results.subgroups().size(); i++) {
            SubgroupResult subgroup = results.subgroups().get(i);
            String standing = standings.get(i);
            String variable = words.variable(subgroup.by());
            subgroup.refusal().ifPresent(reason -> remarks.add(variable + ": " + reason));
            if (!subgroup.levels().isEmpty()) {
                groups.add(new Forest.Group(Optional.of(variable), subgroup.levels().stream().map(level ->
                        new Forest.Row(words.level(subgroup.by(), level.code()), charts.figure(level.contrast(), 1),
                                words.count(level.participants()), false)).toList()));
            }
            subgroup.levels().forEach(level -> rows.add(row(subgroup, variable, level, standing)));
        }
        boolean tested = results.subgroups().stream().anyMatch(subgroup -> subgroup.tested().isPresent());
        PlannedOutcome primary = words.protocol().plan().primary();
        Chart forest = new Forest(words.say("exhibit.subgroups.chart"),
                Measure.number(words.say("exhibit.difference.axis", words.score(primary.score())), 2),
                Forest.Scale.DIFFERENCE, words.say("exhibit.lower-tailored"), words.say("exhibit.higher-tailored"),
                relevant(primary), groups);
        return List.of(new Exhibit("subgroups", Part.SUBGROUPS, words.say("exhibit.subgroups"),
                results.primary().standing(),
                words.say(tested ? "exhibit.subgroups.sentence.tested" : "exhibit.subgroups.sentence"), rows.isEmpty() ? Optional.empty() : Optional.of(forest),
                rows.isEmpty() ? List.of() : List.of(new Table(words.say("exhibit.subgroups.table"), new ComparisonTables(words).heads(
                        "exhibit.variable", "exhibit.level", "exhibit.standing", "results.n", "results.difference", "results.interval",
                        "exhibit.interaction"), rows)),
                basis.of(words.count(results.primary().participants()), words.say("exhibit.section.subgroups"),
                        results.primary().method()), basis.caveats(), remarks));
    }

    static OptionalDouble relevant(PlannedOutcome primary) {
        return primary.relevantDifference();
    }

    /** The p-value is that of the characteristic as a whole, so only its first group has it. */
    private List<String> row(SubgroupResult subgroup, String variable, SubgroupResult.Level level, String standing) {
        return List.of(variable, words.level(subgroup.by(), level.code()), standing, words.count(level.participants()),
                level.contrast().map(known -> words.number(known.estimate()))
                        .orElseGet(() -> words.say("results.no-estimate")),
                level.contrast().map(words::interval).orElse(Table.NONE),
                subgroup.tested().filter(_ -> level.equals(subgroup.levels().getFirst()))
                        .map(tested -> words.p(tested.p())).orElse(""));
    }
}
