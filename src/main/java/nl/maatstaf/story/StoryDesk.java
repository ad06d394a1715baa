package nl.maatstaf.story;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import nl.maatstaf.staff.Role;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.Stores;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;

import static nl.maatstaf.database.story.Tables.STORY;
import static nl.maatstaf.database.story.Tables.STORY_RECEIPT;

/**
 * The receiving end of the seam between responding and story. Takes stories in batches so large that none is somebody's,
 * and takes each batch once, however often it is delivered.
 */
@Behind(Door.EVALUATION)
@Service
@DenyAll
public class StoryDesk {

    /** The fewest stories a batch may hold. */
    public static final int SMALLEST_BATCH = 25;

    private final DSLContext store;

    /** Receives into these stores. */
    public StoryDesk(Stores stores) {
        this.store = stores.as(StoreRole.STORY_RECEPTION);
    }

    /**
     * Takes a batch over.
     *
     * @param batch   the batch's own id; delivered twice, it is taken once
     * @param study   the study's name
     * @param stories the words, shuffled by the sender
     * @throws IllegalArgumentException when the batch is too small
     */
    @RolesAllowed(Role.IS_EVALUATOR)
    public void receive(UUID batch, String study, List<String> stories) {
        if (stories.size() < SMALLEST_BATCH) {
            throw new IllegalArgumentException("A batch holds at least " + SMALLEST_BATCH + " stories, not "
                    + stories.size() + ": wait for more.");
        }
        store.transaction(transaction -> {
            DSLContext dsl = transaction.dsl();
            boolean firstTime = dsl.insertInto(STORY_RECEIPT).set(STORY_RECEIPT.BATCH_ID, batch)
                    .onConflictDoNothing().execute() == 1;
            if (firstTime) {
                // One by one, and not as a batch: a batch writes its values into the statement, and an error shows it.
                stories.forEach(words -> dsl.insertInto(STORY)
                        .set(STORY.STUDY, study).set(STORY.WORDS, words).execute());
            }
        });
    }
}
