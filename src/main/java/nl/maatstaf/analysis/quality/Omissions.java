package nl.maatstaf.analysis.quality;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.maatstaf.instrument.Answer;
import nl.maatstaf.instrument.Question;

/** Counts what was asked, answered and declined, response by response. */
final class Omissions {

    private final Map<At, ItemNonresponse> counts = new HashMap<>();

    private record At(String item, int wave) {}

    void add(Response response) {
        for (Question question : response.questions()) {
            String instrument = response.form().instrumentOf().get(question.item().id());
            if (instrument != null) {
                boolean declined = response.counted().to(question.key()).orElse(null) instanceof Answer.Declined;
                boolean answered = response.counted().answered(question.key());
                var once = new ItemNonresponse(instrument, question.item().id(), response.wave(), 1,
                        answered ? 1 : 0, declined ? 1 : 0);
                counts.merge(new At(question.item().id(), response.wave()), once, ItemNonresponse::plus);
            }
        }
    }

    /** {@return every item and wave: first the items that were most often missing, over all waves} */
    List<ItemNonresponse> found() {
        Map<String, ItemNonresponse> overAll = new HashMap<>();
        counts.values().forEach(one -> overAll.merge(one.item(), one, ItemNonresponse::plus));
        Comparator<ItemNonresponse> worstFirst = Comparator.comparingDouble(one -> -share(overAll, one));
        return counts.values().stream()
                .sorted(worstFirst.thenComparing(ItemNonresponse::item).thenComparingInt(ItemNonresponse::wave)).toList();
    }

    private static double share(Map<String, ItemNonresponse> overAll, ItemNonresponse one) {
        return overAll.getOrDefault(one.item(), one).missing().orElse(0);
    }
}
