package nl.maatstaf.publication;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.maatstaf.analysis.QuarterCounts;
import nl.maatstaf.instrument.Questionnaire;
import nl.maatstaf.instrument.cube.Filter;
import nl.maatstaf.instrument.cube.Question;
import nl.maatstaf.instrument.cube.ReleaseCube;
import nl.maatstaf.publication.protection.Groups;
import nl.maatstaf.publication.protection.Tally;

/** Puts what was counted of a quarter where its cube has it. */
final class QuarterTally {

    private final ReleaseCube cube;
    private final Groups groups;

    private QuarterTally(ReleaseCube cube) {
        this.cube = cube;
        groups = new Groups(cube.filters());
    }

    static Tally of(ReleaseCube cube, Questionnaire questionnaire, QuarterCounts.Counted counted) {
        return new QuarterTally(cube).tally(questionnaire, counted);
    }

    /** {@return whether everybody in the frame is known by all that the cube tells people apart by} */
    static boolean fits(ReleaseCube cube, QuarterCounts.Counted counted) {
        return counted.frame().keySet().stream().allMatch(layer ->
                cube.filters().stream().allMatch(filter -> filter.levels().contains(level(filter, layer))));
    }

    private Tally tally(Questionnaire questionnaire, QuarterCounts.Counted counted) {
        long[] respondents = people(counted.respondents());
        long[] frame = people(counted.frame());
        if (IntStream.range(0, frame.length).anyMatch(cell -> respondents[cell] > frame[cell])) {
            throw new IllegalStateException("More people of one kind answered than the frame has of them: its counts are not all there.");
        }
        return new Tally(frame, respondents, cube.questions().stream().map(question -> answers(question,
                questionnaire.score(question.column()).orElseThrow().scale(), counted.answers())).toList());
    }

    private long[] people(Map<QuarterCounts.Layer, Integer> layers) {
        long[] people = new long[groups.baseCells()];
        layers.forEach((layer, many) -> people[cell(layer)] += many);
        return people;
    }

    private Tally.Answers answers(Question question, int scale, List<QuarterCounts.Answers> all) {
        long[] answered = new long[groups.baseCells()];
        List<long[]> byAnswer = question.answers().stream().map(_ -> new long[groups.baseCells()]).toList();
        double[] sums = new double[groups.baseCells()];
        double squares = 0;
        for (QuarterCounts.Answers one : all) {
            if (one.score().equals(question.column())) {
                int cell = cell(one.layer());
                double value = (double) one.scaled() / scale;
                answered[cell] += one.people();
                sums[cell] += value * one.people();
                squares += value * value * one.people();
                if (!byAnswer.isEmpty()) {
                    byAnswer.get(known(question.answers().indexOf(one.scaled() / scale), one))[cell] += one.people();
                }
            }
        }
        return new Tally.Answers(answered, byAnswer, sums, squares);
    }

    private int cell(QuarterCounts.Layer layer) {
        return groups.baseCell(cube.filters().stream().map(filter -> known(filter.levels().indexOf(level(filter, layer)), layer)).toList());
    }

    private static int known(int place, Object what) {
        if (place < 0) {
            throw new IllegalStateException("The study does not know " + what + " any more.");
        }
        return place;
    }

    private static String level(Filter filter, QuarterCounts.Layer layer) {
        return switch (filter.column()) {
            case ReleaseCube.ARM -> layer.arm().code();
            case ReleaseCube.TREDE -> Integer.toString(layer.stratum().trede());
            case ReleaseCube.PART_TIME -> ReleaseCube.yesNo(layer.stratum().partTime());
            case ReleaseCube.AGE_BAND -> layer.traits().ageCode();
            case ReleaseCube.SEX -> layer.traits().sexCode();
            default -> throw new IllegalArgumentException("Nobody in the frame is known by " + filter.column() + ".");
        };
    }
}
