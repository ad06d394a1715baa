package nl.maatstaf.staff;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.Stores;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import static nl.maatstaf.database.staff.Tables.ACCOUNT;
import static nl.maatstaf.database.staff.Tables.ACCOUNT_ROLE;

/** Accounts as they are kept: read to verify a sign-in, written by administration, each through its own login role. */
@Behind({Door.FIELDWORK, Door.EVALUATION, Door.ADMINISTRATION})
@Component
class AccountStore {

    private final Stores stores;

    AccountStore(Stores stores) {
        this.stores = stores;
    }

    private DSLContext signIn() {
        return stores.as(StoreRole.STAFF_SIGNIN);
    }

    private DSLContext administration() {
        return stores.as(StoreRole.STAFF_ADMINISTRATION);
    }

    record Credentials(String name, String passwordHash, boolean enabled, Set<Role> roles) {}

    Optional<Credentials> find(String typedName) {
        return signIn().select(ACCOUNT.ID, ACCOUNT.NAME, ACCOUNT.PASSWORD_HASH, ACCOUNT.ENABLED)
                .from(ACCOUNT)
                .where(ACCOUNT.NAME.eq(normalised(typedName)))
                .fetchOptional(account -> new Credentials(
                        account.value2(), account.value3(), account.value4(), rolesOf(account.value1())));
    }

    boolean exists(String name) {
        return administration().fetchExists(ACCOUNT, ACCOUNT.NAME.eq(normalised(name)));
    }

    void add(String name, String passwordHash, Set<Role> roles) {
        administration().transaction(transaction -> {
            long id = transaction.dsl().insertInto(ACCOUNT)
                    .set(ACCOUNT.NAME, normalised(name))
                    .set(ACCOUNT.PASSWORD_HASH, passwordHash)
                    .returningResult(ACCOUNT.ID)
                    .fetchSingle().value1();
            for (Role role : roles) {
                transaction.dsl().insertInto(ACCOUNT_ROLE)
                        .set(ACCOUNT_ROLE.ACCOUNT_ID, id)
                        .set(ACCOUNT_ROLE.ROLE, role.name())
                        .execute();
            }
        });
    }

    private Set<Role> rolesOf(long account) {
        return signIn().select(ACCOUNT_ROLE.ROLE).from(ACCOUNT_ROLE).where(ACCOUNT_ROLE.ACCOUNT_ID.eq(account))
                .fetch(row -> Role.valueOf(row.value1())).stream().collect(Collectors.toUnmodifiableSet());
    }

    private static String normalised(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
