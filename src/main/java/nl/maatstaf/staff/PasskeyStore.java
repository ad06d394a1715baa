package nl.maatstaf.staff;

import java.nio.ByteBuffer;
import java.util.List;
import nl.maatstaf.store.BehindStaffedDoors;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.Stores;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

import static nl.maatstaf.database.staff.Tables.PASSKEY;

/** The passkeys of the staff store, for checking a sign-in; they are written when an invitation is taken up. */
@BehindStaffedDoors
@Component
class PasskeyStore implements UserCredentialRepository {

    private final DSLContext store;

    PasskeyStore(Stores stores) {
        this.store = stores.as(StoreRole.STAFF_SIGNIN);
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return store.selectFrom(PASSKEY).where(PASSKEY.CREDENTIAL_ID.eq(credentialId.getBytes()))
                .fetchOptional(PasskeyRow::read).orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return store.selectFrom(PASSKEY)
                .where(PASSKEY.ACCOUNT_ID.eq(ByteBuffer.wrap(handle.getBytes()).getLong()))
                .fetch(PasskeyRow::read);
    }

    /** After a sign-in: the count tells a copied authenticator from the real one. */
    @Override
    public void save(CredentialRecord passkey) {
        store.update(PASSKEY)
                .set(PASSKEY.SIGNATURE_COUNT, passkey.getSignatureCount())
                .set(PASSKEY.BACKUP_STATE, passkey.isBackupState())
                .where(PASSKEY.CREDENTIAL_ID.eq(passkey.getCredentialId().getBytes())).execute();
    }

    @Override
    public void delete(Bytes credentialId) {
        throw new UnsupportedOperationException("Administration removes passkeys, not a sign-in.");
    }
}
