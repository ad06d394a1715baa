package nl.maatstaf.instrument;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A number made of answers. It is stored as a whole number, {@code scale} times its value, so that no digit is lost.
 */
public sealed interface Score {

    /** The name in plans, stores and results, such as {@code life_rating}. */
    String name();

    /** How many stored units make one unit of the score. */
    int scale();

    /**
     * The answer to one item as it is.
     *
     * @param name the score's name
     * @param scale stored units per unit
     * @param item the item's id
     */
    record Single(String name, int scale, String item) implements Score {
    }

    /**
     * The mean of several items.
     *
     * @param name the score's name
     * @param scale stored units per unit; divisible by every number of answers the mean may rest on
     * @param terms the items averaged
     * @param atLeast how many must be answered
     */
    record Mean(String name, int scale, List<Term> terms, int atLeast) implements Score {

        /** Copies the terms. */
        public Mean {
            terms = List.copyOf(terms);
        }
    }

    /**
     * The sum of several items; where some are missing, the mean of the others takes their place.
     *
     * @param name the score's name
     * @param scale stored units per unit; its product with the number of items is divisible by every number of answers
     *     the sum may rest on
     * @param terms the items added
     * @param atLeast how many must be answered
     */
    record Sum(String name, int scale, List<Term> terms, int atLeast) implements Score {

        /** Copies the terms. */
        public Sum {
            terms = List.copyOf(terms);
        }
    }

    /**
     * One when what was chosen or given is among these, zero when something else was.
     *
     * @param name the score's name
     * @param scale stored units per unit
     * @param item the item's id
     * @param codes the answers that make the event
     * @param first whether analyses take the first wave of it, among those for whom it was zero at wave 0:
     *     {@link Onset}
     */
    record Event(String name, int scale, String item, Set<Integer> codes, boolean first) implements Score {

        /** Copies the codes. */
        public Event {
            codes = Set.copyOf(codes);
        }
    }

    /**
     * The share of the options that was chosen, without the one that says none.
     *
     * @param name the score's name
     * @param scale stored units per unit; a multiple of the number of options
     * @param item where they are chosen
     */
    record Share(String name, int scale, Item.Several item) implements Score {
    }

    /**
     * For how many of the options that a group goes through the answer is one of these.
     *
     * @param name the score's name
     * @param scale stored units per unit
     * @param group the group
     * @param item the id of the item in it
     * @param codes the answers counted
     */
    record Count(String name, int scale, Item.Group group, String item, Set<Integer> codes) implements Score {

        /** Copies the codes. */
        public Count {
            codes = Set.copyOf(codes);
        }
    }

    /**
     * One when some need was unmet in the wave before and still is, while what it hinders rose to a level it had not.
     *
     * @param name the score's name
     * @param scale stored units per unit
     * @param group the group that asks about each need
     * @param item the id of the item in it that asks whether the need was met
     * @param unmet the answers to it that mean it was not
     * @param hindrance the id of the item in it that asks how much the need hinders
     * @param risesTo the answer to that which makes it a barrier
     */
    record Barrier(String name, int scale, Item.Group group, String item, Set<Integer> unmet, String hindrance,
            int risesTo) implements Score {

        /** Copies the codes. */
        public Barrier {
            unmet = Set.copyOf(unmet);
        }
    }

    /**
     * An item in a mean or a sum.
     *
     * @param item the item
     * @param reversed whether it is counted from the other end
     */
    record Term(Item item, boolean reversed) {

        private OptionalInt points(Answers answers) {
            OptionalInt value = answers.value(item.id());
            return reversed && value.isPresent() ? OptionalInt.of(item.reversed(value.getAsInt())) : value;
        }
    }

    /**
     * The score times its scale. It is undefined, and not zero, when too little was answered or when the participant
     * was not asked.
     *
     * @param counted  the answers that count, of {@link Questionnaire#counted}
     * @param occasion the answers of the wave before, for a score over two waves
     */
    default OptionalInt scaled(Answers counted, Occasion occasion) {
        return switch (this) {
            case Single single -> times(counted.value(single.item()), scale());
            case Event event -> happened(event, counted);
            case Mean mean -> total(mean.terms(), mean.atLeast(), scale(), 1, counted);
            case Sum sum -> total(sum.terms(), sum.atLeast(), scale(), sum.terms().size(), counted);
            case Share share -> shareOf(share, counted);
            case Count count -> countOf(count, counted);
            case Barrier barrier -> barrierOf(barrier, counted, occasion.previous());
        };
    }

