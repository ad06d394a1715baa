package nl.maatstaf.analysis.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.maatstaf.analysis.exhibit.Table;
import nl.maatstaf.analysis.exhibit.Wording;
import nl.maatstaf.analysis.result.Provenance;
import nl.maatstaf.shell.Days;
import nl.maatstaf.shell.paper.Block;

/** Writes the fingerprints by which everything that the report rests on can be found again and told from anything else. */
record ProvenanceText(ReportPage page, Wording words, Sources sources) {

    private static final List<String> SIGNED = List.of("plan-file", "study-file", "questionnaire-file");

    void write(Block section) {
        section.paragraph(words.say("report.provenance.what"));
        page.table(section, new Table(words.say("report.provenance.table"),
                List.of(words.say("report.provenance.of"), words.say("report.provenance.value")), rows()));
        page.table(section, new Table(words.say("report.instruments.table"),
                List.of("report.instruments.title", "report.instruments.reference", "report.instruments.owner",
                        "report.instruments.validated", "report.instruments.fingerprint").stream().map(key -> words.say(key)).toList(),
                words.protocol().questionnaire().instruments().stream().map(instrument -> List.of(
                        instrument.title().in(words.code()), instrument.reference(),
                        words.say("report.instruments.owned", instrument.owner(), instrument.licence()),
                        words.say(instrument.validated() ? "variable.yes" : "variable.no"),
                        shortened(instrument.fingerprint()))).toList()));
    }

    private List<List<String>> rows() {
        Provenance provenance = sources.provenance();
        var rows = new ArrayList<List<String>>();
        rows.add(row("run", words.say("report.fact.run.number", sources.run().number(),
                Days.written(sources.run().on(), words.language()), sources.run().by())));
        rows.add(row("program", provenance.program()));
        String[] signed = provenance.planFingerprint().split("-", -1);
        for (int i = 0; i < signed.length; i++) {
            rows.add(row(i < SIGNED.size() ? SIGNED.get(i) : "plan-file", signed[i]));
        }
        rows.add(row("snapshot", words.say("report.provenance.number", provenance.snapshot())));
        rows.add(row("snapshot-data", provenance.fingerprint()));
        rows.add(row("unchanged", words.say(provenance.unchanged() ? "variable.yes" : "variable.no")));
        provenance.closed().forEach((cohort, waves) -> rows.add(List.of(words.say("report.provenance.closed", cohort),
                waves.stream().map(String::valueOf).collect(Collectors.joining(", ")))));
        rows.add(row("ended", words.say(provenance.ended() ? "variable.yes" : "variable.no")));
        return rows;
    }

    private List<String> row(String key, String value) {
        return List.of(words.say("report.provenance." + key), value);
    }

    private static String shortened(String fingerprint) {
        return fingerprint.substring(0, Math.min(TitlePage.DIGITS_SHOWN, fingerprint.length()));
    }
}
