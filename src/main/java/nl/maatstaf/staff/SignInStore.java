package nl.maatstaf.staff;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.maatstaf.staff.audit.KnownAccounts;
import nl.maatstaf.store.BehindStaffedDoors;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.Stores;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import static nl.maatstaf.database.staff.Tables.ACCOUNT;
import static nl.maatstaf.database.staff.Tables.ACCOUNT_ROLE;
import static nl.maatstaf.database.staff.Tables.PASSKEY;
import static nl.maatstaf.database.staff.Tables.RECOVERY_CODE;

/** What verifying a sign-in needs, through the login role that can do nothing else. */
@BehindStaffedDoors
@Component
class SignInStore implements KnownAccounts {

    private static final int LONGEST_NAME = 100;

    private final DSLContext store;

    SignInStore(Stores stores) {
        this.store = stores.as(StoreRole.STAFF_SIGNIN);
    }

    /**
     * An account somebody may sign in with: one that was removed is not there.
     *
     * @param passwordHash empty until the invitation was taken up
     * @param epoch        goes up with every change of the account
     */
    record Account(long id, String name, Optional<String> passwordHash, long epoch, Set<Role> roles,
            boolean app, boolean passkey) {

        boolean secondFactor() {
            return app || passkey;
        }

        @Override
        public String toString() {
            return "Account[" + name + "]";
        }
    }

    /** {@return whether an account could have this name; what could not is neither looked for nor remembered} */
    static boolean possible(String typedName) {
        return typedName.length() <= LONGEST_NAME && typedName.chars().noneMatch(Character::isISOControl);
    }

    Optional<Account> find(String typedName) {
        if (!possible(typedName)) {
            return Optional.empty();
        }
        var passkey = DSL.field(DSL.exists(DSL.selectOne().from(PASSKEY).where(PASSKEY.ACCOUNT_ID.eq(ACCOUNT.ID))));
        return store.select(ACCOUNT.ID, ACCOUNT.NAME, ACCOUNT.PASSWORD_HASH, ACCOUNT.EPOCH,
                        DSL.field(ACCOUNT.TOTP_SECRET.isNotNull()), passkey)
                .from(ACCOUNT)
                .where(ACCOUNT.NAME.eq(normalised(typedName))).and(ACCOUNT.ENABLED)
                .fetchOptional(account -> new Account(account.value1(), account.value2(),
                        Optional.ofNullable(account.value3()), account.value4(), rolesOf(account.value1()),
                        account.value5(), account.value6()));
    }

    @Override
    public Optional<String> named(String typed) {
        return find(typed).map(Account::name);
    }

    /** {@return whether the account is as it was when somebody signed in} */
    boolean unchanged(String name, long epoch) {
        return store.fetchExists(ACCOUNT, ACCOUNT.NAME.eq(name).and(ACCOUNT.EPOCH.eq(epoch)).and(ACCOUNT.ENABLED));
    }

    Optional<byte[]> sealedTotp(long account) {
        return store.select(ACCOUNT.TOTP_SECRET).from(ACCOUNT).where(ACCOUNT.ID.eq(account))
                .and(ACCOUNT.TOTP_SECRET.isNotNull()).fetchOptional(ACCOUNT.TOTP_SECRET);
    }

    /** {@return whether no code of this time step, or of one after it, had been taken yet; it has been now} */
    boolean take(long account, long step) {
        return store.update(ACCOUNT).set(ACCOUNT.TOTP_STEP, step)
                .where(ACCOUNT.ID.eq(account)).and(ACCOUNT.TOTP_STEP.lt(step)).execute() == 1;
    }

    /** {@return whether this is one of the recovery codes and was not used before; it has been now} */
    boolean take(long account, byte[] recoveryCode) {
        return store.update(RECOVERY_CODE).set(RECOVERY_CODE.USED, true)
                .where(RECOVERY_CODE.ACCOUNT_ID.eq(account)).and(RECOVERY_CODE.CODE_HASH.eq(recoveryCode))
                .and(DSL.not(RECOVERY_CODE.USED)).execute() == 1;
    }

    static String normalised(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private Set<Role> rolesOf(long account) {
        return store.select(ACCOUNT_ROLE.ROLE).from(ACCOUNT_ROLE).where(ACCOUNT_ROLE.ACCOUNT_ID.eq(account))
                .fetch(row -> Role.valueOf(row.value1())).stream().collect(Collectors.toUnmodifiableSet());
    }
}
