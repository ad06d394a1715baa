package nl.maatstaf.instrument.reading;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.maatstaf.instrument.Fault;
import nl.maatstaf.instrument.Plan;
import nl.maatstaf.instrument.Protocol;
import nl.maatstaf.instrument.Questionnaire;
import nl.maatstaf.instrument.Texts;
import nl.maatstaf.study.Study;

/**
 * Makes the protocols of studies, out of a design, a questionnaire and a plan.
 *
 * @param questionnaires what can be asked
 * @param plans what can be tested
 * @param scored whether all scores of all instruments are known
 * @param unreviewed hears of each language that nobody has reviewed
 */
record ProtocolReader(Library<Questionnaire> questionnaires, Library<Plan> plans, boolean scored,
        Consumer<Fault> unreviewed) {

    static final List<String> REQUIRED = List.of("languages", "title", "help", "arms", "strata", "eligibility",
            "randomised", "cohorts", "last-wave", "questionnaire", "plan", "caveats");

    Optional<Protocol> read(Definition definition, Entry root) {
        Fields fields = Fields.of(root, "a study", REQUIRED, List.of());
        Languages languages = Languages.of(fields);
        languages.unreviewed(languages.codes()).forEach(unreviewed);
        StudyReader design = new StudyReader(fields, languages);
        Study study = design.read(definition.name());
        Texts title = fields.texts("title", languages);
        Texts help = fields.texts("help", languages);
        List<Texts> caveats = fields.list("caveats").stream().map(languages::texts).toList();
        Optional<Questionnaire> questionnaire = fields.find("questionnaire").flatMap(questionnaires::find);
        Optional<Plan> plan = fields.find("plan").flatMap(plans::find);
        questionnaire.ifPresent(asked -> refuseMissingLanguages(fields, languages, asked));
        plan.ifPresent(tested -> fields.find("plan").ifPresent(at -> {
            refuseWavesOutside(at, tested, study);
            questionnaire.ifPresent(asked -> refuseUnasked(at, tested, asked));
        }));
        return questionnaire.flatMap(asked -> plan.map(tested -> new Protocol(study, title,
                design.eligibilityInWords(), help, languages.codes(), caveats, asked, tested,
                definition.fingerprint())));
    }

    private static void refuseWavesOutside(Entry at, Plan plan, Study study) {
        waves(plan).filter(wave -> study.lastWave() > 0 && wave > study.lastWave())
                .forEach(wave -> at.fault("The plan '" + plan.name() + "' uses wave " + wave
                        + ", but this study ends at wave " + study.lastWave() + "; change one of the two."));
    }

    private static Stream<Integer> waves(Plan plan) {
        return Stream.concat(Stream.of(plan.baselineWave()), plan.confirmatoryWaves().stream());
    }

    private void refuseUnasked(Entry at, Plan plan, Questionnaire questionnaire) {
        questionnaire.parts().stream().filter(part -> part.instrument().scores().stream()
                .anyMatch(score -> score.name().equals(plan.outcome()))).forEach(part -> waves(plan)
                        .filter(wave -> !part.askedIn(wave)).forEach(wave -> at.fault("The plan '" + plan.name()
                                + "' uses wave " + wave + ", in which this study's questionnaire does not ask for '"
                                + plan.outcome() + "'; change one of the two.")));
        if (scored && !plan.outcome().isEmpty() && questionnaire.score(plan.outcome()).isEmpty()) {
            at.fault("The plan '" + plan.name() + "' is about '" + plan.outcome()
                    + "', which this study's questionnaire does not score; add its instrument.");
        }
    }

    private static void refuseMissingLanguages(Fields fields, Languages languages, Questionnaire questionnaire) {
        fields.find("questionnaire").ifPresent(at -> languages.codes().stream()
                .filter(language -> !questionnaire.languages().contains(language))
                .forEach(language -> at.fault("This study is held in '" + language
                        + "', but its questionnaire does not offer it; offer it there or drop it here.")));
    }
}
