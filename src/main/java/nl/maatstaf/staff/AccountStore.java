package nl.maatstaf.staff;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.Stores;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.stereotype.Component;

import static nl.maatstaf.database.staff.Tables.ACCOUNT;
import static nl.maatstaf.database.staff.Tables.ACCOUNT_INVITATION;
import static nl.maatstaf.database.staff.Tables.ACCOUNT_ROLE;
import static nl.maatstaf.database.staff.Tables.PASSKEY;
import static nl.maatstaf.database.staff.Tables.RECOVERY_CODE;

/** Accounts as administration keeps them. Every change raises the epoch, and so ends the sessions of before. */
@Behind(Door.ADMINISTRATION)
@Component
class AccountStore {

    private final DSLContext store;

    AccountStore(Stores stores) {
        this.store = stores.as(StoreRole.STAFF_ADMINISTRATION);
    }

    /** Somebody who holds the link of an invitation that still counts. */
    record Invitee(long id, String name) {}

    /** What somebody who was invited proves from now on that they are themselves. */
    record Proofs(String passwordHash, Optional<byte[]> sealedTotp, long totpStep, List<CredentialRecord> passkeys,
            List<byte[]> recoveryCodes) {}

    List<Member> members() {
        return store.select(ACCOUNT.NAME,
                        DSL.multiset(DSL.select(ACCOUNT_ROLE.ROLE).from(ACCOUNT_ROLE)
                                        .where(ACCOUNT_ROLE.ACCOUNT_ID.eq(ACCOUNT.ID)))
                                .convertFrom(roles -> roles.map(role -> Role.valueOf(role.value1()))),
                        DSL.field(ACCOUNT.TOTP_SECRET.isNotNull()),
                        DSL.field(DSL.exists(DSL.selectOne().from(PASSKEY).where(PASSKEY.ACCOUNT_ID.eq(ACCOUNT.ID)))),
                        DSL.select(ACCOUNT_INVITATION.VALID_UNTIL).from(ACCOUNT_INVITATION)
                                .where(ACCOUNT_INVITATION.ACCOUNT_ID.eq(ACCOUNT.ID)).asField())
                .from(ACCOUNT).where(ACCOUNT.ENABLED).orderBy(ACCOUNT.NAME)
                .fetch(row -> new Member(row.value1(), Set.copyOf(row.value2()), row.value3(), row.value4(),
                        Optional.ofNullable(row.get(4, OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)));
    }

    /** {@return whether anybody has this name, or ever had: what was done in a name stays one person's} */
    boolean exists(String name) {
        return store.fetchExists(ACCOUNT, ACCOUNT.NAME.eq(SignInStore.normalised(name)));
    }

    /** {@return whether anybody with this role can sign in; an invitation that nobody took up does not count} */
    boolean anybody(Role role) {
        return store.fetchExists(DSL.selectOne().from(ACCOUNT).join(ACCOUNT_ROLE)
                .on(ACCOUNT_ROLE.ACCOUNT_ID.eq(ACCOUNT.ID))
                .where(ACCOUNT.ENABLED).and(ACCOUNT.PASSWORD_HASH.isNotNull())
                .and(ACCOUNT_ROLE.ROLE.eq(role.name())));
    }

    void add(String name, Optional<String> passwordHash, Set<Role> roles) {
        store.transaction(transaction -> {
            long id = transaction.dsl().insertInto(ACCOUNT)
                    .set(ACCOUNT.NAME, SignInStore.normalised(name))
                    .set(ACCOUNT.PASSWORD_HASH, passwordHash.orElse(null))
                    .returningResult(ACCOUNT.ID)
                    .fetchSingle().value1();
            give(transaction.dsl(), id, roles);
        });
    }

    /** {@return whether there was such an account} */
    boolean changeRoles(String name, Set<Role> roles) {
        return changed(name, (dsl, id) -> {
            dsl.deleteFrom(ACCOUNT_ROLE).where(ACCOUNT_ROLE.ACCOUNT_ID.eq(id)).execute();
            give(dsl, id, roles);
        });
    }

    /** {@return whether there was such an account} */
    boolean remove(String name) {
        return changed(name, (dsl, id) -> {
            forgetProofs(dsl, id);
            dsl.deleteFrom(ACCOUNT_INVITATION).where(ACCOUNT_INVITATION.ACCOUNT_ID.eq(id)).execute();
            dsl.update(ACCOUNT).set(ACCOUNT.ENABLED, false).where(ACCOUNT.ID.eq(id)).execute();
        });
    }

    /** Whatever proved who somebody was counts no longer; the link alone does. */
    boolean invite(String name, byte[] tokenHash, Instant validUntil) {
        return changed(name, (dsl, id) -> {
            forgetProofs(dsl, id);
            dsl.deleteFrom(ACCOUNT_INVITATION).where(ACCOUNT_INVITATION.ACCOUNT_ID.eq(id)).execute();
            dsl.insertInto(ACCOUNT_INVITATION)
                    .set(ACCOUNT_INVITATION.ACCOUNT_ID, id)
                    .set(ACCOUNT_INVITATION.TOKEN_HASH, tokenHash)
                    .set(ACCOUNT_INVITATION.VALID_UNTIL, validUntil.atOffset(ZoneOffset.UTC))
                    .execute();
        });
    }

    Optional<Invitee> invitee(byte[] tokenHash, Instant now) {
        return store.select(ACCOUNT.ID, ACCOUNT.NAME).from(ACCOUNT_INVITATION)
                .join(ACCOUNT).on(ACCOUNT.ID.eq(ACCOUNT_INVITATION.ACCOUNT_ID))
                .where(ACCOUNT_INVITATION.TOKEN_HASH.eq(tokenHash))
                .and(ACCOUNT_INVITATION.VALID_UNTIL.gt(now.atOffset(ZoneOffset.UTC))).and(ACCOUNT.ENABLED)
                .fetchOptional(row -> new Invitee(row.value1(), row.value2()));
    }

    /** {@return whether the invitation still counted; it does no longer} */
    boolean enrol(byte[] tokenHash, Invitee invitee, Proofs proofs) {
        return store.transactionResult(transaction -> {
            DSLContext dsl = transaction.dsl();
            boolean first = dsl.deleteFrom(ACCOUNT_INVITATION).where(ACCOUNT_INVITATION.TOKEN_HASH.eq(tokenHash))
                    .and(ACCOUNT_INVITATION.ACCOUNT_ID.eq(invitee.id())).execute() == 1;
            if (first) {
                write(dsl, invitee.id(), proofs);
            }
            return first;
        });
    }

    private static void write(DSLContext dsl, long id, Proofs proofs) {
        dsl.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, proofs.passwordHash())
                .set(ACCOUNT.TOTP_SECRET, proofs.sealedTotp().orElse(null))
                .set(ACCOUNT.TOTP_STEP, proofs.totpStep())
                .set(ACCOUNT.EPOCH, ACCOUNT.EPOCH.plus(1))
                .where(ACCOUNT.ID.eq(id)).execute();
        proofs.recoveryCodes().forEach(code -> dsl.insertInto(RECOVERY_CODE)
                .set(RECOVERY_CODE.ACCOUNT_ID, id).set(RECOVERY_CODE.CODE_HASH, code).execute());
        proofs.passkeys().forEach(passkey -> dsl.insertInto(PASSKEY)
                .set(PasskeyRow.of(id, passkey)).execute());
    }

