package nl.maatstaf.publication.protection;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import nl.maatstaf.instrument.cube.Question;
import nl.maatstaf.instrument.cube.ReleaseCube;

/** People spread over the base cells of a cube by chance, who answer by chance and leave one question in ten open. */
final class RandomTally {

    private RandomTally() {}

    /**
     * Makes a tally.
     *
     * @param people  how many people the register has
     * @param willing the chance that somebody answers
     */
    static Tally of(ReleaseCube cube, int people, double willing, SplittableRandom random) {
        var groups = new Groups(cube.filters());
        int cells = groups.baseCells();
        long[] register = new long[cells];
        long[] respondents = new long[cells];
        int questions = cube.questions().size();
        long[][] answered = new long[questions][cells];
        double[][] sums = new double[questions][cells];
        double[] squares = new double[questions];
        var byAnswer = new ArrayList<List<long[]>>();
        cube.questions().forEach(question -> byAnswer.add(question.answers().stream().map(_ -> new long[cells]).toList()));
        for (int person = 0; person < people; person++) {
            int cell = groups.baseCell(cube.filters().stream().map(filter -> random.nextInt(filter.levels().size())).toList());
            register[cell]++;
            if (random.nextDouble() > willing) {
                continue;
            }
            respondents[cell]++;
            for (int place = 0; place < questions; place++) {
                Question question = cube.questions().get(place);
                int answer = random.nextInt(question.answers().isEmpty() ? (int) question.range() + 1 : question.answers().size());
                if (random.nextInt(10) > 0) {
                    double value = question.lowest() + answer;
                    answered[place][cell]++;
                    sums[place][cell] += value;
                    squares[place] += value * value;
                    if (!question.answers().isEmpty()) {
                        byAnswer.get(place).get(answer)[cell]++;
                    }
                }
            }
        }
        var answers = new ArrayList<Tally.Answers>();
        for (int place = 0; place < questions; place++) {
            answers.add(new Tally.Answers(answered[place], byAnswer.get(place), sums[place], squares[place]));
        }
        return new Tally(register, respondents, answers);
    }
}
