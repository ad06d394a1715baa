package nl.maatstaf.instrument;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.maatstaf.instrument.cube.ReleaseCube;
import nl.maatstaf.instrument.plan.AnalysisPlan;
import nl.maatstaf.study.Study;

/**
 * A study as it is written down: its design, what is asked, what is tested and what must be said with every result.
 *
 * @param study the design
 * @param title its title
 * @param eligibility who may take part, in words
 * @param help where participants find help, the same words for everybody
 * @param languages the languages it is held in, Dutch among them
 * @param ownCaveats the caveats its file gives
 * @param questionnaire what is asked each wave
 * @param plan what is tested
 * @param release what everybody may see of it; nothing where nothing is released
 * @param privacy what people are told about their data; nothing in a demo that does not say
 * @param fingerprint the SHA-256 of its file, but for what is released and what people are told
 */
public record Protocol(
        Study study,
        Texts title,
        Texts eligibility,
        Texts help,
        List<String> languages,
        List<Texts> ownCaveats,
        Questionnaire questionnaire,
        AnalysisPlan plan,
        Optional<ReleaseCube> release,
        Optional<PrivacyStatement> privacy,
        String fingerprint) {

    // In the program and not in the file, so that nobody can leave it out.
    private static final Texts NOT_RANDOMISED = new Texts(Map.of(
            "nl", "Dit is een vergelijking, geen bewijs van effect.",
            "en", "This is a comparison, not proof of effect."));

    /** Copies the lists. */
    public Protocol {
        languages = List.copyOf(languages);
        ownCaveats = List.copyOf(ownCaveats);
    }

    /** {@return the score that is the primary outcome} */
    public Score primaryScore() {
        return questionnaire.score(plan.primary().score()).orElseThrow();
    }

    /**
     * What two people sign when they lock a plan of it: the fingerprints of plan, study and questionnaire, since each of them
     * changes what the plan means.
     */
    public String signedText() {
        return signedText(plan);
    }

    /** {@return what two people signed when they locked this version of the plan} */
    public String signedText(AnalysisPlan version) {
        return String.join("-", version.fingerprint(), fingerprint, questionnaire.fingerprint());
    }

    /** What must be said with every result of this study. */
    public List<Texts> caveats() {
        return study.randomised()
                ? ownCaveats : Stream.concat(Stream.of(NOT_RANDOMISED), ownCaveats.stream()).toList();
    }
}