    private boolean changed(String name, Change change) {
        return store.transactionResult(transaction -> {
            DSLContext dsl = transaction.dsl();
            Optional<Long> id = dsl.update(ACCOUNT).set(ACCOUNT.EPOCH, ACCOUNT.EPOCH.plus(1))
                    .where(ACCOUNT.NAME.eq(SignInStore.normalised(name))).and(ACCOUNT.ENABLED)
                    .returningResult(ACCOUNT.ID).fetchOptional(ACCOUNT.ID);
            id.ifPresent(found -> change.make(dsl, found));
            return id.isPresent();
        });
    }

    private static void forgetProofs(DSLContext dsl, long id) {
        dsl.update(ACCOUNT).setNull(ACCOUNT.PASSWORD_HASH).setNull(ACCOUNT.TOTP_SECRET)
                .where(ACCOUNT.ID.eq(id)).execute();
        dsl.deleteFrom(RECOVERY_CODE).where(RECOVERY_CODE.ACCOUNT_ID.eq(id)).execute();
        dsl.deleteFrom(PASSKEY).where(PASSKEY.ACCOUNT_ID.eq(id)).execute();
    }

    private static void give(DSLContext dsl, long id, Set<Role> roles) {
        roles.forEach(role -> dsl.insertInto(ACCOUNT_ROLE)
                .set(ACCOUNT_ROLE.ACCOUNT_ID, id).set(ACCOUNT_ROLE.ROLE, role.name()).execute());
    }

    private interface Change {
        void make(DSLContext dsl, long account);
    }
}
