package nl.maatstaf.store;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The doors that this process opens ({@code maatstaf.doors}), and so what it may hold.
 *
 * @param open  the open doors
 * @param hosts the host name of each door that has one of its own
 */
public record Doors(Set<Door> open, Map<Door, String> hosts) {

    /** The setting that names the open doors, separated by commas; all doors where it is left out. */
    static final String SETTING = "maatstaf.doors";

    /** Copies both. */
    public Doors {
        open = EnumSet.copyOf(open);
        hosts = Map.copyOf(hosts);
    }

    static Doors of(StoreSettings settings) {
        return new Doors(parse(settings.doors()), settings.host().entrySet().stream()
                .collect(Collectors.toMap(host -> Door.named(host.getKey()), host -> host.getValue())));
    }

    static Set<Door> parse(String names) {
        return names.isBlank() ? EnumSet.allOf(Door.class)
                : Arrays.stream(names.split(",", -1)).map(String::strip).map(Door::named).collect(Collectors.toSet());
    }

    /**
     * {@return whether one of these doors is open, and served at this host name: a name that some door has for its own
     * leads to no other door}
     */
    public boolean areServedAt(String host, Collection<Door> any) {
        boolean claimed = hosts.values().stream().anyMatch(host::equalsIgnoreCase);
        return any.stream().filter(open::contains)
                .anyMatch(door -> claimed ? host.equalsIgnoreCase(hosts.get(door)) : !hosts.containsKey(door));
    }

    /** {@return whether at least one of these doors is open} */
    public boolean areOpen(Collection<Door> any) {
        return any.stream().anyMatch(open::contains);
    }

    Set<StoreRole> roles() {
        return union(Door::roles);
    }

    Set<Secret> secrets() {
        return union(Door::secrets);
    }

    Set<StoreName> stores() {
        return roles().stream().map(StoreRole::store).collect(Collectors.toCollection(TreeSet::new));
    }

    private <T> Set<T> union(Function<Door, Set<T>> part) {
        return open.stream().flatMap(door -> part.apply(door).stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public String toString() {
        return open.stream().map(Door::key).collect(Collectors.joining(", "));
    }
}
