package nl.maatstaf.instrument.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.maatstaf.instrument.cube.Filter;
import nl.maatstaf.instrument.cube.Question;
import nl.maatstaf.instrument.cube.ReleaseCube;
import nl.maatstaf.instrument.cube.Rules;

/** Makes a release cube from its keys. */
final class CubeReader {

    private static final List<String> REQUIRED = List.of("filters", "questions");
    private static final List<String> RULES = List.of("fewest", "count-step", "share-step", "whole-percentages-from",
            "merged-share", "most-of-frame", "narrowest", "upper", "colluders");
    private static final int HALF = 50;
    private static final String FIGURES = "distribution, share or mean";

    private final Set<String> columns = new HashSet<>();
    private final Set<String> filters = new HashSet<>();

    private CubeReader() {}

    static ReleaseCube read(Entry root) {
        var reader = new CubeReader();
        Fields fields = Fields.of(root, "a release cube", REQUIRED, List.of("rules"));
        return new ReleaseCube(fields.list("filters").stream().map(reader::filter).toList(),
                fields.list("questions").stream().map(reader::question).toList(),
                fields.find("rules").map(CubeReader::rules).orElse(Rules.DEFAULT));
    }

    private Filter filter(Entry entry) {
        Fields filter = Fields.of(entry, "a filter", List.of("column", "levels"), List.of());
        List<String> levels = filter.list("levels").stream().map(Entry::text).toList();
        if (new HashSet<>(levels).size() != levels.size()) {
            entry.fault("A level is here twice; keep one.");
        }
        String column = column(filter);
        filters.add(column);
        return new Filter(column, levels);
    }

    private Question question(Entry entry) {
        Fields question = Fields.of(entry, "a question", List.of("column", "show"), List.of("answers", "range", "by"));
        Set<Question.Figure> shown = figures(question, "show");
        List<Integer> answers = question.find("answers").map(Entry::integers).orElse(List.of());
        if (answers.isEmpty() && shown.stream().anyMatch(Question.Figure::countsAnswers)) {
            entry.fault("A distribution or a share counts answers; list them under 'answers', from low to high.");
        }
        if (!answers.stream().sorted().distinct().toList().equals(answers)) {
            entry.fault("The answers go from low to high, each once; put them in order.");
        }
        List<Double> range = question.find("range").map(CubeReader::range)
                .orElseGet(() -> answers.isEmpty() ? List.of() : List.of((double) answers.getFirst(), (double) answers.getLast()));
        if (range.size() != 2 || range.getFirst() >= range.getLast()) {
            entry.fault("The lowest and the highest value are not known; list the answers, or write range: [1, 10].");
            return new Question(column(question), answers, 0, 1, shown);
        }
        return new Question(column(question), answers, range.getFirst(), range.getLast(), shown, by(question, this::known));
    }

    private String column(Fields fields) {
        String column = fields.text("column");
        if (!column.isEmpty() && !columns.add(column)) {
            fields.find("column").ifPresent(at -> at.fault("The column '" + column + "' is here twice; keep one."));
        }
        return column;
    }

    private static List<Double> range(Entry entry) {
        var range = new ArrayList<Double>();
        for (Entry bound : entry.list()) {
            OptionalDouble value = bound.decimal();
            if (value.isPresent()) {
                range.add(value.getAsDouble());
            }
        }
        return range;
    }

    private Optional<String> known(String column) {
        return filters.contains(column) ? Optional.of(column) : Optional.empty();
    }

    /** The only filters that a question is shown by, if it says so. */
    static Optional<Set<String>> by(Fields question, Function<String, Optional<String>> known) {
        return question.find("by").map(at -> at.oneOrMore().stream().flatMap(one ->
                one.oneOf("one of the filters", known, "one that is above").stream()).collect(Collectors.toSet()));
    }

    /** What is to be shown, at this key. */
    static Set<Question.Figure> figures(Fields fields, String key) {
        Set<Question.Figure> figures = EnumSet.noneOf(Question.Figure.class);
        fields.find(key).map(Entry::oneOrMore).orElse(List.of()).forEach(at ->
                at.oneOf("something that can be shown", CubeReader::figure, FIGURES).ifPresent(figures::add));
        return figures;
    }

    private static Optional<Question.Figure> figure(String word) {
        return EnumSet.allOf(Question.Figure.class).stream()
                .filter(figure -> figure.name().toLowerCase(Locale.ROOT).equals(word)).findFirst();
    }

    static Rules rules(Entry entry) {
        Fields fields = Fields.of(entry, "rules", List.of(), RULES);
        Rules known = Rules.DEFAULT;
        var rules = new Rules(rule(fields, "fewest", known.fewest()), rule(fields, "count-step", known.countStep()),
                rule(fields, "share-step", known.shareStep()), rule(fields, "whole-percentages-from", known.wholeFrom()),
                rule(fields, "merged-share", known.mergedShare()), rule(fields, "most-of-frame", known.mostOfFrame()),
                rule(fields, "narrowest", known.narrowest()), rule(fields, "upper", known.upper()),
                rule(fields, "colluders", known.colluders()));
        // A file may protect more than the product does by itself, and not less.
        if (rules.fewest() < known.fewest() || rules.countStep() < known.countStep() || rules.shareStep() < known.shareStep()
                || rules.wholeFrom() < known.wholeFrom() || rules.mergedShare() < known.mergedShare()
                || rules.mostOfFrame() > known.mostOfFrame() || rules.narrowest() < known.narrowest()
                || rules.upper() < known.upper() || rules.colluders() < known.colluders()) {
            entry.fault("One of these rules protects people less than the product does by itself; leave it out.");
        }
        if (rules.mergedShare() >= HALF) {
            entry.fault("Shares of half and more are not near 0; write a merged-share below 50.");
        }
        return rules;
    }

    private static int rule(Fields fields, String key, int otherwise) {
        return fields.find(key).isEmpty() ? otherwise : fields.integer(key);
    }
}
