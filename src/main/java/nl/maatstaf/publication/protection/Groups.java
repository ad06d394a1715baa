package nl.maatstaf.publication.protection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.maatstaf.instrument.cube.Filter;

/**
 * The groups of a release: everybody, by each filter, and by each two. A group is a list of places of levels, one for each
 * filter, {@link #ALL} where the filter doesn't tell apart. What tells everybody apart by all filters at once is a
 * <em>base cell</em>; it is never shown, and groups are made of them.
 */
public final class Groups {

    /** The place of everybody. */
    public static final int EVERYBODY = 0;

    /** Stands for all levels of a filter. */
    public static final int ALL = -1;

    private static final int MOST_FILTERS = 2;

    private final List<Filter> filters;
    private final List<List<Integer>> groups = new ArrayList<>();
    private final Map<List<Integer>, Integer> places = new HashMap<>();

    /** Makes the groups of these filters: everybody first, then by one filter, then by two. */
    public Groups(List<Filter> filters) {
        this.filters = List.copyOf(filters);
        List<Integer> everybody = filters.stream().map(_ -> ALL).toList();
        add(everybody);
        for (int first = 0; first < filters.size(); first++) {
            for (int level = 0; level < levels(first); level++) {
                add(with(everybody, first, level));
            }
        }
        for (int first = 0; first < filters.size(); first++) {
            for (int second = first + 1; second < filters.size(); second++) {
                for (int level = 0; level < levels(first) * levels(second); level++) {
                    add(with(with(everybody, first, level / levels(second)), second, level % levels(second)));
                }
            }
        }
    }

    private void add(List<Integer> group) {
        places.put(group, groups.size());
        groups.add(group);
    }

    private static List<Integer> with(List<Integer> group, int filter, int level) {
        var changed = new ArrayList<>(group);
        changed.set(filter, level);
        return List.copyOf(changed);
    }

    private int levels(int filter) {
        return filters.get(filter).levels().size();
    }

    /** {@return how many groups there are} */
    public int size() {
        return groups.size();
    }

    /** {@return the group at this place} */
    public List<Integer> get(int group) {
        return groups.get(group);
    }

    /** {@return how many filters tell this group apart: 0, 1 or 2} */
    public int depth(int group) {
        return (int) groups.get(group).stream().filter(level -> level != ALL).count();
    }

    /** {@return the columns of the filters that tell this group apart} */
    public List<String> columns(int group) {
        return IntStream.range(0, filters.size()).filter(filter -> groups.get(group).get(filter) != ALL)
                .mapToObj(filter -> filters.get(filter).column()).toList();
    }

    /** {@return how many base cells there are} */
    public int baseCells() {
        return filters.stream().mapToInt(filter -> filter.levels().size()).reduce(1, Math::multiplyExact);
    }

    /** {@return the base cell of somebody with these levels, one for each filter} */
    public int baseCell(List<Integer> levels) {
        int cell = 0;
        for (int filter = 0; filter < filters.size(); filter++) {
            cell = cell * levels(filter) + levels.get(filter);
        }
        return cell;
    }

    /** {@return the base cells that a group is made of} */
    public int[] cells(int group) {
        return IntStream.range(0, baseCells()).filter(cell -> contains(group, cell)).toArray();
    }

    private boolean contains(int group, int cell) {
        int rest = cell;
        for (int filter = filters.size() - 1; filter >= 0; filter--) {
            int level = groups.get(group).get(filter);
            if (level != ALL && level != rest % levels(filter)) {
                return false;
            }
            rest /= levels(filter);
        }
        return true;
    }

    /** {@return the groups that a group is the sum of, told apart by one filter more; none where it has two, or all} */
    List<Integer> parts(int group) {
        List<Integer> levels = groups.get(group);
        int more = levels.indexOf(ALL);
        return more < 0 || depth(group) == MOST_FILTERS ? List.of()
                : IntStream.range(0, levels(more)).mapToObj(level -> place(with(levels, more, level))).toList();
    }

    /** {@return the group with one more level} */
    public int with(int group, int filter, int level) {
        return place(with(groups.get(group), filter, level));
    }

    private int place(List<Integer> group) {
        Integer place = places.get(group);
        if (place == null) {
            throw new IllegalArgumentException("There is no group " + group + ".");
        }
        return place;
    }

    /** {@return the sum over the base cells of each group} */
    public long[] sums(long[] byCell) {
        return IntStream.range(0, size()).mapToLong(group -> IntStream.of(cells(group)).mapToLong(cell -> byCell[cell]).sum())
                .toArray();
    }
}
