package nl.maatstaf.publication.opendata;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.maatstaf.instrument.cube.Filter;
import nl.maatstaf.instrument.cube.Question;
import nl.maatstaf.instrument.cube.ReleaseCube;
import nl.maatstaf.instrument.cube.Rules;

/** What the rows of open data mean, for whoever reads them without the program. English, as the names of the columns are. */
final class Codebook {

    private Codebook() {}

    static String of(ReleaseCube cube) {
        Rules rules = cube.rules();
        return """
                # Codebook

                One row is one figure of one group in one release. A release never changes. What is not here is hidden, to
                protect people; nothing says why.

                | column | meaning |
                |---|---|
                | release | the quarter or wave |
                | view | the filters that tell groups apart, `all` for everybody |
                | measure | what is measured, see below |
                %s
                | value | the figure |
                | lower, upper | its 95%% interval, rounded outward |

                | measure | meaning |
                |---|---|
                | frame | how many people the register has, rounded to %d; not in every release |
                | response | how many people answered, rounded to %d |
                %s
                | difference:… | the second arm less the first |

                Percentages are rounded to %d, and to whole ones from %d people on; %d also stands for less, and %d for more.
                Every figure rests on at least %d people. An interval follows from the figures shown: of a mean, from
                the standard deviation among everybody (sd), and from how many answered where that is shown, else from the
                fewest there can be. So it is often wider than it had to be.
                """.formatted(
                cube.filters().stream().map(Codebook::filter).collect(Collectors.joining("\n")),
                rules.countStep(), rules.countStep(),
                cube.questions().stream().flatMap(question -> question.shown().stream().sorted().map(figure -> figure(question, figure)))
                        .collect(Collectors.joining("\n")),
                rules.shareStep(), rules.wholeFrom(), rules.mergedShare(), 100 - rules.mergedShare(), rules.fewest());
    }

    private static String filter(Filter filter) {
        return "| " + filter.column() + " | " + String.join(", ", filter.levels()) + "; empty where it does not tell apart |";
    }

    private static String figure(Question question, Question.Figure figure) {
        int last = question.answers().size() - 1;
        return switch (figure) {
            case DISTRIBUTION -> IntStream.rangeClosed(0, last).mapToObj(answer -> share(question, answer)).collect(Collectors.joining("\n"));
            case SHARE -> share(question, last);
            case MEAN -> "| " + Measures.mean(question.column()) + " | the mean |\n| " + Measures.deviation(question.column())
                    + " | the standard deviation among everybody |";
        };
    }

    private static String share(Question question, int answer) {
        int code = question.answers().get(answer);
        return "| " + Measures.share(question.column(), code) + " | the percentage that answered " + code + ", of those who answered |";
    }
}
