package nl.maatstaf.analysis.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.maatstaf.analysis.exhibit.Wording;
import nl.maatstaf.analysis.result.ArmFlow;
import nl.maatstaf.analysis.result.Contrast;
import nl.maatstaf.analysis.result.Measure;
import nl.maatstaf.analysis.result.OutcomeResult;
import nl.maatstaf.analysis.result.SensitivityResult;
import nl.maatstaf.shell.paper.Block;

/** Writes the report in one paragraph: who, the primary result and whether it matters, and what it may be taken for. */
record SummaryText(Wording words, Sources sources) {

    void write(Block section) {
        OutcomeResult primary = sources.results().primary();
        ArmFlow flow = sources.results().flow();
        var sentences = new ArrayList<String>();
        sentences.add(words.say("report.summary.design." + sources.allocation(words.protocol().study()),
                words.protocol().study().lastWave()));
        sentences.add(words.say("report.summary.people", total(flow.allocated()), total(flow.invited()), total(flow.analysed())));
        sentences.add(sources.primary().sentence());
        primary.comparison().planned().ifPresent(contrast -> relevance(contrast).ifPresent(sentences::add));
        sentences.add(tested(primary));
        primary.comparison().planned().filter(contrast -> contrast.lower() * contrast.upper() > 0)
                .flatMap(_ -> tipping()).ifPresent(sentences::add);
        section.paragraph("lead", String.join(" ", sentences));
        section.paragraph(words.say("report.summary.caveats"));
        section.list("caveat-list", caveats());
    }

    /** {@return what has to be known with everything in the report; nobody can leave it out} */
    List<String> caveats() {
        var caveats = new ArrayList<>(new TitlePage(words, sources).ofTheReport());
        caveats.addAll(sources.primary().caveats());
        return caveats;
    }

    private String total(ArmFlow.PerArm people) {
        return words.count(people.regular() + people.tailored());
    }

    private String tested(OutcomeResult primary) {
        return primary.tested().map(tested -> words.say("report.summary.tested", words.p(tested.p())))
                .orElseGet(() -> words.say("report.summary.not-tested"));
    }

    /** How little it takes: beside the result, or a reader stops at the test. */
    private Optional<String> tipping() {
        return sources.results().sensitivity().stream().map(SensitivityResult::tipping).filter(OptionalDouble::isPresent)
                .findFirst().map(shift -> words.say("exhibit.tipping.sentence",
                        words.number(StrictMath.abs(shift.getAsDouble()))));
    }

    /** Where the interval lies, seen from the smallest difference that matters, of which the plan says which way is better. */
    private Optional<String> relevance(Contrast contrast) {
        OptionalDouble relevant = sources.lock().plan().primary().relevantDifference();
        if (relevant.isEmpty() || contrast.measure() != Measure.DIFFERENCE_IN_MEANS && contrast.measure() != Measure.DIFFERENCE_IN_SHARES) {
            return Optional.empty();
        }
        double sign = sources.lock().plan().primary().higherIsBetter() ? 1 : -1;
        double low = Math.min(sign * contrast.lower(), sign * contrast.upper());
        double high = Math.max(sign * contrast.lower(), sign * contrast.upper());
        String where = high < relevant.getAsDouble() ? "below" : low >= relevant.getAsDouble() ? "above" : "around";
        return Optional.of(words.say("report.summary.relevant." + where,
                words.size(contrast.measure(), relevant.getAsDouble())));
    }
}
