package nl.maatstaf.responding;

import nl.maatstaf.instrument.Answer;
import nl.maatstaf.instrument.Answers;
import nl.maatstaf.instrument.Questionnaire;
import nl.maatstaf.responding.ResponseStore.Place;
import org.jooq.DSLContext;

import static nl.maatstaf.database.response.Tables.ANSWER;
import static nl.maatstaf.database.response.Tables.STORY_OUTBOX;

/**
 * Takes a story off its writer's name, in the transaction that submits. With consent the words go to where stories wait;
 * without, they are gone. Of either the same mark is left, that something was written, and the consent is not kept
 * beside it: else it would tell among whom the writers of the published stories are.
 */
final class StoryHandIn {

    private static final String WRITTEN = new Answer.Text("…").stored();

    private StoryHandIn() {}

    static void take(DSLContext dsl, Place place, String study, Questionnaire questionnaire, Answers counted) {
        StoryItems.of(questionnaire).ifPresent(items -> {
            wipe(dsl, place, items);
            items.given(counted).ifPresent(words -> handIn(dsl, study, words));
        });
    }

    private static void wipe(DSLContext dsl, Place place, StoryItems items) {
        dsl.update(ANSWER).set(ANSWER.VALUE, WRITTEN)
                .where(ANSWER.PARTICIPANT_ID.eq(place.participant())).and(ANSWER.WAVE.eq((short) place.wave()))
                .and(ANSWER.ITEM.eq(items.words())).and(ANSWER.VALUE.startsWith(Answer.QUOTE)).execute();
        dsl.update(ANSWER).setNull(ANSWER.VALUE)
                .where(ANSWER.PARTICIPANT_ID.eq(place.participant())).and(ANSWER.WAVE.eq((short) place.wave()))
                .and(ANSWER.ITEM.eq(items.consent())).execute();
    }

    private static void handIn(DSLContext dsl, String study, String words) {
        dsl.insertInto(STORY_OUTBOX).set(STORY_OUTBOX.STUDY, study).set(STORY_OUTBOX.WORDS, words).execute();
    }
}
