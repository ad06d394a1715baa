package nl.maatstaf.analysis.bundle;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import nl.maatstaf.analysis.engine.Question;
import nl.maatstaf.analysis.result.OutcomeResult;
import nl.maatstaf.analysis.result.Provenance;
import nl.maatstaf.analysis.result.ResultsFile;
import nl.maatstaf.analysis.result.SubgroupResult;
import nl.maatstaf.instrument.Protocol;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.instrument.plan.AnalysisPlan;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a run was asked that neither its definitions nor its results say: {@code run.json}. */
final class RunFile {

    private static final String FIRST_LOCKED = "firstLocked";
    private static final String CONFIRMED = "confirmed";
    private static final String CONFIRMED_SUBGROUPS = "confirmedSubgroups";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RunFile() {
    }

    static String text(Question question) {
        var run = JSON.createObjectNode();
        question.firstLocked().ifPresent(plan -> run.put(FIRST_LOCKED, plan.reference()));
        run.set(CONFIRMED, JSON.readTree(ResultsFile.text(question.confirmed().toArray(OutcomeResult[]::new))));
        run.set(CONFIRMED_SUBGROUPS,
                JSON.readTree(ResultsFile.text(question.confirmedSubgroups().toArray(SubgroupResult[]::new))));
        return run + "\n";
    }

    /**
     * The question that was asked, as this program would ask it.
     *
     * @param text       the file
     * @param surveys    the definitions of the bundle
     * @param provenance what its results rest on
     * @param program    the version of this program
     */
    static Question question(String text, Surveys surveys, Provenance provenance, String program) {
        Protocol protocol = surveys.protocol(provenance.study()).orElseThrow(() -> missing("study", provenance.study()));
        if (!protocol.plan().reference().equals(provenance.plan())) {
            throw missing("plan", provenance.plan());
        }
        try {
            JsonNode run = JSON.readTree(text);
            Optional<AnalysisPlan> firstLocked = run.has(FIRST_LOCKED)
                    ? Optional.of(plan(surveys, run.path(FIRST_LOCKED).asString(""))) : Optional.empty();
            return new Question(protocol, protocol.plan(), firstLocked, of(provenance, protocol, program),
                    List.of(ResultsFile.outcomes(run.path(CONFIRMED).toString())),
                    List.of(ResultsFile.subgroups(run.path(CONFIRMED_SUBGROUPS).toString())));
        } catch (JacksonException | IllegalArgumentException malformed) {
            throw new BundleException("The file run.json in the bundle can't be read by this program.");
        }
    }

    private static AnalysisPlan plan(Surveys surveys, String reference) {
        AnalysisPlan known = surveys.plans().get(reference);
        if (known == null) {
            throw missing("plan", reference);
        }
        return known;
    }

    private static Provenance of(Provenance told, Protocol protocol, String program) {
        boolean complete = protocol.study().cohorts().stream().allMatch(cohort ->
                told.closed().getOrDefault(cohort.name(), new TreeSet<>()).size() == protocol.study().lastWave() + 1);
        if (told.ended() && !complete) {
            throw new BundleException("The results in the bundle say that the planned end was reached, but a wave is open.");
        }
        return new Provenance(told.study(), told.plan(), protocol.signedText(protocol.plan()), told.amended(), told.snapshot(),
                told.fingerprint(), told.unchanged(), told.closed(), told.ended(), told.facts(), program);
    }

    private static BundleException missing(String what, String name) {
        return new BundleException("The definitions in the bundle have no " + what + " " + name + ".");
    }
}
