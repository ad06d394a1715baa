package nl.maatstaf.analysis.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.maatstaf.instrument.Item;
import nl.maatstaf.instrument.Score;
import nl.maatstaf.statistics.formula.DataTable;
import nl.maatstaf.statistics.formula.Formula;
import nl.maatstaf.statistics.formula.Term;

/**
 * The variables beside the arm that an analysis of people takes: of the stratum, what was chosen at an item in the baseline
 * wave, or the value of a score in the baseline wave. The first two are factors, the last is a number. The outcome's own
 * value at the baseline is called by its name with {@code _baseline} behind it.
 */
final class Variables {

    /** What somebody may lack. */
    private record Variable(String name, boolean isNumber, Function<Person, Optional<String>> level,
            Function<Person, OptionalDouble> number) {

        static Variable factor(String name, Function<Person, Optional<String>> level) {
            return new Variable(name, false, level, _ -> OptionalDouble.empty());
        }
    }

    /**
     * What is known of one person.
     *
     * @param levels  of each factor
     * @param numbers the value of each number
     */
    record Known(List<String> levels, List<Double> numbers) {}

    private final List<Score> scores;
    private final List<Item> items = new ArrayList<>();
    private final List<Variable> variables = new ArrayList<>();

    private Variables(Score outcome) {
        scores = new ArrayList<>(List.of(outcome));
    }

    /**
     * The variables with these names.
     *
     * @param outcome whose score comes first among those that are read
     * @throws IllegalArgumentException if the questionnaire has neither an item nor a score of that name
     */
    static Variables of(Question question, Score outcome, List<String> names) {
        var variables = new Variables(outcome);
        names.forEach(name -> variables.add(question, name));
        return variables;
    }

    private void add(Question question, String name) {
        Optional<StratumVariable> stratum = StratumVariable.named(name).findFirst();
        Optional<Item> item = question.protocol().questionnaire().item(name);
        if (stratum.isPresent()) {
            variables.add(Variable.factor(
                    name, person -> Optional.of(stratum.get().of(person.cohort(), person.stratum()))));
        } else if (item.isPresent()) {
            int place = items.size();
            items.add(item.get());
            variables.add(Variable.factor(name, person -> code(person.item(place))));
        } else {
            Score score = question.protocol().questionnaire().score(name).orElseThrow(
                    () -> new IllegalArgumentException("Nothing is called " + name + "."));
            int place = scores.size();
            scores.add(score);
            int baseline = question.plan().baselineWave();
            variables.add(new Variable(called(scores.getFirst(), name), true,
                    _ -> Optional.empty(), person -> person.score(place, baseline)));
        }
    }

    private static Optional<String> code(OptionalInt chosen) {
        return chosen.isPresent() ? Optional.of(Integer.toString(chosen.getAsInt())) : Optional.empty();
    }

    /** The outcome's own value in the baseline wave, and these, none twice. */
    static List<String> withBaseline(String outcome, List<String> names) {
        return Stream.concat(Stream.of(outcome), names.stream()).distinct().toList();
    }

    /** What a variable is called in a table that has the outcome. */
    static String called(Score outcome, String name) {
        return name.equals(outcome.name()) ? name + "_baseline" : name;
    }

    /** What to ask for: the outcome comes first. */
    List<Score> scores() {
        return scores;
    }

    List<Item> items() {
        return items;
    }

    /** The names that the variables have in tables, in order. */
    List<String> names() {
        return variables.stream().map(Variable::name).toList();
    }

    /** The values of somebody; nothing where one of them is lacking. */
    Optional<Known> known(Person person) {
        var levels = new ArrayList<String>();
        var numbers = new ArrayList<Double>();
        for (Variable variable : variables) {
            variable.level().apply(person).ifPresent(levels::add);
            variable.number().apply(person).ifPresent(numbers::add);
        }
        return levels.size() + numbers.size() == variables.size()
                ? Optional.of(new Known(List.copyOf(levels), List.copyOf(numbers))) : Optional.empty();
    }

    /** The table with a column for each variable; what is known comes row by row. */
    DataTable in(DataTable table, List<Known> known) {
        int factor = 0;
        int number = 0;
        DataTable wider = table;
        for (Variable variable : variables) {
            if (variable.isNumber()) {
                int place = number++;
                wider = wider.withNumbers(
                        variable.name(), known.stream().mapToDouble(one -> one.numbers().get(place)).toArray());
            } else {
                int place = factor++;
                wider = wider.withFactor(variable.name(), known.stream().map(one -> one.levels().get(place)).toList());
            }
        }
        return wider;
    }

    /** A formula of main effects: the arm where it isn't the response, and all variables. */
    Formula formula(String response) {
        return mainEffects(response, names());
    }

    /** A formula of main effects: the arm where it isn't the response, and these. */
    static Formula mainEffects(String response, List<String> others) {
        List<String> names = Stream.concat(Stream.of("arm").filter(arm -> !arm.equals(response)), others.stream()).toList();
        return new Formula(response, names, names.stream().map(name -> new Term(List.of(name))).toList());
    }
}
