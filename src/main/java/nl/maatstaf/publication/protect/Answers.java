package nl.maatstaf.publication.protect;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.maatstaf.input.CsvFile;
import nl.maatstaf.input.Fields;
import nl.maatstaf.input.Header;
import nl.maatstaf.input.InputException;
import nl.maatstaf.instrument.cube.Question;
import nl.maatstaf.instrument.cube.ReleaseCube;
import nl.maatstaf.publication.protection.Groups;
import nl.maatstaf.publication.protection.Tally;

/** Reads what people answered, a row per participant and wave, into a tally for each wave. */
final class Answers {

    private static final Comparator<String> WAVES = Comparator.comparing((String wave) -> Fields.number(wave).orElse(Double.MAX_VALUE))
            .thenComparing(Comparator.naturalOrder());
    private static final String NAME = "[A-Za-z0-9_-]{1,40}";

    private final Path file;
    private final ReleaseCube cube;
    private final Groups groups;
    private final Map<String, Integer> people = new HashMap<>();
    private final Set<List<String>> rows = new HashSet<>();
    private final SortedMap<String, Wave> waves = new TreeMap<>(WAVES);

    private Answers(Path file, ReleaseCube cube, Groups groups) {
        this.file = file;
        this.cube = cube;
        this.groups = groups;
    }

    /** What is counted of one wave. */
    private static final class Wave {

        private final long[] respondents;
        private final List<Counted> questions = new ArrayList<>();

        Wave(ReleaseCube cube, int cells) {
            respondents = new long[cells];
            cube.questions().forEach(question -> questions.add(new Counted(question, cells)));
        }
    }

    /** What is counted of one question. */
    private static final class Counted {

        private final Question question;
        private final long[] answered;
        private final List<long[]> byAnswer = new ArrayList<>();
        private final double[] sums;
        private double squares;

        Counted(Question question, int cells) {
            this.question = question;
            answered = new long[cells];
            question.answers().forEach(_ -> byAnswer.add(new long[cells]));
            sums = new double[cells];
        }

        /** Adds an answer; says whether it is one. */
        boolean add(int cell, double value) {
            int answer = question.answers().indexOf((int) value);
            boolean known = question.answers().isEmpty() ? value >= question.lowest() && value <= question.highest()
                    : answer >= 0 && value == Math.rint(value);
            if (known) {
                answered[cell]++;
                sums[cell] += value;
                squares += value * value;
                if (answer >= 0) {
                    byAnswer.get(answer)[cell]++;
                }
            }
            return known;
        }
    }

    /**
     * Reads a file.
     *
     * @param participant the column that tells participants apart
     * @param wave        the column with the wave
     */
    static Answers read(Path file, ReleaseCube cube, Groups groups, String participant, String wave) {
        var answers = new Answers(file, cube, groups);
        new CsvFile(file).read(header -> {
            var names = new Header(file, header);
            var columns = new Columns(names, cube);
            int who = names.place(participant);
            int when = names.place(wave);
            int[] filters = columns.filters();
            int[] questions = cube.questions().stream().map(Question::column).mapToInt(names::place).toArray();
            return (row, fields) -> answers.add(row, fields.get(who).strip(), fields.get(when).strip(),
                    groups.baseCell(columns.levels(filters, row, fields)), fields, questions);
        });
        return answers;
    }

    private void add(long row, String who, String wave, int cell, List<String> fields, int[] questions) {
        if (!wave.matches(NAME)) {
            throw fault(row, "the wave is '" + wave + "'; name waves with letters and digits, such as 3 or 2026Q1");
        }
        if (!rows.add(List.of(who, wave))) {
            throw fault(row, "participant " + who + " is in wave " + wave + " twice");
        }
        if (people.merge(who, cell, (before, now) -> before) != cell) {
            throw fault(row, "participant " + who + " is in another group than before; a filter is as it was at the start");
        }
        Wave of = waves.computeIfAbsent(wave, _ -> new Wave(cube, groups.baseCells()));
        boolean answered = false;
        for (int i = 0; i < questions.length; i++) {
            String field = fields.get(questions[i]);
            if (Fields.isMissing(field)) {
                continue;
            }
            Question question = cube.questions().get(i);
            if (Fields.number(field).isEmpty() || !of.questions.get(i).add(cell, Fields.number(field).getAsDouble())) {
                throw fault(row, question.column() + " is '" + field + "', which is no answer that the cube knows");
            }
            answered = true;
        }
        if (answered) {
            of.respondents[cell]++;
        }
    }

    private InputException fault(long row, String what) {
        return new InputException(file + ", row " + row + ": " + what + ".");
    }

    /** How many people the file has, in all waves together. */
    long[] everybody() {
        long[] register = new long[groups.baseCells()];
        people.values().forEach(cell -> register[cell]++);
        return register;
    }

    /** What was answered in each wave. */
    SortedMap<String, Tally> tallies(long[] register) {
        var tallies = new TreeMap<String, Tally>(WAVES);
        waves.forEach((wave, of) -> {
            for (int cell = 0; cell < register.length; cell++) {
                if (of.respondents[cell] > register[cell]) {
                    throw new InputException("In wave " + wave + " of " + file + " more people of one kind answered than the register has of them: "
                            + of.respondents[cell] + " and " + register[cell] + ". Are the filters of both files the same?");
                }
            }
            tallies.put(wave, new Tally(register, of.respondents, of.questions.stream().map(counted -> new Tally.Answers(counted.answered,
                    counted.byAnswer, counted.sums, counted.squares)).toList()));
        });
        return tallies;
    }
}
