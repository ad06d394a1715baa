package nl.maatstaf.analysis.exhibit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.maatstaf.analysis.result.Contrast;
import nl.maatstaf.analysis.result.OutcomeResult;
import nl.maatstaf.analysis.result.Results;
import nl.maatstaf.analysis.result.SensitivityResult;
import nl.maatstaf.shell.chart.Chart;
import nl.maatstaf.shell.chart.Curve;
import nl.maatstaf.shell.chart.Figure;
import nl.maatstaf.shell.chart.Forest;
import nl.maatstaf.shell.chart.Measure;
import nl.maatstaf.shell.chart.Series;

/** The primary difference beside what it is under other assumptions, and how far it takes to tip. */
record SensitivityExhibits(Results results, Wording words, Basis basis) {

    List<Exhibit> all() {
        if (results.sensitivity().isEmpty()) {
            return List.of();
        }
        var all = new ArrayList<Exhibit>(List.of(beside()));
        results.sensitivity().stream().filter(result -> !result.curve().isEmpty()).forEach(result -> all.add(tipping(result)));
        return all;
    }

    private Exhibit beside() {
        var charts = new ComparisonCharts(words);
        OutcomeResult primary = results.primary();
        var tables = new ComparisonTables(words);
        List<String> standings = tables.standings(Stream.concat(Stream.of(primary.standing()), results.sensitivity().stream()
                .filter(result -> result.curve().isEmpty()).map(SensitivityResult::standing)).toList());
        var rows = new ArrayList<Forest.Row>();
        var cells = new ArrayList<List<String>>();
        var remarks = new ArrayList<String>();
        String planned = words.say("exhibit.primary-analysis");
        rows.add(new Forest.Row(planned, charts.figure(primary.comparison().planned(), 1), words.count(primary.participants()),
                true));
        cells.add(cells(planned, standings.getFirst(), primary.comparison().planned()));
        results.sensitivity().forEach(result -> {
            String name = words.say("sensitivity." + result.name());
            if (result.curve().isEmpty()) {
                rows.add(new Forest.Row(name, charts.figure(result.contrast(), 1), "", false));
                cells.add(cells(name, standings.get(cells.size()), result.contrast()));
            }
            result.refusal().ifPresent(reason -> remarks.add(name + ": " + reason));
            result.caveats().forEach(caveat -> remarks.add(name + ": " + caveat));
        });
        Chart forest = new Forest(words.say("exhibit.sensitivity.chart"),
                Measure.number(words.say("exhibit.difference.axis", words.score(primary.score())), 2),
                Forest.Scale.DIFFERENCE, words.say("exhibit.lower-tailored"), words.say("exhibit.higher-tailored"),
                SubgroupExhibits.relevant(words.protocol().plan().primary()),
                List.of(new Forest.Group(Optional.empty(), rows)));
        return new Exhibit("sensitivity", Part.SENSITIVITY, words.say("exhibit.sensitivity"), primary.standing().untested(),
                words.say("exhibit.sensitivity.sentence"), Optional.of(forest),
                List.of(new Table(words.say("exhibit.sensitivity.table"), tables.heads(
                        "exhibit.assumption", "exhibit.standing", "results.difference", "results.interval", "results.se"), cells)),
                basis.of(words.count(primary.participants()), words.say("exhibit.section.sensitivity"), primary.method()),
                basis.caveats(), remarks);
    }

    private List<String> cells(String name, String standing, Optional<Contrast> contrast) {
        return contrast.map(known -> List.of(name, standing, words.number(known.estimate()), words.interval(known),
                words.maybe(known.standardError(), 3)))
                .orElseGet(() -> List.of(name, standing, words.say("results.no-estimate"), Table.NONE, Table.NONE));
    }

    private Exhibit tipping(SensitivityResult result) {
        List<Curve.Point> points = result.curve().stream().map(at -> new Curve.Point(at.shift(), new Figure.Estimate(
                at.contrast().estimate(), at.contrast().lower(), at.contrast().upper()))).toList();
        String across = words.say("exhibit.shift");
        Optional<Curve.Crossing> crossing = result.tipping().isPresent()
                ? Optional.of(new Curve.Crossing(result.tipping().getAsDouble(), 0,
                        words.say("exhibit.tips-at", words.number(result.tipping().getAsDouble()))))
                : Optional.empty();
        var curve = new Curve(words.say("exhibit.tipping.chart"), Measure.number(across, 1),
                Measure.number(words.say("results.difference"), 1),
                List.of(new Curve.Line(Series.plain(words.say("results.difference")), points)),
                Optional.of(new Curve.Level(0, words.say("exhibit.no-difference"))), crossing);
        String sentence = result.tipping().isPresent()
                ? words.say("exhibit.tipping.sentence", words.number(StrictMath.abs(result.tipping().getAsDouble())))
                : words.say(startsAtChance(result) ? "exhibit.tipping.chance" : "exhibit.tipping.never",
                        words.number(StrictMath.abs(result.curve().getLast().shift())));
        return new Exhibit("tipping-point", Part.SENSITIVITY, words.say("exhibit.tipping"), result.standing(),
                sentence + " " + start(result), Optional.of(curve),
                List.of(new Table(words.say("exhibit.tipping.table"), List.of(across, words.say("results.difference"),
                        words.say("results.interval")), result.curve().stream().map(at -> List.of(words.number(at.shift()),
                        words.number(at.contrast().estimate()), words.interval(at.contrast()))).toList())),
                basis.of(words.count(results.primary().participants()), words.say("exhibit.section.sensitivity"),
                        result.method()), basis.caveats(), result.caveats());
    }

    /** Without a shift the difference need not be the planned one, since it rests on other people and fills in. */
    private String start(SensitivityResult result) {
        return words.say("exhibit.tipping.start", words.number(result.curve().getFirst().contrast().estimate()));
    }

    private static boolean startsAtChance(SensitivityResult result) {
        Contrast first = result.curve().getFirst().contrast();
        return first.lower() <= 0 && first.upper() >= 0;
    }
}
