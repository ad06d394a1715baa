package nl.maatstaf.analysis.pseudonymous;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.maatstaf.instrument.Answer;
import nl.maatstaf.instrument.Answers;
import nl.maatstaf.instrument.Item;
import nl.maatstaf.instrument.Occasion;
import nl.maatstaf.instrument.Protocol;
import nl.maatstaf.instrument.Question;
import nl.maatstaf.instrument.Questionnaire;
import nl.maatstaf.instrument.Score;
import nl.maatstaf.study.Quarter;

/** Turns what a participant sent into cells: a number each, or the reason why there is none. */
final class Coding {

    private static final OptionalInt[] NO_SCORES = new OptionalInt[0];

    private final Protocol protocol;
    private final List<Variable> variables;
    private final Map<String, Set<Integer>> closed;
    private final Map<String, Questionnaire> fielded;

    /**
     * Makes the coding of a study.
     *
     * @param closed  the closed waves of each cohort
     * @param fielded every version that may have been asked
     */
    Coding(Protocol protocol, List<Variable> variables, Map<String, Set<Integer>> closed,
            Iterable<Questionnaire> fielded) {
        this.protocol = protocol;
        this.variables = variables;
        this.closed = closed;
        this.fielded = new TreeMap<>();
        fielded.forEach(version -> this.fielded.put(version.fingerprint(), version));
    }

    /** One wave of one participant, with the questions that were on the route. */
    private record Wave(int number, Known person, Answers answers, Set<String> questions, Set<String> items) {}

    /** All cells of a participant, per variable. */
    List<List<Cell>> cells(Known person) {
        return cells(person, protocol.study().lastWave());
    }

    /** Those of wave 0 only. */
    List<List<Cell>> baseline(Known person) {
        return cells(person, 0);
    }

    private List<List<Cell>> cells(Known person, int lastWave) {
        var occasions = new HashMap<String, List<Occasion>>();
        List<Function<Variable, Cell>> waves = IntStream.rangeClosed(0, lastWave)
                .mapToObj(number -> wave(person, number, asked -> occasions.computeIfAbsent(asked.fingerprint(),
                        _ -> occasions(person, lastWave, asked)).get(number))).toList();
        return variables.stream().map(variable -> waves.stream().map(wave -> wave.apply(variable)).toList()).toList();
    }

    private Function<Variable, Cell> wave(Known person, int number, Function<Questionnaire, Occasion> occasion) {
        if (!closed.getOrDefault(person.cohort(), Set.of()).contains(number)) {
            return variable -> missing(variable.waves().contains(number) ? MissingReason.NOT_YET_DUE : MissingReason.NOT_ASKED);
        }
        Known.Sent sent = person.waves().get(number);
        if (sent == null) {
            return variable -> missing(variable.waves().contains(number) ? MissingReason.NOT_ANSWERED : MissingReason.NOT_ASKED);
        }
        Questionnaire asked = fielded.getOrDefault(sent.questionnaire(), protocol.questionnaire());
        List<Question> route = asked.route(sent.answers(), occasion.apply(asked));
        Wave wave = new Wave(number, person, sent.answers(),
                route.stream().map(Question::key).collect(Collectors.toSet()),
                route.stream().map(question -> question.item().id()).collect(Collectors.toSet()));
        return variable -> cell(variable, wave);
    }

    /** A route looks at waves and answers; the month decides only which months somebody may give. */
    private static List<Occasion> occasions(Known person, int lastWave, Questionnaire asked) {
        var sent = new TreeMap<Integer, Answers>();
        person.waves().forEach((number, wave) -> sent.put(number, wave.answers()));
        return Occasion.upTo(lastWave, YearMonth.of(Item.Month.FIRST_YEAR, 1), asked, sent);
    }

    private Cell cell(Variable variable, Wave wave) {
        return switch (variable.source()) {
            case Variable.Source.Scored(Score score) -> scored(score, wave);
            case Variable.Source.Answered(Item item, var about) -> answered(new Question(item, about).key(), wave, wave.person());
            case Variable.Source.Ticked(Item.Several item, Item.Option option) ->
                    answered(item.id(), wave, wave.person()) instanceof Cell.Missing missing ? missing
                            : Cell.of(wave.answers().chosen(item.id()).contains(option.code()) ? 1 : 0);
        };
    }

    private static Cell scored(Score score, Wave wave) {
        OptionalInt[] byWave = wave.person().scores().getOrDefault(score.name(), NO_SCORES);
        if (wave.number() < byWave.length && byWave[wave.number()].isPresent()) {
            return Cell.of(byWave[wave.number()].getAsInt(), score.scale());
        }
        return missing(Variables.itemsOf(score).anyMatch(wave.items()::contains)
                ? MissingReason.UNDEFINED : MissingReason.NOT_ASKED);
    }

    private Cell answered(String question, Wave wave, Known person) {
        if (!wave.questions().contains(question)) {
            return missing(MissingReason.NOT_ASKED);
        }
        return switch (wave.answers().to(question).orElse(null)) {
            case null -> missing(MissingReason.LEFT_OPEN);
            case Answer.Declined() -> missing(MissingReason.DECLINED);
            case Answer.Value(int code) -> Cell.of(code);
            case Answer.Several _ -> Cell.of(1);
            case Answer.Month(YearMonth month) -> Cell.of(quarter(month, person));
            // The store hands no words over; and where it did, they would stay here.
            case Answer.Text _ -> missing(MissingReason.WITHHELD);
        };
    }

    /** Quarters since allocation; all that was before it is one, since a month of long ago tells who somebody is. */
    private int quarter(YearMonth month, Known person) {
        Quarter allocation = protocol.study().cohort(person.cohort()).orElseThrow().allocation();
        return Math.max(Variable.BEFORE_ALLOCATION, Quarter.of(month.atDay(1)).since(allocation));
    }

    private static Cell missing(MissingReason reason) {
        return new Cell.Missing(reason);
    }
}
