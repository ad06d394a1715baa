package nl.maatstaf.instrument.reading;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.maatstaf.instrument.Answer;
import nl.maatstaf.instrument.Answers;
import nl.maatstaf.instrument.Item;
import nl.maatstaf.instrument.Occasion;

/**
 * Whether some participant, answering in some way, is ever asked an item.
 *
 * <p>The search is exact. For one item it goes through the waves, and in each wave from the first item to the last,
 * and keeps every combination of answers that can stand by then, to the items that are {@link Deciding}. An item that
 * is not asked has no answer; one that is asked may be left open. Two things keep the combinations few:
 * {@link Representatives} stand for all answers that no condition tells apart, and an answer is forgotten once nothing
 * looks at it any more. What can have been answered in a wave is carried into the next one; before the baseline, after
 * a wave that was not submitted, and after one in which the instrument was not asked, that is nothing.
 *
 * <p>An item in a group is asked when it is asked about one of the options, so each option is searched on its own:
 * within a repetition, what its items say of each other is about that option.
 */
final class Reachability {

    /** How many combinations are looked at before giving up; far more than an instrument that people understand has. */
    static final int MOST_COMBINATIONS = 50_000;

    private static final YearMonth ANY_MONTH = YearMonth.of(2000, 1);

    private final Item target;
    private final Optional<Integer> option;
    private final Set<Integer> waves;
    private final Set<Integer> sought;
    private final Deciding deciding;
    private final Map<String, List<Answer>> answers = new HashMap<>();
    private int combinations;

    /** What the search found. */
    enum Verdict {
        /** There is a way to it. */
        ASKED,
        /** There is none. */
        NEVER,
        /** There are too many combinations to say. */
        UNKNOWN
    }

    private Reachability(List<Item> items, Item target, Optional<Integer> option, Set<Integer> waves, Set<Integer> sought) {
        this.target = target;
        this.option = option;
        this.waves = waves;
        this.sought = sought;
        this.deciding = new Deciding(items, target, option);
        deciding.items().forEach(item -> answers.put(item.id(), deciding.answers(item, MOST_COMBINATIONS)));
    }

    /**
     * Whether this item is ever asked; of a group, whether it ever goes through an option.
     *
     * @param items  the items of its instrument, in order
     * @param target one of them, or of those in their groups
     * @param waves  the waves in which they are asked
     */
    static Verdict of(List<Item> items, Item target, Set<Integer> waves) {
        return of(items, target, waves, waves);
    }

    /**
     * Whether this item is ever asked in some of the waves in which its instrument is.
     *
     * @param items  the items of its instrument, in order
     * @param target one of them, or of those in their groups
     * @param waves  the waves in which they are asked
     * @param sought those of them that count
     */
    static Verdict of(List<Item> items, Item target, Set<Integer> waves, Set<Integer> sought) {
        Optional<Item.Group> group = items.stream().filter(Item.Group.class::isInstance).map(Item.Group.class::cast)
                .filter(found -> found.equals(target) || found.items().contains(target)).findFirst();
        if (group.isEmpty()) {
            return new Reachability(items, target, Optional.empty(), waves, sought).search();
        }
        Verdict verdict = Verdict.NEVER;
        for (Item.Option option : group.get().forEach().real()) {
            Verdict about = new Reachability(items, target, Optional.of(option.code()), waves, sought).search();
            if (about == Verdict.ASKED) {
                return about;
            }
            verdict = about == Verdict.UNKNOWN ? about : verdict;
        }
        return verdict;
    }

    private Verdict search() {
        Set<Answers> previous = Set.of(Answers.NONE);
        for (int wave = 0; wave <= Waves.LAST; wave++) {
            Set<Answers> after = new HashSet<>(Set.of(Answers.NONE));
            if (waves.contains(wave)) {
                for (Answers before : previous) {
                    Verdict verdict = walk(new Occasion(wave, ANY_MONTH, before), after);
                    if (verdict != Verdict.NEVER) {
                        return verdict;
                    }
                }
            }
            previous = after;
        }
        return Verdict.NEVER;
    }

    /** Goes through one wave, and adds what can have been answered by its end. */
    private Verdict walk(Occasion occasion, Set<Answers> after) {
        Set<Answers> states = Set.of(Answers.NONE);
        for (int place = 0; place < deciding.items().size(); place++) {
            Item item = deciding.items().get(place);
            if (sought.contains(occasion.wave()) && item.id().equals(target.id())
                    && states.stream().anyMatch(state -> asked(item, state, occasion))) {
                return Verdict.ASKED;
            }
            states = behind(item, states, occasion, deciding.neededAfter(place));
            combinations += states.size();
            if (combinations > MOST_COMBINATIONS) {
                return Verdict.UNKNOWN;
            }
        }
        after.addAll(states);
        return Verdict.NEVER;
    }

    /** What can stand once this item has been answered or left open, as far as it is still needed. */
    private Set<Answers> behind(Item item, Set<Answers> states, Occasion occasion, Set<String> needed) {
        Set<Answers> next = new HashSet<>();
        for (Answers state : states) {
            next.add(only(state, needed));
            if (needed.contains(item.id()) && asked(item, state, occasion)) {
                answers.getOrDefault(item.id(), List.of())
                        .forEach(answer -> next.add(only(state.with(item.id(), answer), needed)));
            }
        }
        return next;
    }

    private boolean asked(Item item, Answers state, Occasion occasion) {
        boolean repeated = deciding.groupOf(item).map(group -> state.answered(group.id())).orElse(true);
        boolean goesThrough = !(item instanceof Item.Group group)
                || option.filter(code -> state.chosen(group.forEach().id()).contains(code)).isPresent();
        return repeated && goesThrough && item.when().holds(state, occasion);
    }

    private static Answers only(Answers state, Set<String> needed) {
        if (needed.containsAll(state.byQuestion().keySet())) {
            return state;
        }
        Map<String, Answer> kept = new HashMap<>(state.byQuestion());
        kept.keySet().retainAll(needed);
        return new Answers(kept);
    }
}
