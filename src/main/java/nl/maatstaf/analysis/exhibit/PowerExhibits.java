package nl.maatstaf.analysis.exhibit;

import java.util.List;
import java.util.Optional;
import nl.maatstaf.analysis.result.PowerTable;
import nl.maatstaf.analysis.result.Results;
import nl.maatstaf.analysis.result.Standing;
import nl.maatstaf.instrument.plan.PowerAssumptions;

/** What the study can see and what it can't. */
record PowerExhibits(Results results, Wording words, Basis basis) {

    List<Exhibit> all() {
        PowerTable power = results.power();
        PowerAssumptions plan = words.protocol().plan().power();
        var rows = power.planned().stream().map(needed -> List.of(words.number(needed.difference(), 1),
                words.count(needed.perArm()), words.percent(needed.power()),
                needed.present().isPresent() ? words.percent(needed.present().getAsDouble()) : Table.NONE)).toList();
        String seen = power.seen().isPresent()
                ? words.say("exhibit.power.sentence", words.count(power.answered()), words.number(power.seen().getAsDouble()),
                        words.percent(plan.power()))
                : words.say("exhibit.power.none");
        String width = power.halfWidth().isPresent()
                ? results.primary().comparison().planned().map(planned -> " " + words.say("exhibit.power.width",
                        words.size(planned.measure(), power.halfWidth().getAsDouble()))).orElse("") : "";
        return List.of(new Exhibit("power", Part.POWER, words.say("exhibit.power"), Standing.DESCRIPTIVE, seen + width,
                Optional.empty(),
                List.of(new Table(words.say("exhibit.power.table", words.count(plan.perArm()), words.number(plan.sd(), 1),
                        words.percent(plan.dropout())), new ComparisonTables(words).heads("exhibit.power.difference",
                        "exhibit.power.needed", "exhibit.power.planned", "exhibit.power.present"), rows)),
                basis.of(words.count(power.answered()), words.say("exhibit.section.power")), basis.caveats(), List.of()));
    }
}
