package nl.maatstaf.analysis.engine;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.maatstaf.instrument.Item;
import nl.maatstaf.instrument.Made;
import nl.maatstaf.instrument.Protocol;
import nl.maatstaf.instrument.Questionnaire;
import nl.maatstaf.instrument.Score;

/** A study that is described in tests: a mark for life at waves 0 to 8, in cohorts A and B. */
final class Described {

    /** The mark for life. */
    static final String MARK = "mark";

    private Described() {
    }

    /** A question about the mark in quarters 5 to 8. */
    static GivenQuestion mark(Score... others) {
        return GivenQuestion.about(
                GivenQuestion.planned(MARK, GivenQuestion.mixed("mark ~ arm*wave"), 5, 6, 7, 8),
                Stream.concat(Stream.of(GivenQuestion.score(MARK, 1)), Stream.of(others)).toArray(Score[]::new));
    }

    /** The same question with one more instrument, asked at the baseline wave alone. */
    static Question asking(GivenQuestion given, Item... atBaseline) {
        Question question = given.question();
        Protocol made = question.protocol();
        Questionnaire asked = made.questionnaire();
        var parts = Stream.concat(asked.parts().stream(),
                Stream.of(new Questionnaire.Part(Made.instrument(List.of(atBaseline)), Set.of(0)))).toList();
        var questionnaire = new Questionnaire(asked.name(), asked.version(), asked.title(), asked.decline(),
                asked.languages(), parts, asked.fingerprint());
        return new Question(new Protocol(made.study(), made.title(), made.eligibility(), made.help(), made.languages(),
                made.ownCaveats(), questionnaire, made.plan(), made.release(), made.privacy(), made.fingerprint()),
                question.plan(), question.firstLocked(), question.provenance(), question.confirmed(),
                question.confirmedSubgroups());
    }
}
