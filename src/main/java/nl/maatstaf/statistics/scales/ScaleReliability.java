package nl.maatstaf.statistics.scales;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import nl.maatstaf.statistics.Caveat;
import nl.maatstaf.statistics.Finding;
import nl.maatstaf.statistics.Interval;
import nl.maatstaf.statistics.NotEstimable;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.Result;

/**
 * What {@link Reliability} finds.
 *
 * @param n                 the participants who answered every item
 * @param alpha             Cronbach's alpha
 * @param interval          Feldt's 95% confidence interval of alpha
 * @param standardisedAlpha Cronbach's alpha of the standardised items; nothing when their sum never varies
 * @param items             what every item does, by its name
 * @param factor            the one-factor model with omega, or why there is none
 * @param caveats           participants left out, a negative alpha, and items without variance of their own
 */
public record ScaleReliability(
        long n,
        double alpha,
        Interval interval,
        OptionalDouble standardisedAlpha,
        SequencedMap<String, ItemReliability> items,
        Outcome<OneFactor> factor,
        List<Caveat> caveats) implements Result {
    public ScaleReliability {
        items = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(items));
        caveats = List.copyOf(caveats);
    }

    @Override
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.value("alpha", n, alpha, interval));
        findings.add(ifVaries("standardised-alpha", standardisedAlpha));
        switch (factor) {
            case Outcome.Answered<OneFactor>(OneFactor model) -> {
                findings.add(Finding.value("omega", n, model.omega()));
                findings.add(Finding.value("standardised-omega", n, model.standardisedOmega()));
                model.loadings().forEach((item, value) -> findings.add(Finding.value("loading:" + item, n, value)));
            }
            case Outcome.Refused<OneFactor>(NotEstimable reason) -> findings.add(Finding.of("omega", n, reason));
        }
        items.forEach((name, item) -> {
            findings.add(items.size() > 2
                    ? ifVaries("alpha-without:" + name, item.alphaWithout())
                    : Finding.of("alpha-without:" + name, n, new NotEstimable(
                            Refusal.TOO_FEW_ITEMS, "Without the item " + name + " a single item is left.")));
            findings.add(ifVaries("item-rest:" + name, item.itemRest()));
        });
        return findings;
    }

    private Finding ifVaries(String quantity, OptionalDouble value) {
        return value.isPresent()
                ? Finding.value(quantity, n, value.getAsDouble())
                : Finding.of(quantity, n, new NotEstimable(
                        Refusal.ZERO_VARIANCE, "The sum of the items is the same for all participants."));
    }
}
