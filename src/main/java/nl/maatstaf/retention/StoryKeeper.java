package nl.maatstaf.retention;

import java.util.EnumSet;
import nl.maatstaf.instrument.PrivacyStatement.DataKind;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.Stores;
import org.springframework.stereotype.Component;

/** Keeps stories. */
@Behind(Door.EVALUATION)
@Component
final class StoryKeeper extends Keeper {

    StoryKeeper(Stores stores) {
        super(stores, StoreRole.STORY_RETENTION, EnumSet.of(DataKind.FREE_TEXT));
    }
}
