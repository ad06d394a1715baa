package nl.maatstaf.staff;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import nl.maatstaf.database.staff.tables.records.PasskeyRecord;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;

import static java.util.Objects.requireNonNull;

/** A passkey between the store and the library that checks it. */
final class PasskeyRow {

    private PasskeyRow() {}

    static PasskeyRecord of(long account, CredentialRecord passkey) {
        var row = new PasskeyRecord();
        row.setCredentialId(passkey.getCredentialId().getBytes());
        row.setAccountId(account);
        row.setPublicKey(passkey.getPublicKey().getBytes());
        row.setSignatureCount(passkey.getSignatureCount());
        row.setBackupEligible(passkey.isBackupEligible());
        row.setBackupState(passkey.isBackupState());
        row.setAttestation(requireNonNull(passkey.getAttestationObject()).getBytes());
        row.setTransports(passkey.getTransports().stream().map(AuthenticatorTransport::getValue)
                .collect(Collectors.joining(" ")));
        return row;
    }

    static CredentialRecord read(PasskeyRecord row) {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getCredentialId()))
                .userEntityUserId(handle(row.getAccountId()))
                .publicKey(new ImmutablePublicKeyCose(row.getPublicKey()))
                .signatureCount(row.getSignatureCount())
                .uvInitialized(true)
                .backupEligible(row.getBackupEligible())
                .backupState(row.getBackupState())
                .attestationObject(new Bytes(row.getAttestation()))
                .transports(transports(row.getTransports()))
                .label("")
                .build();
    }

    /** What an authenticator calls an account: its number, which tells nobody who it is. */
    static Bytes handle(long account) {
        return new Bytes(ByteBuffer.allocate(Long.BYTES).putLong(account).array());
    }

    private static Set<AuthenticatorTransport> transports(String words) {
        return Arrays.stream(words.split(" ")).filter(word -> !word.isEmpty())
                .map(AuthenticatorTransport::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
