package nl.maatstaf.instrument.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import nl.maatstaf.instrument.Instrument;
import nl.maatstaf.instrument.Item;

/** Reports items that nobody is ever asked, and those of which that can't be said. Only for items without a fault. */
final class ReachabilityCheck {

    private ReachabilityCheck() {
    }

    /** Reports those of an instrument, where they stand. */
    static void ofInstrument(Items items) {
        judge(items.top(), Waves.ALL, (item, verdict) -> items.find(item.id()).map(Items.Known::condition)
                .ifPresent(at -> at.fault(verdict == Reachability.Verdict.NEVER
                        ? "No answers lead to the item '" + item.id() + "', so nobody is ever asked it; "
                                + "change its condition."
                        : "The item '" + item.id() + "' hangs on too many answers at once to tell whether it is ever "
                                + "asked; make its condition simpler.")));
    }

    /** Reports those that are left out because a questionnaire asks their instrument in some waves only. */
    static void ofPart(Instrument instrument, Set<Integer> waves, Entry at) {
        judge(instrument.items(), waves, (item, verdict) -> at.fault(verdict == Reachability.Verdict.NEVER
                ? "In these waves nobody is ever asked the item '" + item.id() + "'; add waves or change its condition."
                : "The item '" + item.id() + "' hangs on too many answers at once to tell whether it is ever asked in "
                        + "these waves; make its condition simpler."));
    }

    private static void judge(List<Item> items, Set<Integer> waves, BiConsumer<Item, Reachability.Verdict> report) {
        Set<String> reported = new HashSet<>();
        Item.all(items).forEach(item -> {
            Reachability.Verdict verdict = Reachability.of(items, item, waves);
            // What hangs on an item that nobody is asked is not a second fault.
            if (verdict != Reachability.Verdict.ASKED && new Deciding(items, item, Optional.empty()).items().stream()
                    .noneMatch(other -> reported.contains(other.id()))) {
                reported.add(item.id());
                report.accept(item, verdict);
            }
        });
    }
}
