package nl.maatstaf.retention;

import java.util.EnumSet;
import nl.maatstaf.instrument.PrivacyStatement.DataKind;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.Stores;
import org.springframework.stereotype.Component;

/** Keeps answers and the hashes of codes. */
@Behind(Door.EVALUATION)
@Component
final class ResponseKeeper extends Keeper {

    ResponseKeeper(Stores stores) {
        super(stores, StoreRole.RESPONSE_RETENTION, EnumSet.of(DataKind.CODE_LINK, DataKind.FREE_TEXT, DataKind.ANSWERS));
    }
}
