package nl.maatstaf.analysis.exhibit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.maatstaf.analysis.result.ArmFlow;
import nl.maatstaf.analysis.result.Attrition;
import nl.maatstaf.analysis.result.Baseline;
import nl.maatstaf.analysis.result.Results;
import nl.maatstaf.analysis.result.Standing;
import nl.maatstaf.analysis.result.Trajectory;

/** Who was allocated, invited and answered, who they were, and who left. */
record PeopleExhibits(Results results, Wording words, Basis basis) {

    List<Exhibit> all() {
        return List.of(flow(), baseline(), attrition());
    }

    private Exhibit flow() {
        ArmFlow flow = results.flow();
        var rows = new ArrayList<List<String>>();
        rows.add(row(words.say("exhibit.allocated"), flow.allocated()));
        rows.add(row(words.say("exhibit.invited"), flow.invited()));
        flow.waves().forEach(wave -> rows.add(List.of(words.say("exhibit.answered", wave.wave()),
                ofThoseDue(wave.answered().regular(), wave.due().regular()),
                ofThoseDue(wave.answered().tailored(), wave.due().tailored()))));
        rows.add(row(words.say("exhibit.deceased"), flow.deceased()));
        rows.add(row(words.say("exhibit.analysed"), flow.analysed()));
        return new Exhibit("flow", Part.PEOPLE, words.say("exhibit.flow"), Standing.DESCRIPTIVE,
                words.say("exhibit.flow.sentence", sum(flow.allocated()), sum(flow.invited()), sum(flow.analysed())),
                Optional.empty(),
                List.of(new Table(words.say("exhibit.flow.table"), heads("exhibit.step", "arm.regular", "arm.tailored"), rows)),
                basis.of(sum(flow.invited()), words.say("exhibit.section.description")), basis.caveats(), List.of());
    }

    private String ofThoseDue(long answered, long due) {
        return words.say("exhibit.of-those-due", words.count(answered), words.count(due));
    }

    private String sum(ArmFlow.PerArm people) {
        return words.count(people.regular() + people.tailored());
    }

    private List<String> row(String head, ArmFlow.PerArm people) {
        return List.of(head, words.count(people.regular()), words.count(people.tailored()));
    }

    private Exhibit baseline() {
        Baseline baseline = results.baseline();
        var rows = new ArrayList<List<String>>();
        String last = "";
        for (Baseline.Row row : baseline.rows()) {
            String variable = words.variable(row.variable());
            if (row.level().isPresent() && !last.equals(row.variable())) {
                rows.add(List.of(variable, "", "", ""));
            }
            rows.add(List.of(row.level().map(level -> words.say("exhibit.baseline.level", words.level(row.variable(), level)))
                    .orElse(variable),
                    cell(row.regular(), row.level().isPresent()), cell(row.tailored(), row.level().isPresent()),
                    words.maybe(row.difference(), 2)));
            last = row.variable();
        }
        return new Exhibit("baseline", Part.PEOPLE, words.say("exhibit.baseline"), Standing.DESCRIPTIVE,
                words.say(basis.randomised() ? "exhibit.baseline.sentence" : "exhibit.baseline.sentence.not-randomised",
                        words.count(baseline.regular()), words.count(baseline.tailored())),
                Optional.empty(),
                List.of(new Table(words.say("exhibit.baseline.table"), heads("exhibit.variable",
                        "arm.regular", "arm.tailored", "exhibit.standardised"), rows)),
                basis.of(words.count(baseline.regular() + baseline.tailored()), words.say("exhibit.section.description")),
                basis.caveats(), List.of());
    }

    private String cell(Baseline.Cell cell, boolean level) {
        if (!level) {
            return cell.mean().isEmpty() ? Table.NONE : words.say("exhibit.baseline.mean", words.number(cell.mean().getAsDouble()),
                    words.maybe(cell.sd(), 2), words.count(cell.known()));
        }
        return cell.known() == 0 ? Table.NONE : words.say("exhibit.baseline.share", words.count(cell.n()),
                words.percent((double) cell.n() / cell.known()), words.count(cell.known()));
    }

    private Exhibit attrition() {
        Attrition attrition = results.attrition();
        var trajectory = new Trajectory(attrition.waves());
        var tables = new ComparisonTables(words);
        var charts = new ComparisonCharts(words);
        String what = words.say("exhibit.attrition.measure");
        var model = new ArrayList<List<String>>();
        attrition.model().forEach(predictor -> model.add(List.of(words.variable(predictor.variable()),
                predictor.level().map(level -> predictor.variable().equals("arm") ? words.say("arm." + level)
                        : words.level(predictor.variable(), level)).orElseGet(() -> words.say("exhibit.per-unit")),
                words.number(predictor.oddsRatio().estimate()), words.interval(predictor.oddsRatio()))));
        var all = new ArrayList<Table>(List.of(tables.arms(trajectory, true)));
        if (!model.isEmpty()) {
            all.add(new Table(words.say("exhibit.attrition.model", words.count(attrition.stopped()),
                    words.count(attrition.people())), heads("exhibit.variable", "exhibit.level", "exhibit.odds-ratio",
                    "results.interval"), model));
        }
        var remarks = new ArrayList<>(attrition.caveats());
        attrition.refusal().ifPresent(remarks::addFirst);
        return new Exhibit("attrition", Part.PEOPLE, words.say("exhibit.attrition"), Standing.DESCRIPTIVE,
                words.say("exhibit.attrition.sentence"),
                attrition.waves().isEmpty() ? Optional.empty()
                        : Optional.of(charts.overTime(what, trajectory, true, List.of())), all,
                basis.of(sum(results.flow().invited()), words.say("exhibit.section.description")), basis.caveats(), remarks);
    }

    private List<String> heads(String... keys) {
        return new ComparisonTables(words).heads(keys);
    }
}
