package nl.maatstaf.publication.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.maatstaf.instrument.cube.Filter;
import nl.maatstaf.instrument.cube.ReleaseCube;

/**
 * Whom a reader wants to see, as the address says it: everybody, or the people with one level of one filter beside the arm.
 *
 * @param level the filter and the level, such as {@code trede-2}
 */
record Chosen(Optional<String> level) {

    static final Chosen NOTHING = new Chosen(Optional.empty());

    private static final String KEY = "groep";

    static Chosen of(QueryParameters parameters) {
        return new Chosen(parameters.getSingleParameter(KEY));
    }

    /** Everybody, where the address names nothing that there is. */
    Map<String, String> group(ReleaseCube cube) {
        return groups(cube).stream().filter(group -> level.equals(Optional.of(name(group)))).findFirst().orElse(Map.of());
    }

    /** Each level of each filter but the arm. */
    static List<Map<String, String>> groups(ReleaseCube cube) {
        return cube.filters().stream().filter(filter -> !filter.column().equals(ReleaseCube.ARM))
                .flatMap(filter -> filter.levels().stream().map(level -> group(filter, level))).toList();
    }

    private static Map<String, String> group(Filter filter, String level) {
        return Map.of(filter.column(), level);
    }

    static QueryParameters parameters(Map<String, String> group) {
        return group.isEmpty() ? QueryParameters.empty() : QueryParameters.of(KEY, name(group));
    }

    private static String name(Map<String, String> group) {
        return group.entrySet().stream().map(level -> level.getKey() + "-" + level.getValue()).findFirst().orElse("");
    }
}