    private static OptionalInt happened(Event event, Answers counted) {
        List<Integer> chosen = counted.chosen(event.item());
        return chosen.isEmpty() ? OptionalInt.empty()
                : yesOrNo(chosen.stream().anyMatch(event.codes()::contains), event.scale());
    }

    private static OptionalInt total(List<Term> terms, int atLeast, int scale, int items, Answers counted) {
        int[] points = terms.stream().flatMapToInt(term -> term.points(counted).stream()).toArray();
        return points.length < atLeast ? OptionalInt.empty()
                : OptionalInt.of(Arrays.stream(points).sum() * scale * items / points.length);
    }

    private static OptionalInt shareOf(Share share, Answers counted) {
        List<Integer> chosen = counted.chosen(share.item().id());
        List<Item.Option> real = share.item().real();
        long ticked = real.stream().filter(option -> chosen.contains(option.code())).count();
        return chosen.isEmpty() ? OptionalInt.empty() : OptionalInt.of((int) ticked * share.scale() / real.size());
    }

    private static OptionalInt countOf(Count count, Answers counted) {
        List<Integer> chosen = counted.chosen(count.group().forEach().id());
        List<OptionalInt> answers = options(count.group(), chosen).stream()
                .map(option -> counted.value(Question.keyOf(count.item(), option))).toList();
        if (chosen.isEmpty() || answers.stream().anyMatch(OptionalInt::isEmpty)) {
            return OptionalInt.empty();
        }
        long many = answers.stream().filter(answer -> count.codes().contains(answer.getAsInt())).count();
        return OptionalInt.of((int) many * count.scale());
    }

    private static OptionalInt barrierOf(Barrier barrier, Answers now, Answers before) {
        List<Integer> chosen = now.chosen(barrier.group().forEach().id());
        List<Integer> chosenBefore = before.chosen(barrier.group().forEach().id());
        if (chosen.isEmpty() || chosenBefore.isEmpty()) {
            return OptionalInt.empty();
        }
        List<Optional<Boolean>> found = options(barrier.group(), chosen).stream().filter(chosenBefore::contains)
                .map(option -> isBarrier(barrier, option, now, before)).toList();
        if (found.contains(Optional.of(true))) {
            return yesOrNo(true, barrier.scale());
        }
        return found.contains(Optional.<Boolean>empty()) ? OptionalInt.empty() : yesOrNo(false, barrier.scale());
    }

    /** Whether this need became a barrier; nothing where that hangs on an answer that was not given. */
    private static Optional<Boolean> isBarrier(Barrier barrier, int option, Answers now, Answers before) {
        OptionalInt metNow = now.value(Question.keyOf(barrier.item(), option));
        OptionalInt metBefore = before.value(Question.keyOf(barrier.item(), option));
        if (isMet(barrier, metNow) || isMet(barrier, metBefore)) {
            return Optional.of(false);
        }
        OptionalInt hindersNow = hindrance(barrier, option, now);
        OptionalInt hinderedBefore = hindrance(barrier, option, before);
        if (hindersNow.isPresent() && hindersNow.getAsInt() != barrier.risesTo()
                || hinderedBefore.isPresent() && hinderedBefore.getAsInt() >= barrier.risesTo()) {
            return Optional.of(false);
        }
        return metNow.isPresent() && metBefore.isPresent() && hindersNow.isPresent() && hinderedBefore.isPresent()
                ? Optional.of(true) : Optional.empty();
    }

    private static boolean isMet(Barrier barrier, OptionalInt answer) {
        return answer.isPresent() && !barrier.unmet().contains(answer.getAsInt());
    }

    private static OptionalInt hindrance(Barrier barrier, int option, Answers answers) {
        return answers.value(Question.keyOf(barrier.hindrance(), option));
    }

    private static List<Integer> options(Item.Group group, List<Integer> chosen) {
        return group.forEach().real().stream().map(Item.Option::code).filter(chosen::contains).toList();
    }

    private static OptionalInt yesOrNo(boolean yes, int scale) {
        return OptionalInt.of(yes ? scale : 0);
    }

    private static OptionalInt times(OptionalInt value, int scale) {
        return value.isPresent() ? OptionalInt.of(value.getAsInt() * scale) : value;
    }
}
