package nl.maatstaf.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Small instruments made at random: every kind of item, nested conditions on now and on the wave before, groups. */
public final class RandomInstruments {

    private static final int DEEPEST = 3;

    private final SplittableRandom random;
    private final int lastWave;

    /**
     * Makes the same instruments from the same seed.
     *
     * @param lastWave the last wave that conditions name
     */
    public RandomInstruments(long seed, int lastWave) {
        this.random = new SplittableRandom(seed);
        this.lastWave = lastWave;
    }

    /** An instrument of so many items, not counting those in groups. */
    public List<Item> items(int many) {
        List<Item> bare = new ArrayList<>();
        for (int number = 0; number < many; number++) {
            bare.add(bare("Q" + number, bare));
        }
        List<Item> items = new ArrayList<>();
        bare.forEach(item -> items.add(conditional(item, items, bare)));
        return List.copyOf(items);
    }

    /** One of some things. */
    public <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** A whole number below this. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** At least one of these, in their order. */
    public <T> List<T> some(List<T> of) {
        List<T> some = of.stream().filter(_ -> random.nextBoolean()).toList();
        return some.isEmpty() ? List.of(one(of)) : some;
    }

    /** An answer that the item accepts, or declining. */
    public Answer answer(Item item) {
        return random.nextInt(8) == 0 ? new Answer.Declined() : one(answers(item));
    }

    /** Every answer that says something; of months and words, one. */
    public static List<Answer> answers(Item item) {
        return switch (item) {
            case Item.Month _ -> List.of(new Answer.Month(Made.NOW));
            case Item.Text _ -> List.of(new Answer.Text("words"));
            case Item.Several several -> IntStream.range(1, 1 << several.options().size())
                    .mapToObj(bits -> IntStream.range(0, several.options().size())
                            .filter(bit -> (bits >> bit & 1) == 1).mapToObj(bit -> several.options().get(bit).code())
                            .toList())
                    .map(codes -> (Answer) new Answer.Several(codes))
                    .filter(answer -> several.accepts(answer, Occasion.without(0, Made.NOW))).toList();
            default -> codes(item).stream().map(code -> (Answer) new Answer.Value(code)).toList();
        };
    }

    /** Every number the item accepts. */
    public static List<Integer> codes(Item item) {
        return switch (item) {
            case Item.Mark _ -> IntStream.rangeClosed(1, 10).boxed().toList();
            case Item.Number number -> IntStream.rangeClosed(number.lowest(), number.highest()).boxed().toList();
            default -> item.choices().stream().map(Item.Option::code).toList();
        };
    }

    private Item bare(String id, List<Item> earlier) {
        Condition always = Condition.always();
        List<Item.Several> severals = earlier.stream().filter(Item.Several.class::isInstance)
                .map(Item.Several.class::cast).toList();
        return switch (random.nextInt(severals.isEmpty() ? 8 : 11)) {
            case 0 -> Made.mark(id, always);
            case 1 -> Made.hours(id, always, 3, 1, 2);
            case 2, 3, 4 -> {
                OptionalInt none = random.nextBoolean() ? OptionalInt.of(0) : OptionalInt.empty();
                int real = 1 + random.nextInt(3);
                int[] codes = IntStream.rangeClosed(none.isPresent() ? 0 : 1, Math.max(real, none.isPresent() ? 1 : 2))
                        .toArray();
                yield Made.several(id, always, none, 1 + random.nextInt(real), codes);
            }
            case 5 -> Made.month(id, always);
            case 6 -> random.nextBoolean() ? Made.text(id, always) : Made.information(id, always);
            case 7 -> oneAnswered(id);
            default -> Made.group(id, always, one(severals), Stream.concat(Stream.of(oneAnswered(id + "A")),
                    IntStream.range(0, random.nextInt(2)).mapToObj(_ -> oneAnswered(id + "B"))).toArray(Item[]::new));
        };
    }

    private Item oneAnswered(String id) {
        return random.nextBoolean() ? Made.choice(id, Condition.always(), 1, 2)
                : Made.number(id, Condition.always(), 0, 2);
    }

    private Item conditional(Item item, List<Item> earlier, List<Item> all) {
        List<Item> now = earlier.stream().filter(Item::asks).toList();
        List<Item> before = all.stream().filter(Item::asks).toList();
        Condition when = random.nextInt(3) == 0 ? Condition.always() : condition(now, before, DEEPEST, false);
        return switch (item) {
            case Item.Mark _ -> Made.mark(item.id(), when);
            case Item.Choice choice -> new Item.Choice(Made.head(item.id(), when), choice.options());
            case Item.Hours hours -> new Item.Hours(Made.head(item.id(), when), hours.bands());
            case Item.Several several -> new Item.Several(
                    Made.head(item.id(), when), several.options(), several.none(), several.atMost());
            case Item.Month _ -> Made.month(item.id(), when);
            case Item.Number number -> Made.number(item.id(), when, number.lowest(), number.highest());
            case Item.Text _ -> Made.text(item.id(), when);
            case Item.Information _ -> Made.information(item.id(), when);
            case Item.Group group -> group(group, when, earlier, now, before);
        };
    }

    /** The first item of a group has no condition, so that one sees from it whether the group goes through anything. */
    private Item group(Item.Group bare, Condition when, List<Item> earlier, List<Item> now, List<Item> before) {
        Item.Several forEach = earlier.stream().filter(item -> item.id().equals(bare.forEach().id()))
                .map(Item.Several.class::cast).findFirst().orElseThrow();
        List<Item> items = new ArrayList<>(List.of(bare.items().getFirst()));
        bare.items().stream().skip(1).forEach(item -> items.add(conditional(item,
                Stream.concat(now.stream(), items.stream()).toList(),
                Stream.concat(before.stream(), bare.items().stream()).toList())));
        return new Item.Group(Made.head(bare.id(), when), forEach, items);
    }

    private Condition condition(List<Item> now, List<Item> before, int depth, boolean inPrevious) {
        List<Item> visible = inPrevious ? before : now;
        return switch (random.nextInt(depth == 0 ? 4 : 8)) {
            case 0 -> visible.isEmpty() ? wave(inPrevious) : new Condition.Answered(one(visible).id());
            case 1, 2 -> visible.isEmpty() ? wave(inPrevious) : oneOf(one(visible));
            case 3 -> wave(inPrevious);
            case 4 -> inPrevious || before.isEmpty() ? Condition.always()
                    : new Condition.Previous(condition(now, before, depth - 1, true));
            case 5 -> new Condition.Not(condition(now, before, depth - 1, inPrevious));
            case 6 -> new Condition.And(parts(now, before, depth, inPrevious));
            default -> new Condition.Or(parts(now, before, depth, inPrevious));
        };
    }

    private List<Condition> parts(List<Item> now, List<Item> before, int depth, boolean inPrevious) {
        return IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(_ -> condition(now, before, depth - 1, inPrevious)).toList();
    }

    private Condition wave(boolean inPrevious) {
        return inPrevious ? Condition.always() : new Condition.InWave(IntStream.rangeClosed(0, lastWave)
                .filter(_ -> random.nextBoolean()).boxed().collect(Collectors.toSet()));
    }

    private Condition oneOf(Item item) {
        List<Integer> codes = codes(item);
        return codes.isEmpty() ? new Condition.Answered(item.id())
                : new Condition.OneOf(item.id(), Set.copyOf(some(codes)));
    }
}
