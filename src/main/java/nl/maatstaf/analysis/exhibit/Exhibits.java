package nl.maatstaf.analysis.exhibit;

import java.util.List;
import java.util.stream.Stream;
import nl.maatstaf.analysis.result.Results;

/** Everything that a run has to show, in the order in which it is read. */
public final class Exhibits {

    private Exhibits() {
    }

    /** {@return the exhibits of a run, in the language of these words} */
    public static List<Exhibit> of(Results results, Wording words) {
        var basis = new Basis(results.provenance(), words);
        return Stream.of(new OutcomeExhibits(results, words, basis).all(),
                new SubgroupExhibits(results, words, basis).all(),
                new SensitivityExhibits(results, words, basis).all(),
                new PeopleExhibits(results, words, basis).all(),
                new PathwayExhibits(results, words, basis).all(),
                new PowerExhibits(results, words, basis).all()).flatMap(List::stream).toList();
    }

    /** {@return those of one part} */
    public static List<Exhibit> of(Results results, Wording words, Part part) {
        return of(results, words).stream().filter(exhibit -> exhibit.part() == part).toList();
    }
}
