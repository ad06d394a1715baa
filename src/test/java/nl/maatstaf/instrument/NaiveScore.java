package nl.maatstaf.instrument;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.commons.math3.fraction.BigFraction;

/** Scores, written down a second time from their description and in exact fractions. */
record NaiveScore(Map<String, Answer> now, Map<String, Answer> before) {

    Optional<BigFraction> of(Score score) {
        return switch (score) {
            case Score.Single single -> number(now, single.item()).map(BigFraction::new);
            case Score.Mean mean -> mean(mean.terms(), mean.atLeast());
            case Score.Sum sum -> mean(sum.terms(), sum.atLeast()).map(mean -> mean.multiply(sum.terms().size()));
            case Score.Event event -> codes(now, event.item()).map(codes ->
                    Collections.disjoint(codes, event.codes()) ? BigFraction.ZERO : BigFraction.ONE);
            case Score.Share share -> codes(now, share.item().id()).map(codes -> {
                List<Integer> real = real(share.item());
                return new BigFraction((int) codes.stream().filter(real::contains).count(), real.size());
            });
            case Score.Count count -> count(count);
            case Score.Barrier barrier -> barrier(barrier);
        };
    }

    private Optional<BigFraction> mean(List<Score.Term> terms, int atLeast) {
        BigFraction sum = BigFraction.ZERO;
        int answered = 0;
        for (Score.Term term : terms) {
            Optional<Integer> number = number(now, term.item().id());
            if (number.isPresent()) {
                List<Integer> all = RandomInstruments.codes(term.item());
                int turned = Collections.min(all) + Collections.max(all) - number.get();
                sum = sum.add(term.reversed() ? turned : number.get());
                answered++;
            }
        }
        return answered < atLeast ? Optional.empty() : Optional.of(sum.divide(answered));
    }

    private Optional<BigFraction> count(Score.Count count) {
        Optional<List<Integer>> chosen = codes(now, count.group().forEach().id());
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        int many = 0;
        for (int option : real(count.group().forEach())) {
            Optional<Integer> answer = number(now, count.item() + "." + option);
            if (chosen.get().contains(option) && answer.isEmpty()) {
                return Optional.empty();
            }
            many += chosen.get().contains(option) && count.codes().contains(answer.orElseThrow()) ? 1 : 0;
        }
        return Optional.of(new BigFraction(many));
    }

    private Optional<BigFraction> barrier(Score.Barrier barrier) {
        Optional<List<Integer>> chosen = codes(now, barrier.group().forEach().id());
        if (chosen.isEmpty() || codes(before, barrier.group().forEach().id()).isEmpty()) {
            return Optional.empty();
        }
        // What is missing might have been anything: only what comes out whatever it was is a score.
        Set<Boolean> outcomes = Set.of(false);
        for (int option : real(barrier.group().forEach())) {
            if (chosen.get().contains(option)
                    && codes(before, barrier.group().forEach().id()).orElseThrow().contains(option)) {
                String need = barrier.item() + "." + option;
                String hindrance = barrier.hindrance() + "." + option;
                Set<Boolean> here = all(
                        might(number(before, need), barrier.unmet()::contains),
                        might(number(now, need), barrier.unmet()::contains),
                        might(number(now, hindrance), level -> level == barrier.risesTo()),
                        might(number(before, hindrance), level -> level < barrier.risesTo()));
                Set<Boolean> either = new HashSet<>();
                outcomes.forEach(so -> here.forEach(also -> either.add(so || also)));
                outcomes = either;
            }
        }
        return outcomes.size() == 2 ? Optional.empty()
                : Optional.of(outcomes.contains(true) ? BigFraction.ONE : BigFraction.ZERO);
    }

    private static Set<Boolean> might(Optional<Integer> answer, Predicate<Integer> so) {
        return answer.map(given -> Set.of(so.test(given))).orElse(Set.of(true, false));
    }

    @SafeVarargs
    private static Set<Boolean> all(Set<Boolean>... parts) {
        Set<Boolean> outcomes = Set.of(true);
        for (Set<Boolean> part : parts) {
            Set<Boolean> both = new HashSet<>();
            outcomes.forEach(so -> part.forEach(also -> both.add(so && also)));
            outcomes = both;
        }
        return outcomes;
    }

    private static List<Integer> real(Item.Several several) {
        List<Integer> codes = new ArrayList<>(RandomInstruments.codes(several));
        several.none().ifPresent(none -> codes.removeIf(code -> code == none));
        return codes;
    }

    private static Optional<Integer> number(Map<String, Answer> answers, String key) {
        return answers.get(key) instanceof Answer.Value(int code) ? Optional.of(code) : Optional.empty();
    }

    private static Optional<List<Integer>> codes(Map<String, Answer> answers, String key) {
        return answers.get(key) instanceof Answer.Several(List<Integer> codes)
                ? Optional.of(codes) : number(answers, key).map(List::of);
    }
}
