package nl.maatstaf.instrument.reading;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.maatstaf.instrument.Fault;
import nl.maatstaf.instrument.PrivacyStatement;
import nl.maatstaf.instrument.Protocol;
import nl.maatstaf.instrument.Questionnaire;
import nl.maatstaf.instrument.Texts;
import nl.maatstaf.instrument.cube.ReleaseCube;
import nl.maatstaf.instrument.plan.AnalysisPlan;
import nl.maatstaf.study.Study;

/**
 * Makes the protocols of studies, out of a design, a questionnaire and a plan.
 *
 * @param questionnaires what can be asked
 * @param plans what can be tested
 * @param measured what the instruments measure
 * @param demoOnly hears of what real people must not be asked by: a language that nobody has reviewed, silence about their data
 */
record ProtocolReader(Library<Questionnaire> questionnaires, Library<AnalysisPlan> plans, Measured measured,
        Consumer<Fault> demoOnly) {

    static final List<String> REQUIRED = List.of("languages", "title", "help", "arms", "strata", "eligibility",
            "randomised", "cohorts", "last-wave", "questionnaire", "plan", "caveats");

    static final List<String> OPTIONAL = List.of("release", "privacy");

    Optional<Protocol> read(Definition definition, Entry root) {
        Fields fields = Fields.of(root, "a study", REQUIRED, OPTIONAL);
        Languages languages = Languages.of(fields);
        languages.unreviewed(languages.codes()).forEach(demoOnly);
        StudyReader design = new StudyReader(fields, languages);
        Study study = design.read(definition.name());
        Texts title = fields.texts("title", languages);
        Texts help = fields.texts("help", languages);
        List<Texts> caveats = fields.list("caveats").stream().map(languages::texts).toList();
        Optional<Questionnaire> questionnaire = fields.find("questionnaire").flatMap(questionnaires::find);
        Optional<AnalysisPlan> plan = fields.find("plan").flatMap(plans::find);
        questionnaire.ifPresent(asked -> refuseMissingLanguages(fields, languages, asked));
        plan.ifPresent(tested -> fields.find("plan").ifPresent(at -> {
            PlanCheck check = new PlanCheck(at, tested, measured);
            check.ofWaves(study);
            questionnaire.ifPresent(check::ofQuestions);
        }));
        Optional<ReleaseCube> release = fields.find("release").flatMap(at ->
                questionnaire.map(asked -> new ReleaseReader(study, asked).read(at)));
        Optional<PrivacyStatement> privacy = fields.find("privacy").map(new PrivacyReader(languages)::read);
        if (privacy.isEmpty()) {
            demoOnly.accept(new Fault(root.file(), root.line(), "This study does not tell people what happens with their data; "
                    + "add 'privacy'."));
        }
        fields.find("privacy").flatMap(at -> at.value(PrivacyReader.INVENTED)).filter(Entry::yesNo).ifPresent(at ->
                demoOnly.accept(new Fault(at.file(), at.line(), "Whoever is named here is invented; write who decides about the data and "
                        + "how they are reached, and drop 'invented'.")));
        return questionnaire.flatMap(asked -> plan.map(tested -> new Protocol(study, title,
                design.eligibilityInWords(), help, languages.codes(), caveats, asked, tested,
                release, privacy, definition.fingerprint())));
    }

    private static void refuseMissingLanguages(Fields fields, Languages languages, Questionnaire questionnaire) {
        fields.find("questionnaire").ifPresent(at -> languages.codes().stream()
                .filter(language -> !questionnaire.languages().contains(language))
                .forEach(language -> at.fault("This study is held in '" + language
                        + "', but its questionnaire does not offer it; offer it there or drop it here.")));
    }
}
