package nl.maatstaf.instrument.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.maatstaf.instrument.Questionnaire;
import nl.maatstaf.instrument.Score;
import nl.maatstaf.instrument.cube.Filter;
import nl.maatstaf.instrument.cube.Question;
import nl.maatstaf.instrument.cube.ReleaseCube;
import nl.maatstaf.instrument.cube.Rules;
import nl.maatstaf.study.AgeBand;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.Sex;
import nl.maatstaf.study.Study;

/**
 * Makes the release cube of a study. It tells people apart only by what is known of everybody in the frame: of anything else
 * nobody could say whether nearly all of a group took part.
 */
record ReleaseReader(Study study, Questionnaire questionnaire) {

    static final List<String> REQUIRED = List.of("by", "show");
    static final List<String> OPTIONAL = List.of("rules", "age-bands");
    static final List<String> SHOWN = List.of("score", "figures");
    static final List<String> SHOWN_OPTIONAL = List.of("by");

    /** Of a number with more values than this nobody asks how many gave just that one. */
    private static final int MOST_HIDDEN = 20;
    private static final String FILTERS = "arm, trede, part-time, age-band or sex";

    ReleaseCube read(Entry at) {
        Fields fields = Fields.of(at, "what is released", REQUIRED, OPTIONAL);
        List<AgeBand> ageBands = fields.find("age-bands").map(this::ageBands).orElse(List.of());
        List<Filter> filters = fields.list("by").stream().flatMap(by -> by.oneOf("something known of everybody in the frame",
                word -> filter(word, ageBands), FILTERS).stream()).toList();
        if (filters.stream().distinct().count() != filters.size()) {
            at.fault("People are told apart by the same thing twice; keep one.");
        }
        if (filters.stream().noneMatch(filter -> filter.column().equals(ReleaseCube.ARM))) {
            at.fault("Both pathways are compared; let 'arm' be among what people are told apart by.");
        }
        if (filters.stream().anyMatch(filter -> filter.column().equals(ReleaseCube.AGE_BAND)) != fields.find("age-bands").isPresent()) {
            at.fault("People are told apart by 'age-band' where 'age-bands' says which ages lie together; write both or neither.");
        }
        var questions = new ArrayList<Question>();
        fields.list("show").forEach(entry -> question(entry).ifPresent(question -> {
            if (questions.stream().anyMatch(one -> one.column().equals(question.column()))) {
                entry.fault("The score '" + question.column() + "' is here twice; keep one.");
            }
            questions.add(question);
        }));
        return new ReleaseCube(filters, questions, fields.find("rules").map(CubeReader::rules).orElse(Rules.DEFAULT));
    }

    private List<AgeBand> ageBands(Entry entry) {
        List<AgeBand> bands = entry.list().stream().flatMap(band -> band.oneOf("an age band", AgeBand::of, "ages such as 45-49").stream()).toList();
        int next = study.eligibility().youngest();
        for (AgeBand band : bands) {
            if (band.youngest() != next) {
                entry.fault("The band " + band.code() + " should begin at " + next + ", so that every age is in one band.");
            }
            next = band.oldest() + 1;
        }
        if (bands.size() < 2 || next != study.eligibility().oldest() + 1) {
            entry.fault("The age bands should go on to " + study.eligibility().oldest() + ", the oldest who may take part, in two bands or more.");
        }
        return bands;
    }

    private Optional<Filter> filter(String word, List<AgeBand> ageBands) {
        return switch (word) {
            case "arm" -> Optional.of(new Filter(ReleaseCube.ARM, Arrays.stream(Arm.values())
                    .filter(study.arms()::contains).map(Arm::code).toList()));
            case "trede" -> Optional.of(new Filter(ReleaseCube.TREDE, study.strata().stream()
                    .map(stratum -> Integer.toString(stratum.trede())).distinct().toList()));
            case "part-time" -> Optional.of(new Filter(ReleaseCube.PART_TIME, Stream.of(true, false)
                    .filter(works -> study.strata().stream().anyMatch(stratum -> stratum.partTime() == works))
                    .map(ReleaseCube::yesNo).toList()));
            case "age-band" -> Optional.of(new Filter(ReleaseCube.AGE_BAND, ageBands.stream().map(AgeBand::code).toList()));
            case "sex" -> Optional.of(new Filter(ReleaseCube.SEX, Arrays.stream(Sex.values()).map(Sex::code).toList()));
            default -> Optional.empty();
        };
    }

    private Optional<Question> question(Entry entry) {
        Fields fields = Fields.of(entry, "what is shown", SHOWN, SHOWN_OPTIONAL);
        String name = fields.text("score");
        Optional<Score> score = questionnaire.score(name);
        if (score.isEmpty() && !name.isEmpty()) {
            entry.fault("Nothing in the questionnaire gives the score '" + name + "'; write one that it gives.");
        }
        Set<Question.Figure> figures = CubeReader.figures(fields, "figures");
        Optional<Set<String>> by = CubeReader.by(fields, word -> filter(word, List.of()).map(Filter::column));
        return score.map(of -> question(entry, of, figures, by));
    }

    private Question question(Entry entry, Score score, Set<Question.Figure> figures, Optional<Set<String>> by) {
        List<Integer> values = ScoreValues.of(score, questionnaire);
        if (values.size() < 2) {
            entry.fault("The score '" + score.name() + "' has no lowest and highest value; show another.");
            return new Question(score.name(), List.of(), 0, 1, figures);
        }
        boolean counted = figures.stream().anyMatch(Question.Figure::countsAnswers);
        if (counted && !ScoreValues.areAll(score)) {
            entry.fault("The score '" + score.name() + "' lies anywhere between its lowest and highest value; show its mean.");
        }
        // Where only the mean is shown, how many gave each answer stays hidden, and is bounded as any hidden count.
        boolean listed = counted || ScoreValues.areAll(score) && values.size() <= MOST_HIDDEN;
        return new Question(score.name(), listed ? values : List.of(), values.getFirst(), values.getLast(), figures, by);
    }
}
