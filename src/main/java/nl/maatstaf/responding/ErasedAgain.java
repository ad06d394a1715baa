package nl.maatstaf.responding;

import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Before any page is served, goes through the erasure list once more: the store may have been put back from a backup of
 * before somebody left. Of who left already nothing changes.
 */
@Behind(Door.RESPONDENT)
@Component
final class ErasedAgain implements SmartInitializingSingleton {

    private final ErasureList erasures;
    private final ResponseStore store;

    ErasedAgain(ErasureList erasures, ResponseStore store) {
        this.erasures = erasures;
        this.store = store;
    }

    @Override
    public void afterSingletonsInstantiated() {
        erasures.lines().forEach(line -> store.holding(line.codeHash(), dsl -> {
            store.exercise(dsl, line.right());
            return true;
        }));
    }
}
