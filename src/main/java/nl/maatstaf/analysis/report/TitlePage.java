package nl.maatstaf.analysis.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.maatstaf.analysis.exhibit.Exhibit;
import nl.maatstaf.analysis.exhibit.Wording;
import nl.maatstaf.analysis.result.Provenance;
import nl.maatstaf.instrument.Instrument;
import nl.maatstaf.shell.Days;
import nl.maatstaf.shell.paper.Block;

/** Writes what is seen first: what this is a report of, what it may be taken for, and what it rests on. */
record TitlePage(Wording words, Sources sources) {

    static final int DIGITS_SHOWN = 12;

    /** {@return what the report as a whole may be taken for} */
    String standing() {
        return words.say("report.standing." + code());
    }

    private String code() {
        return sources.results().primary().standing().name().toLowerCase(Locale.ROOT);
    }

    String title() {
        return words.protocol().title().in(words.code());
    }

    void write(Block body) {
        Provenance provenance = sources.provenance();
        Block opening = body.add("header", "title-page");
        opening.paragraph("kind", words.say("report.kind"));
        opening.say("h1", title());
        opening.paragraph("standing-of-all " + code(), standing());
        opening.paragraph("lead", words.say("report.standing." + code() + ".what"));
        Block facts = opening.add("dl", "facts");
        for (Exhibit.Fact fact : facts(provenance)) {
            facts.say("dt", fact.name());
            facts.say("dd", fact.value());
        }
        if (!warnings().isEmpty()) {
            opening.add("div", "warnings").list("plain", warnings());
        }
    }

    private List<Exhibit.Fact> facts(Provenance provenance) {
        return List.of(fact("study", provenance.study()), fact("plan", provenance.plan()),
                fact("snapshot", words.say("report.fact.snapshot.number", provenance.snapshot(),
                        provenance.fingerprint().substring(0, Math.min(DIGITS_SHOWN, provenance.fingerprint().length())))),
                fact("run", words.say("report.fact.run.number", sources.run().number(),
                        Days.written(sources.run().on(), words.language()), sources.run().by())),
                fact("program", provenance.program()));
    }

    private Exhibit.Fact fact(String key, String value) {
        return new Exhibit.Fact(words.say("report.fact." + key), value);
    }

    /** {@return what has to be known before anything else is read} */
    List<String> warnings() {
        var warnings = new ArrayList<>(ofTheReport());
        if (!words.protocol().questionnaire().instruments().stream().allMatch(Instrument::validated)) {
            warnings.add(words.say("report.not-validated"));
        }
        return warnings;
    }

    /** {@return what has to be known of the report as a whole} */
    List<String> ofTheReport() {
        var warnings = new ArrayList<>(List.of(words.say("report.researchers")));
        if (sources.notReal()) {
            warnings.add(words.say("report.simulated"));
        }
        if (words.protocol().questionnaire().isUnreviewed(words.code())) {
            warnings.add(words.say("report.unreviewed"));
        }
        return warnings;
    }
}
