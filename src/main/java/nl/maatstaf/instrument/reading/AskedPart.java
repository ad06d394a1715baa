package nl.maatstaf.instrument.reading;

import java.util.List;
import java.util.Set;
import nl.maatstaf.instrument.Item;
import nl.maatstaf.instrument.Questionnaire;
import nl.maatstaf.instrument.Score;

/**
 * An instrument in a questionnaire, and what can come out of it in a wave. Only for items without a fault.
 *
 * @param part the instrument and its waves
 */
record AskedPart(Questionnaire.Part part) {

    /** Whether some participant, answering in some way, has this score of the instrument in this wave. */
    boolean scores(Score score, int wave) {
        return switch (score) {
            case Score.Single single -> asks(single.item(), wave);
            case Score.Event event -> asks(event.item(), wave);
            case Score.Share share -> asks(share.item().id(), wave);
            case Score.Mean mean -> asks(mean.terms(), mean.atLeast(), wave);
            case Score.Sum sum -> asks(sum.terms(), sum.atLeast(), wave);
            case Score.Count count -> asks(count.group().forEach().id(), wave);
            case Score.Barrier barrier -> asks(barrier.group().forEach().id(), wave)
                    && asks(barrier.group().forEach().id(), wave - 1);
        };
    }

    private boolean asks(List<Score.Term> terms, int atLeast, int wave) {
        return terms.stream().filter(term -> asks(term.item().id(), wave)).count() >= atLeast;
    }

    /** Whether some participant is asked this item, outside all groups, in this wave. */
    boolean asks(String id, int wave) {
        Set<Integer> waves = part.waves().isEmpty() ? Waves.ALL : part.waves();
        List<Item> items = part.instrument().items();
        return waves.contains(wave) && items.stream().anyMatch(item -> item.id().equals(id)
                && Reachability.of(items, item, waves, Set.of(wave)) != Reachability.Verdict.NEVER);
    }
}
