package nl.maatstaf.publication.protection;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.maatstaf.instrument.cube.Question.Figure;
import nl.maatstaf.instrument.cube.ReleaseCube;
import nl.maatstaf.publication.protection.Quantity.Term;

/**
 * What being shown tells somebody who knows the rules and the register: how figures are rounded, that enough people answered,
 * and that not nearly all of their group did.
 *
 * @param register how many people the register has, by group
 */
record Meaning(ReleaseCube cube, Rounding rounding, long[] register) {

    private static final double PERCENT = 100;
    private static final Quantity RESPONDENTS = new Quantity.Respondents();

    /**
     * That a sum of quantities of a group is not negative.
     *
     * @param group    the group
     * @param constant added to the sum
     * @param terms    what is summed
     */
    record Inequality(int group, double constant, List<Term> terms) {

        /** Copies the terms. */
        Inequality {
            terms = List.copyOf(terms);
        }
    }

    List<Inequality> of(Shown shown) {
        Statement statement = shown.statement();
        int group = statement.group();
        Figure figure = statement.figure();
        var told = new ArrayList<Inequality>();
        told.add(atMost(group, RESPONDENTS, cube.rules().mostOfFrame() / PERCENT * register[group]));
        if (figure == null) {
            Rounding.Range people = rounding.countsShownAs(shown.value());
            told.add(atLeast(group, RESPONDENTS, people.lower()));
            told.add(atMost(group, RESPONDENTS, people.upper()));
            return told;
        }
        var answered = new Quantity.Answered(statement.question());
        told.add(atLeast(group, answered, shown.whole() ? cube.rules().wholeFrom() : cube.rules().fewest()));
        if (figure.countsAnswers() && !shown.whole()) {
            told.add(atMost(group, answered, cube.rules().wholeFrom() - 1));
        }
        int answers = cube.questions().get(statement.question()).answers().size();
        switch (figure) {
            case DISTRIBUTION -> IntStream.range(0, answers).forEach(answer ->
                    told.addAll(share(shown, shown.values().get(answer), new Quantity.Answer(statement.question(), answer), answered)));
            case SHARE -> told.addAll(share(shown, shown.value(), new Quantity.Answer(statement.question(), answers - 1), answered));
            case MEAN -> told.addAll(mean(shown, answered));
        }
        return told;
    }

    private static Inequality atLeast(int group, Quantity quantity, double least) {
        return new Inequality(group, -least, List.of(new Term(1, quantity)));
    }

    private static Inequality atMost(int group, Quantity quantity, double most) {
        return new Inequality(group, most, List.of(new Term(-1, quantity)));
    }

    /** That something is between so much and so much of something else. */
    private static List<Inequality> between(int group, Quantity some, Quantity all, Rounding.Range range) {
        return List.of(new Inequality(group, 0, List.of(new Term(1, some), new Term(-range.lower(), all))),
                new Inequality(group, 0, List.of(new Term(-1, some), new Term(range.upper(), all))));
    }

    /** What holds of any share tells nothing, and nobody can be blamed for it. */
    private List<Inequality> share(Shown shown, long percent, Quantity some, Quantity all) {
        Rounding.Range share = rounding.sharesShownAs((int) percent, shown.whole());
        return between(shown.statement().group(), some, all, share).subList(share.lower() > 0 ? 0 : 1, share.upper() < 1 ? 2 : 1);
    }

    private List<Inequality> mean(Shown shown, Quantity answered) {
        int group = shown.statement().group();
        int question = shown.statement().question();
        Rounding.Range mean = Rounding.meansShownAs(shown.value());
        var told = new ArrayList<>(between(group, new Quantity.Sum(question), answered, mean));
        if (shown.values().size() > 1 && !cube.questions().get(question).answers().isEmpty()) {
            told.addAll(squares(group, question, mean, Rounding.meansShownAs(shown.values().get(1)), answered));
        }
        return told;
    }

    /** From a mean m and a standard deviation s of n people, the sum of squares: n m² + (n − 1) s². */
    private List<Inequality> squares(int group, int question, Rounding.Range mean, Rounding.Range deviation, Quantity answered) {
        double least = mean.lower() <= 0 && mean.upper() >= 0 ? 0 : Math.min(mean.lower() * mean.lower(), mean.upper() * mean.upper());
        double most = Math.max(mean.lower() * mean.lower(), mean.upper() * mean.upper());
        double narrow = Math.max(0, deviation.lower()) * Math.max(0, deviation.lower());
        double wide = deviation.upper() * deviation.upper();
        var atLeast = new ArrayList<Term>();
        var atMost = new ArrayList<Term>();
        List<Integer> answers = cube.questions().get(question).answers();
        for (int answer = 0; answer < answers.size(); answer++) {
            double square = (double) answers.get(answer) * answers.get(answer);
            atLeast.add(new Term(square, new Quantity.Answer(question, answer)));
            atMost.add(new Term(-square, new Quantity.Answer(question, answer)));
        }
        atLeast.add(new Term(-least - narrow, answered));
        atMost.add(new Term(most + wide, answered));
        return List.of(new Inequality(group, narrow, atLeast), new Inequality(group, -wide, atMost));
    }
}
