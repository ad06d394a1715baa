package nl.maatstaf.instrument.cube;

import java.util.List;

/**
 * What a release may show: every question for everybody, by each filter, and by each two of them.
 *
 * @param filters   what tells groups apart
 * @param questions what is shown
 * @param rules     what protects people
 */
public record ReleaseCube(List<Filter> filters, List<Question> questions, Rules rules) {

    /** Copies the lists. */
    public ReleaseCube {
        filters = List.copyOf(filters);
        questions = List.copyOf(questions);
    }
}
