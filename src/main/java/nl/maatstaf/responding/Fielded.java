package nl.maatstaf.responding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.maatstaf.instrument.Questionnaire;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.Stores;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import static nl.maatstaf.database.response.Tables.FIELDED;

/**
 * The definitions that people have been invited to answer. Their answers point to these texts, so they
 * never change: this stops the start where one has.
 */
@Behind({Door.RESPONDENT, Door.FIELDWORK})
@Component
class Fielded {

    /**
     * Compares.
     *
     * @throws UnfitToFieldException when a definition is not what it was
     */
    Fielded(Stores stores, Surveys surveys) {
        DSLContext store = stores.asOneOf(StoreRole.RESPONSE_RESPONDENT, StoreRole.RESPONSE_ADMISSION);
        List<String> changed = changed(store.selectFrom(FIELDED).fetchMap(FIELDED.REFERENCE, FIELDED.FINGERPRINT),
                fingerprints(surveys));
        if (!changed.isEmpty()) {
            throw UnfitToFieldException.changed(changed);
        }
    }

    /** From now on this questionnaire and its instruments stay as they are. */
    static void add(DSLContext dsl, Questionnaire questionnaire) {
        fingerprints(questionnaire).forEach((reference, fingerprint) -> dsl.insertInto(FIELDED)
                .set(FIELDED.REFERENCE, reference).set(FIELDED.FINGERPRINT, fingerprint)
                .onConflictDoNothing().execute());
    }

    private static List<String> changed(Map<String, String> fielded, Map<String, String> now) {
        return fielded.entrySet().stream()
                .filter(then -> !then.getValue().equals(now.get(then.getKey())))
                .map(Map.Entry::getKey).sorted().toList();
    }

    private static Map<String, String> fingerprints(Surveys surveys) {
        Map<String, String> all = new LinkedHashMap<>();
        surveys.questionnaires().values().forEach(questionnaire -> all.putAll(fingerprints(questionnaire)));
        surveys.instruments().forEach((reference, instrument) ->
                all.put("instruments/" + reference, instrument.fingerprint()));
        return all;
    }

    private static Map<String, String> fingerprints(Questionnaire questionnaire) {
        Map<String, String> all = questionnaire.instruments().stream().collect(Collectors.toMap(
                instrument -> "instruments/" + instrument.reference(), instrument -> instrument.fingerprint()));
        all.put("questionnaires/" + questionnaire.reference(), questionnaire.fingerprint());
        return all;
    }
}
