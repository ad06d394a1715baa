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

    /** The filter that tells the arms apart. */
    public static final String ARM = "arm";

    /** The filter that tells apart the steps on the ladder. */
    public static final String TREDE = "trede";

    /** The filter that tells apart who works part-time. */
    public static final String PART_TIME = "part_time";

    /** {@return the level of a filter that knows yes and no} */
    public static String yesNo(boolean yes) {
        return yes ? "yes" : "no";
    }

    /** Copies the lists. */
    public ReleaseCube {
        filters = List.copyOf(filters);
        questions = List.copyOf(questions);
    }

    /** {@return the names of the filters} */
    public List<String> columns() {
        return filters.stream().map(Filter::column).toList();
    }
}
