package nl.maatstaf.instrument.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.maatstaf.instrument.Item;

/** Judges where items point to each other: backwards, to something that can be answered so, and never in a circle. */
record ConditionCheck(Items items, List<Mention> mentions) {

    void run() {
        mentions.forEach(mention -> items.find(mention.item()).ifPresentOrElse(named -> judge(mention, named),
                () -> mention.at().fault("There is no item '" + mention.item()
                        + "' in this instrument; name an earlier item.")));
    }

    private void judge(Mention mention, Items.Known named) {
        boolean placed = items.find(mention.by()).isPresent();
        if (placed && !mention.before() && items.place(mention.item()) >= items.place(mention.by())) {
            mention.at().fault(ahead(mention));
        } else if (named.group().isPresent() && !named.group().equals(groupOf(mention.by()))) {
            mention.at().fault("The item '" + named.id() + "' is asked again and again in a group; "
                    + "only an item of the same group can point to it.");
        } else {
            named.item().ifPresent(item -> judgeForm(mention, item));
        }
    }

    private String ahead(Mention mention) {
        List<String> circle = way(mention.item(), mention.by(), new HashSet<>());
        if (mention.item().equals(mention.by())) {
            return "The item '" + mention.by() + "' waits for itself; name an earlier item.";
        }
        if (!circle.isEmpty()) {
            return "The items " + circle.stream().sorted(Comparator.comparingInt(items::place))
                    .map(id -> "'" + id + "'").collect(Collectors.joining(" and "))
                    + " wait for each other; let the first of them wait for none.";
        }
        return "The item '" + mention.item() + "' does not come before this one; "
                + (mention.form() == Mention.Form.FOR_EACH ? "a group" : "a condition") + " can only look back.";
    }

    /** The items on a way along which one waits for another, both ends included; nothing when it does not wait. */
    private List<String> way(String from, String to, Set<String> seen) {
        if (from.equals(to)) {
            return List.of(to);
        }
        if (!seen.add(from)) {
            return List.of();
        }
        for (String next : waitsFor(from)) {
            List<String> rest = way(next, to, seen);
            if (!rest.isEmpty()) {
                List<String> whole = new ArrayList<>(rest);
                whole.addFirst(from);
                return whole;
            }
        }
        return List.of();
    }

    private List<String> waitsFor(String id) {
        Stream<String> named = mentions.stream().filter(mention -> mention.by().equals(id) && !mention.before())
                .map(Mention::item);
        return Stream.concat(groupOf(id).stream(), named).distinct().toList();
    }

    private Optional<String> groupOf(String id) {
        return items.find(id).flatMap(Items.Known::group);
    }

    private static void judgeForm(Mention mention, Item item) {
        boolean several = item instanceof Item.Several;
        if (mention.form() == Mention.Form.FOR_EACH) {
            if (!several) {
                mention.at().fault("At the item '" + item.id()
                        + "' not several can be chosen; name one of kind several.");
            }
        } else if (!item.asks()) {
            mention.at().fault("The item '" + item.id() + "' asks nothing itself; name an item that is answered.");
        } else if (mention.form() == Mention.Form.ANSWERED) {
            return;
        } else if (item instanceof Item.Month || item instanceof Item.Text) {
            mention.at().fault("The item '" + item.id() + "' has no codes; ask whether it was answered.");
        } else if (several && mention.form() == Mention.Form.IS) {
            mention.at().fault("At the item '" + item.id() + "' several can be chosen; write includes in place of is.");
        } else if (!several && mention.form() == Mention.Form.INCLUDES) {
            mention.at().fault("At the item '" + item.id() + "' one can be chosen; write is in place of includes.");
        } else {
            mention.codes().refuseImpossible(item);
        }
    }
}
