package nl.maatstaf.instrument.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.maatstaf.instrument.Item;
import nl.maatstaf.instrument.plan.AnalysisPlan;

/** Reads lists of variables in a plan, each of them known and none there twice. */
record Covariates(Measured measured) {

    /** What people may be adjusted for: a variable, or a score or an answer as it was at the baseline. */
    List<String> adjusting(Optional<Entry> list) {
        return distinct(list, names(list, "a variable, a score, or an item of one choice or a number",
                name -> !measured.scores(name).isEmpty() || !measured.allScores() || !measured.allItems()
                        || measured.items(name).stream().anyMatch(Covariates::adjusts)));
    }

    /** What people may be divided by: a variable, or what they chose at the baseline. */
    List<String> dividing(Optional<Entry> list) {
        return names(list, "a variable or an item of one choice",
                name -> !measured.allItems() || measured.items(name).stream().anyMatch(Covariates::divides));
    }

    /** What was known of everybody at allocation. */
    static List<String> strata(Optional<Entry> list) {
        return distinct(list, names(list, "a variable", _ -> false));
    }

    static boolean adjusts(Item item) {
        return item instanceof Item.Choice || item instanceof Item.Number;
    }

    static boolean divides(Item item) {
        return item instanceof Item.Choice;
    }

    /** Reports names that say the same thing twice, which no model can tell apart. */
    static void refuseSame(Entry at, List<String> names) {
        if (names.contains("stratum") && (names.contains("trede") || names.contains("part_time"))) {
            at.fault("The variable stratum is trede and part_time together; use either it or those two.");
        }
    }

    private static List<String> distinct(Optional<Entry> list, List<String> names) {
        list.ifPresent(at -> refuseSame(at, names));
        return names;
    }

    private static List<String> names(Optional<Entry> list, String what, Predicate<String> known) {
        Set<String> seen = new HashSet<>();
        return list.map(Entry::list).orElse(List.of()).stream().flatMap(at -> {
            String name = at.text();
            if (name.isEmpty()) {
                return Stream.of();
            }
            if (!AnalysisPlan.STRATA.contains(name) && !known.test(name)) {
                at.fault("'" + name + "' is not " + what + "; the variables are " + Words.allOf(AnalysisPlan.STRATA)
                        + ".");
            } else if (!seen.add(name)) {
                at.fault("'" + name + "' is here twice; keep one.");
            }
            return Stream.of(name);
        }).toList();
    }
}
