package nl.maatstaf.staff.audit;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import nl.maatstaf.store.BehindStaffedDoors;
import nl.maatstaf.store.Secret;
import nl.maatstaf.store.Secrets;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.springframework.stereotype.Component;

/** Signs heads of the chain, and tells whether one was signed with this key (Ed25519). */
@BehindStaffedDoors
@Component
class HeadSignature {

    private final Ed25519PrivateKeyParameters key;
    private final Ed25519PublicKeyParameters publicKey;

    HeadSignature(Secrets secrets) {
        this.key = new Ed25519PrivateKeyParameters(secrets.get(Secret.AUDIT_SIGNATURE));
        this.publicKey = key.generatePublicKey();
    }

    String sign(long number, String hash) {
        var signer = new Ed25519Signer();
        signer.init(true, key);
        byte[] message = message(number, hash);
        signer.update(message, 0, message.length);
        return HexFormat.of().formatHex(signer.generateSignature());
    }

    boolean fits(Head head) {
        var verifier = new Ed25519Signer();
        verifier.init(false, publicKey);
        byte[] message = message(head.number(), head.hash());
        verifier.update(message, 0, message.length);
        return verifier.verifySignature(HexFormat.of().parseHex(head.signature()));
    }

    /** The words keep this key from ever signing the same bytes for another purpose. */
    private static byte[] message(long number, String hash) {
        return ("maatstaf audit head 1 " + number + " " + hash).getBytes(StandardCharsets.US_ASCII);
    }
}
