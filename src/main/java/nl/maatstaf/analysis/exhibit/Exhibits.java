package nl.maatstaf.analysis.exhibit;

import java.util.Arrays;
import java.util.List;
import nl.maatstaf.analysis.result.Results;

/** Everything that a run has to show, in the order in which it is read. */
public final class Exhibits {

    private Exhibits() {
    }

    /** {@return the exhibits of a run, in the language of these words} */
    public static List<Exhibit> of(Results results, Wording words) {
        return Arrays.stream(Part.values()).flatMap(part -> of(results, words, part).stream()).toList();
    }

    /** {@return those of one part} */
    public static List<Exhibit> of(Results results, Wording words, Part part) {
        var basis = new Basis(results.provenance(), words);
        return switch (part) {
            case PRIMARY -> List.of(new OutcomeExhibits(results, words, basis).primary());
            case OUTCOMES -> new OutcomeExhibits(results, words, basis).others();
            case SUBGROUPS -> new SubgroupExhibits(results, words, basis).all();
            case SENSITIVITY -> new SensitivityExhibits(results, words, basis).all();
            case PEOPLE -> new PeopleExhibits(results, words, basis).all();
            case PATHWAYS -> new PathwayExhibits(results, words, basis).all();
            case POWER -> new PowerExhibits(results, words, basis).all();
        };
    }
}
