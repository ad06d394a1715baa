package nl.maatstaf.analysis.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.maatstaf.analysis.exhibit.Table;
import nl.maatstaf.analysis.exhibit.Wording;
import nl.maatstaf.instrument.Instrument;
import nl.maatstaf.instrument.Protocol;
import nl.maatstaf.instrument.Score;
import nl.maatstaf.instrument.plan.AnalysisPlan;
import nl.maatstaf.instrument.plan.Estimand;
import nl.maatstaf.instrument.plan.PlannedOutcome;
import nl.maatstaf.shell.paper.Block;
import nl.maatstaf.study.Allocation;
import nl.maatstaf.study.Study;

/** Writes what is estimated, about whom, how the arms came about, and what was asked: all from the definitions. */
record DesignText(ReportPage page, Wording words, Sources sources) {

    void write(Block section) {
        Protocol protocol = words.protocol();
        estimand(section, sources.lock().plan().estimand());
        design(section, protocol);
        asked(section, protocol);
    }

    private void estimand(Block section, Estimand estimand) {
        section.say("h3", words.say("report.estimand"));
        section.paragraph(estimand.words().in(words.code()));
        page.table(section, new Table(words.say("report.estimand.table"), heads("report.estimand.attribute", "report.estimand.here"),
                List.of(List.of(words.say("report.estimand.population"), estimand.population().in(words.code())),
                        List.of(words.say("report.estimand.treatment"), estimand.treatment().in(words.code())),
                        List.of(words.say("report.estimand.variable"), estimand.variable().in(words.code())),
                        List.of(words.say("report.estimand.summary"), estimand.summary().in(words.code())))));
        if (!estimand.events().isEmpty()) {
            page.table(section, new Table(words.say("report.events.table"), heads("report.events.event", "report.events.strategy"),
                    estimand.events().stream().map(event -> List.of(event.event().in(words.code()),
                            words.say("report.strategy." + event.strategy().code()))).toList()));
        }
    }

    private void design(Block section, Protocol protocol) {
        Study study = protocol.study();
        section.say("h3", words.say("report.design"));
        section.paragraph(words.say("report.design.arms", words.arm(study.arms().getFirst()), words.arm(study.arms().getLast()),
                study.lastWave(), protocol.eligibility().in(words.code())));
        section.paragraph(words.say("report.design.cohorts", study.cohorts().stream().map(cohort -> words.say("report.design.cohort",
                cohort.name(), words.say("quarter.long", cohort.allocation().number(), Integer.toString(cohort.allocation().year()))))
                .collect(Collectors.joining("; "))));
        section.paragraph(words.say("report.design." + sources.allocation(study), study.strata().size(),
                Allocation.BLOCK_SIZES.stream().map(String::valueOf).collect(Collectors.joining(", "))));
        section.paragraph(words.say("report.design.sample"));
        section.paragraph(words.say("report.design.blinding"));
        section.paragraph(words.say("report.design.asking"));
    }

    private void asked(Block section, Protocol protocol) {
        section.say("h3", words.say("report.asked"));
        section.paragraph(words.say("report.asked.what", protocol.questionnaire().reference()));
        AnalysisPlan plan = sources.lock().plan();
        page.table(section, new Table(words.say("report.asked.table"), heads("report.asked.outcome", "report.asked.instrument",
                "report.asked.score", "report.asked.validated"),
                plan.outcomes().stream().map(outcome -> row(protocol, outcome)).distinct().toList()));
    }

    private List<String> row(Protocol protocol, PlannedOutcome outcome) {
        Score score = protocol.questionnaire().score(outcome.score()).orElseThrow();
        Instrument instrument = protocol.questionnaire().instruments().stream()
                .filter(one -> one.scores().contains(score)).findFirst().orElseThrow();
        return List.of(words.score(score.name()), words.say("report.asked.named", instrument.title().in(words.code()),
                instrument.reference()), scoring(score), words.say(instrument.validated() ? "variable.yes" : "variable.no"));
    }

    private String scoring(Score score) {
        return switch (score) {
            case Score.Single single -> words.say("report.score.single", single.item());
            case Score.Mean mean -> words.say("report.score.mean", items(mean.terms()), mean.atLeast());
            case Score.Sum sum -> words.say("report.score.sum", items(sum.terms()), sum.atLeast());
            case Score.Event event -> words.say(event.first() ? "report.score.first-event" : "report.score.event",
                    event.item(), codes(event.codes()));
            case Score.Share share -> words.say("report.score.share", share.item().id());
            case Score.Count count -> words.say("report.score.count", count.item(), codes(count.codes()));
            case Score.Barrier barrier -> words.say("report.score.barrier", barrier.item(), barrier.hindrance(), barrier.risesTo());
        };
    }

    private String items(List<Score.Term> terms) {
        return terms.stream().map(term -> term.reversed() ? words.say("report.score.reversed", term.item().id())
                : term.item().id()).collect(Collectors.joining(", "));
    }

    private static String codes(Iterable<Integer> codes) {
        var sorted = new ArrayList<Integer>();
        codes.forEach(sorted::add);
        return sorted.stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private List<String> heads(String... keys) {
        return List.of(keys).stream().map(key -> words.say(key)).toList();
    }
}
