package nl.maatstaf.instrument.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.maatstaf.instrument.Score;

/** Makes means and sums. */
record TotalReader(Fields fields, ScoreItems items, ScoreScale scale) {

    Score.Mean mean(String name) {
        List<Entry> entries = fields.list("items");
        List<Score.Term> terms = terms(entries);
        int atLeast = atLeast(entries.size());
        for (int answered = Math.max(1, atLeast); answered <= entries.size(); answered++) {
            scale.refuseFractions(1, answered, "A mean of " + answered + " answers");
        }
        refuseTooHigh(terms, atLeast, 1);
        return new Score.Mean(name, scale.units(), terms, atLeast);
    }

    Score.Sum sum(String name) {
        List<Entry> entries = fields.list("items");
        List<Score.Term> terms = terms(entries);
        int atLeast = atLeast(entries.size());
        for (int answered = Math.max(1, atLeast); answered <= entries.size(); answered++) {
            scale.refuseFractions(entries.size(), answered,
                    "A sum of " + entries.size() + " items with " + answered + " answers");
        }
        refuseTooHigh(terms, atLeast, entries.size());
        return new Score.Sum(name, scale.units(), terms, atLeast);
    }

    private List<Score.Term> terms(List<Entry> entries) {
        Set<String> reversed = new HashSet<>();
        Set<String> ids = new HashSet<>();
        entries.forEach(at -> {
            String id = at.text();
            if (!id.isEmpty() && !ids.add(id)) {
                at.fault("The item '" + id + "' is here twice; keep one.");
            }
        });
        fields.list("reversed").forEach(at -> {
            String id = items.known(at).map(Items.Known::id).orElse("");
            if (!id.isEmpty() && !ids.contains(id)) {
                at.fault("The item '" + id + "' is reversed but not among the items; add it to them.");
            } else if (!id.isEmpty() && !reversed.add(id)) {
                at.fault("The item '" + id + "' is here twice; keep one.");
            }
        });
        List<Score.Term> terms = new ArrayList<>();
        entries.forEach(at -> items.shown(at, ScoreItems.NUMBERS)
                .ifPresent(item -> terms.add(new Score.Term(item, reversed.contains(item.id())))));
        return terms;
    }

    private int atLeast(int all) {
        int atLeast = fields.integer("at-least");
        fields.find("at-least").filter(_ -> atLeast < 1 || atLeast > all).ifPresent(at -> at.fault(
                "At least " + atLeast + " of " + all + " items cannot be answered; write 1 to " + all + "."));
        return atLeast;
    }

    /** A mean is highest when the fewest answers are given, to the items that go highest. */
    private void refuseTooHigh(List<Score.Term> terms, int atLeast, int times) {
        List<Integer> highest = terms.stream().map(term -> ScoreItems.highest(term.item()))
                .sorted(Comparator.reverseOrder()).toList();
        int fewest = Math.clamp(atLeast, 1, Math.max(1, terms.size()));
        scale.refuseAbove(highest.stream().limit(fewest).mapToLong(Integer::longValue).sum() * times, fewest);
    }
}
