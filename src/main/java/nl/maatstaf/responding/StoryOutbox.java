package nl.maatstaf.responding;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.store.Lock;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.Stores;
import nl.maatstaf.store.Wipe;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import static nl.maatstaf.database.response.Tables.STORY_BATCH;
import static nl.maatstaf.database.response.Tables.STORY_OUTBOX;

/** The stories that wait to be passed on, through a role that sees no participant. */
@Behind(Door.EVALUATION)
@Component
class StoryOutbox {

    private final DSLContext stories;

    StoryOutbox(Stores stores) {
        this.stories = stores.as(StoreRole.RESPONSE_STORIES);
    }

    /** The batch that waits to be delivered; a new one of all stories that wait, when there are enough of them. */
    Optional<UUID> batchToDeliver(String study, int smallest) {
        return stories.transactionResult(transaction -> {
            DSLContext dsl = transaction.dsl();
            Lock.forThisTransaction(dsl, "stories of " + study);
            Optional<UUID> waiting = dsl.select(STORY_BATCH.ID).from(STORY_BATCH)
                    .where(STORY_BATCH.STUDY.eq(study)).fetchOptional(STORY_BATCH.ID);
            return waiting.isPresent() ? waiting : newBatch(dsl, study, smallest);
        });
    }

    private static Optional<UUID> newBatch(DSLContext dsl, String study, int smallest) {
        List<UUID> ready = dsl.select(STORY_OUTBOX.ID).from(STORY_OUTBOX).where(STORY_OUTBOX.STUDY.eq(study))
                .fetch(STORY_OUTBOX.ID);
        if (ready.size() < smallest) {
            return Optional.empty();
        }
        UUID batch = UUID.randomUUID();
        dsl.insertInto(STORY_BATCH).set(STORY_BATCH.ID, batch).set(STORY_BATCH.STUDY, study).execute();
        dsl.update(STORY_OUTBOX).set(STORY_OUTBOX.BATCH_ID, batch).where(STORY_OUTBOX.ID.in(ready)).execute();
        return Optional.of(batch);
    }

    List<String> stories(UUID batch) {
        return stories.select(STORY_OUTBOX.WORDS).from(STORY_OUTBOX).where(STORY_OUTBOX.BATCH_ID.eq(batch))
                .fetch(STORY_OUTBOX.WORDS);
    }

    void delivered(UUID batch) {
        stories.transaction(transaction -> {
            transaction.dsl().deleteFrom(STORY_OUTBOX).where(STORY_OUTBOX.BATCH_ID.eq(batch)).execute();
            transaction.dsl().deleteFrom(STORY_BATCH).where(STORY_BATCH.ID.eq(batch)).execute();
        });
    }

    /** Makes what was passed on unreadable here. */
    void wipe() {
        Wipe.bytes(stories, STORY_OUTBOX);
    }
}
