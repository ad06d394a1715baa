package nl.maatstaf.retention;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import nl.maatstaf.instrument.PrivacyStatement.DataKind;
import nl.maatstaf.store.StoreName;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.Stores;
import nl.maatstaf.store.Wipe;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * One store that keeps data of some kinds. What belongs to a kind is in the store's own functions, which have the same names
 * in each store; its role may run these and sees no table.
 */
abstract sealed class Keeper permits ContactKeeper, ResponseKeeper, StoryKeeper {

    /** What a store says where somebody else has to do something first. */
    private static final String TOO_EARLY = "MS013";
    /** What a store says where nobody signed, or all was done already. */
    private static final String NOT_SIGNED = "MS014";
    private static final String SAME_PERSON = "23514";

    private final StoreRole role;
    private final Set<DataKind> kinds;
    private final DSLContext store;

    Keeper(Stores stores, StoreRole role, Set<DataKind> kinds) {
        this.role = role;
        this.kinds = kinds;
        this.store = stores.as(role);
    }

    StoreName name() {
        return role.store();
    }

    Set<DataKind> kinds() {
        return kinds;
    }

    /** How many rows of this kind there are now. */
    long kept(String study, DataKind kind) {
        return call("kept", Long.class, DSL.val(study), DSL.val(kind.code()));
    }

    /** Who signed that what goes, and whether it is gone. */
    Optional<Deletion> deletion(String study, DataKind kind) {
        return Deletion.of(call("deletion_of", String[].class, DSL.val(study), DSL.val(kind.code())));
    }

    /** Whether nobody needs it first. */
    boolean ready(String study, DataKind kind) {
        return call("ready", Boolean.class, DSL.val(study), DSL.val(kind.code()));
    }

    void sign(String study, DataKind kind, String by, LocalDate on) {
        call("sign_deletion", Object.class, DSL.val(study), DSL.val(kind.code()), DSL.val(by), DSL.val(on));
    }

    void takeBack(String study, DataKind kind) {
        call("take_back_deletion", Object.class, DSL.val(study), DSL.val(kind.code()));
    }

    /**
     * Deletes, and writes the tables anew, so that nothing of it is left in their files.
     *
     * @throws NotYetException when it can't be now
     */
    void delete(String study, DataKind kind, String by, LocalDate on) {
        try {
            call("delete_kept", Long.class, DSL.val(study), DSL.val(kind.code()), DSL.val(by), DSL.val(on));
        } catch (DataAccessException e) {
            throw switch (e.sqlState()) {
                case TOO_EARLY -> new NotYetException(NotYetException.Why.LIST_NOT_FETCHED);
                case NOT_SIGNED, SAME_PERSON -> new NotYetException(NotYetException.Why.NOT_SIGNED);
                default -> e;
            };
        }
        Wipe.bytes(store);
    }

    private <T extends @Nullable Object> T call(String function, Class<T> result, Field<?>... arguments) {
        return store.select(DSL.function(DSL.name(function), result, arguments)).fetchSingle().value1();
    }
}
