package nl.maatstaf.analysis.exhibit;

import java.util.ArrayList;
import java.util.List;
import nl.maatstaf.analysis.result.Provenance;
import nl.maatstaf.statistics.Method;
import nl.maatstaf.study.DesignFact;

/** What every exhibit rests on, and what has to be known with each: it can't be left out. */
final class Basis {

    private static final int DIGITS_SHOWN = 12;

    private final Provenance provenance;
    private final Wording words;

    Basis(Provenance provenance, Wording words) {
        this.provenance = provenance;
        this.words = words;
    }

    /** The facts of a result that has a method. */
    List<Exhibit.Fact> of(String people, String section, Method method) {
        var facts = new ArrayList<>(of(people, section));
        facts.add(new Exhibit.Fact(words.say("exhibit.method"), method(method)));
        return facts;
    }

    /** The facts of a description. */
    List<Exhibit.Fact> of(String people, String section) {
        return List.of(new Exhibit.Fact(words.say("exhibit.n"), people),
                new Exhibit.Fact(words.say("exhibit.plan"), words.say("exhibit.plan.section", provenance.plan(), section)),
                new Exhibit.Fact(words.say("exhibit.snapshot"), words.say("exhibit.snapshot.number",
                        provenance.snapshot(), provenance.fingerprint().substring(0, DIGITS_SHOWN))));
    }

    private String method(Method method) {
        String settings = new MethodWords(words).settings(method);
        String name = words.say("method." + method.name());
        return settings.isEmpty() ? name : words.say("exhibit.method.with", name, settings);
    }

    /** {@return whether chance made the arms of every cohort} */
    boolean randomised() {
        return words.protocol().study().randomised() && !provenance.facts().containsKey(DesignFact.NOT_RANDOMISED.code());
    }

    /** What has to be known with every result by arm: the study's own caveats and those of how the arms came about. */
    List<String> caveats() {
        var caveats = new ArrayList<String>();
        provenance.facts().forEach((fact, cohorts) ->
                caveats.add(words.say("fact." + fact + ".of", String.join(", ", cohorts))));
        if (!provenance.unchanged()) {
            caveats.add(words.say("exhibit.changed"));
        }
        words.protocol().caveats().forEach(caveat -> caveats.add(caveat.in(words.code())));
        return caveats;
    }
}
