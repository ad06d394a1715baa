package nl.maatstaf.responding;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.maatstaf.staff.Role;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.story.StoryDesk;
import org.springframework.stereotype.Service;

/** Passes stories on to the story store, when enough of them wait that none is somebody's. */
@Behind(Door.EVALUATION)
@Service
@DenyAll
public class StoryCourier {

    private final StoryOutbox outbox;
    private final StoryDesk desk;

    StoryCourier(StoryOutbox outbox, StoryDesk desk) {
        this.outbox = outbox;
        this.desk = desk;
    }

    /**
     * Delivers the stories that wait. Broken off at any point, it can simply be called again: a batch keeps its id and
     * its stories until it is delivered, and is taken once. For evaluators, who never see a story by it, as a wave is
     * closed; and for story editors, once there is such a role.
     *
     * @return whether a batch was delivered; too few stories wait for more
     */
    @RolesAllowed(Role.IS_EVALUATOR)
    public boolean deliver(String study) {
        Optional<UUID> batch = outbox.batchToDeliver(study, StoryDesk.SMALLEST_BATCH);
        batch.ifPresent(id -> {
            List<String> stories = new ArrayList<>(outbox.stories(id));
            // Somebody else may have delivered this batch just now.
            if (!stories.isEmpty()) {
                // The order in which people handed them in must not survive as the order of the stories.
                Collections.shuffle(stories, new SecureRandom());
                desk.receive(id, study, stories);
                outbox.delivered(id);
            }
        });
        // Always: the time before may have been broken off just before this.
        outbox.wipe();
        return batch.isPresent();
    }
}
