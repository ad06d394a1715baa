package nl.maatstaf.fieldwork.log;

import java.util.Set;
import nl.maatstaf.fieldwork.draw.OutOfReach;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import org.springframework.stereotype.Component;

/** Nobody is drawn in place of others to whom no letter may go. */
@Behind(Door.FIELDWORK)
@Component
class OutOfReachByLog implements OutOfReach {

    private final LogStore store;

    OutOfReachByLog(LogStore store) {
        this.store = store;
    }

    @Override
    public Set<String> of(String study) {
        return store.notToBeWrittenTo(study);
    }
}
