package nl.maatstaf.analysis.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.maatstaf.analysis.exhibit.Table;
import nl.maatstaf.analysis.exhibit.Wording;
import nl.maatstaf.shell.paper.Block;
import nl.maatstaf.study.DesignFact;

/** Writes the checklist with the place of every item in this report. */
record ChecklistText(ReportPage page, Wording words, Sources sources) {

    void write(Block section) {
        section.paragraph(words.say("report.checklist.what"));
        if (sources.allocation(words.protocol().study()).equals(DesignFact.NOT_RANDOMISED.code())) {
            section.paragraph(words.say("report.checklist.not-randomised"));
        }
        page.table(section, new Table(words.say("report.checklist.table"), List.of(words.say("report.checklist.item"),
                words.say("report.checklist.about"), words.say("report.checklist.where")),
                Checklist.ITEMS.stream().map(item -> List.of(item.number(), words.say("report.consort." + item.number()),
                        where(item))).toList()));
    }

    private String where(Checklist.Item item) {
        String sections = item.sections().stream().map(page.contents()::place).collect(Collectors.joining(", "));
        return words.say("report.checklist." + item.answered().name().toLowerCase(Locale.ROOT), sections);
    }
}
