package nl.maatstaf.retention;

import java.util.EnumSet;
import nl.maatstaf.instrument.PrivacyStatement.DataKind;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.Stores;
import org.springframework.stereotype.Component;

/** Keeps names, addresses and sealed codes. */
@Behind(Door.FIELDWORK)
@Component
final class ContactKeeper extends Keeper {

    ContactKeeper(Stores stores) {
        super(stores, StoreRole.CONTACT_RETENTION, EnumSet.of(DataKind.NEVER_DRAWN, DataKind.CODE_LINK, DataKind.CONTACT_DATA));
    }
}
