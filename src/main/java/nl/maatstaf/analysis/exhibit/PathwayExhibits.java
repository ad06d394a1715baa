package nl.maatstaf.analysis.exhibit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import nl.maatstaf.analysis.result.Exposure;
import nl.maatstaf.analysis.result.Results;
import nl.maatstaf.analysis.result.Standing;
import nl.maatstaf.analysis.result.Trajectory;
import nl.maatstaf.analysis.result.Transitions;
import nl.maatstaf.shell.chart.Bars;
import nl.maatstaf.shell.chart.Chart;
import nl.maatstaf.shell.chart.Figure;
import nl.maatstaf.shell.chart.Measure;
import nl.maatstaf.shell.chart.Sankey;
import nl.maatstaf.shell.chart.Track;
import nl.maatstaf.study.Arm;

/** What was delivered under either name, and how people moved on the ladder. */
record PathwayExhibits(Results results, Wording words, Basis basis) {

    List<Exhibit> all() {
        var all = new ArrayList<Exhibit>();
        results.fidelity().filter(means -> !means.waves().isEmpty()).ifPresent(means -> all.add(fidelity(means)));
        all.add(exposure());
        all.add(transitions());
        return all;
    }

    private Exhibit fidelity(Trajectory means) {
        String what = words.score("fidelity");
        return new Exhibit("fidelity", Part.PATHWAYS, what, Standing.DESCRIPTIVE, words.say("exhibit.fidelity.sentence"),
                Optional.of(new ComparisonCharts(words).overTime(what, means, false, List.of())),
                List.of(new ComparisonTables(words).arms(means, false)),
                basis.of(words.say("exhibit.n.in-table"), words.say("exhibit.section.description")), basis.caveats(), List.of());
    }

    private Exhibit exposure() {
        Exposure exposure = results.exposure();
        long known = exposure.regular() + exposure.tailored();
        List<String> kinds = exposure.kinds().stream().map(kind -> words.say("exposure." + kind.code())).toList();
        Optional<Chart> bars = known == 0 ? Optional.empty() : Optional.of(new Bars(words.say("exhibit.exposure.chart"),
                words.say("exhibit.activity"), Measure.share(words.say("exhibit.exposure.measure")), kinds,
                List.of(track(Arm.REGULAR, exposure, exposure.regular(), Exposure.Kind::regular),
                        track(Arm.TAILORED, exposure, exposure.tailored(), Exposure.Kind::tailored))));
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < kinds.size(); i++) {
            Exposure.Kind kind = exposure.kinds().get(i);
            rows.add(List.of(kinds.get(i), words.count(kind.regular()), words.count(kind.regularMonths()),
                    words.count(kind.tailored()), words.count(kind.tailoredMonths())));
        }
        return new Exhibit("exposure", Part.PATHWAYS, words.say("exhibit.exposure"), Standing.DESCRIPTIVE,
                known == 0 ? words.say("exhibit.exposure.none")
                        : words.say("exhibit.exposure.sentence", words.count(exposure.regular()), words.count(exposure.tailored())),
                bars, known == 0 ? List.of() : List.of(new Table(words.say("exhibit.exposure.table"),
                        new ComparisonTables(words).heads("exhibit.activity", "exhibit.regular-people", "exhibit.regular-months",
                                "exhibit.tailored-people", "exhibit.tailored-months"), rows)),
                basis.of(known == 0 ? words.say("exhibit.n.none") : words.count(known), words.say("exhibit.section.description")), basis.caveats(), List.of());
    }

    private Track track(Arm arm, Exposure exposure, long people, ToLongFunction<Exposure.Kind> had) {
        return new Track(new ComparisonCharts(words).series(arm), exposure.kinds().stream()
                .map(kind -> people == 0 ? new Figure.Absent("–") : (Figure) new Figure.Value((double) had.applyAsLong(kind) / people))
                .toList(), exposure.kinds().stream().map(had::applyAsLong).toList());
    }

    private Exhibit transitions() {
        Transitions moves = results.transitions();
        if (moves.cells().isEmpty()) {
            return new Exhibit("transitions", Part.PATHWAYS, words.say("exhibit.transitions"), Standing.DESCRIPTIVE,
                    words.say("exhibit.transitions.none"), Optional.empty(), List.of(),
                    basis.of(words.say("exhibit.n.none"), words.say("exhibit.section.description")), basis.caveats(), List.of());
        }
        List<Integer> steps = moves.cells().stream().flatMap(cell -> Stream.of(cell.from(), cell.to())).distinct().sorted()
                .toList();
        var sankey = new Sankey(words.say("exhibit.transitions.chart"),
                List.of(words.say("exhibit.at-allocation"), words.say("exhibit.quarters-later", moves.quarters())),
                steps.stream().map(step -> words.say("variable.trede.level", step)).toList(),
                Stream.of(Arm.values()).map(arm -> new Sankey.Panel(new ComparisonCharts(words).series(arm),
                        moves.cells().stream().filter(cell -> cell.arm() == arm).map(cell -> new Sankey.Flow(0,
                                steps.indexOf(cell.from()), steps.indexOf(cell.to()), cell.people())).toList())).toList());
        List<Table> matrices = Stream.of(Arm.values()).map(arm -> matrix(moves, steps, arm)).toList();
        return new Exhibit("transitions", Part.PATHWAYS, words.say("exhibit.transitions"), Standing.DESCRIPTIVE,
                words.say("exhibit.transitions.sentence", moves.quarters(),
                        words.count(moves.notThatFar().regular() + moves.notThatFar().tailored()),
                        words.count(moves.deceased().regular() + moves.deceased().tailored())),
                Optional.of(sankey), matrices,
                basis.of(words.count(moves.known().regular() + moves.known().tailored()),
                        words.say("exhibit.section.description")), basis.caveats(), List.of());
    }

    private Table matrix(Transitions moves, List<Integer> steps, Arm arm) {
        var heads = new ArrayList<>(List.of(words.say("exhibit.from-to")));
        steps.forEach(step -> heads.add(words.say("variable.trede.level", step)));
        return new Table(words.say("exhibit.transitions.table", words.arm(arm)), heads, steps.stream().map(from ->
                Stream.concat(Stream.of(words.say("variable.trede.level", from)), steps.stream().map(to -> words.count(
                        moves.cells().stream().filter(cell -> cell.arm() == arm && cell.from() == from && cell.to() == to)
                                .mapToLong(Transitions.Cell::people).sum()))).toList()).toList());
    }
}
