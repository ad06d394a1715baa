package nl.maatstaf.analysis.quality;

import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.maatstaf.instrument.Instrument;
import nl.maatstaf.instrument.Item;
import nl.maatstaf.instrument.Questionnaire;

/**
 * What the checks have to know of a version of a questionnaire.
 *
 * @param questionnaire what is asked
 * @param instrumentOf  the name of the instrument of each item that can be checked: no free text, which evaluators don't
 *                      see, and nothing that is asked because of it
 * @param scales        its scores of several items
 */
record Form(Questionnaire questionnaire, Map<String, String> instrumentOf, List<Scale> scales) {

    /** A route doesn't hang on the month, which only bounds what may be answered. */
    static final YearMonth ANY_MONTH = YearMonth.of(2000, 1);

    /** {@return the forms by the fingerprint that a response keeps} */
    static Map<String, Form> of(Collection<Questionnaire> questionnaires) {
        return questionnaires.stream().collect(Collectors.toMap(Questionnaire::fingerprint, Form::of, (one, _) -> one));
    }

    private static Form of(Questionnaire questionnaire) {
        Set<String> unseen = questionnaire.freeText();
        Map<String, String> instrumentOf = new HashMap<>();
        for (Instrument instrument : questionnaire.instruments()) {
            Item.all(instrument.items()).forEach(item -> {
                if (item.asks() && !unseen.contains(item.id())) {
                    instrumentOf.put(item.id(), instrument.name());
                }
            });
        }
        return new Form(questionnaire, Map.copyOf(instrumentOf), Scale.in(questionnaire));
    }
}
