package nl.maatstaf.staff;

import java.nio.ByteBuffer;
import nl.maatstaf.store.BehindStaffedDoors;
import nl.maatstaf.store.Seal;
import nl.maatstaf.store.Secret;
import nl.maatstaf.store.Secrets;
import org.springframework.stereotype.Component;

/** Seals the keys of authenticator apps, each to its account: put beside another account it opens nothing. */
@BehindStaffedDoors
@Component
class FactorSeal {

    private final Seal seal;

    FactorSeal(Secrets secrets) {
        this.seal = new Seal(secrets.get(Secret.FACTOR_SEAL));
    }

    byte[] seal(long account, Totp key) {
        return seal.seal(key.secret(), about(account));
    }

    Totp open(long account, byte[] sealed) {
        return new Totp(seal.open(sealed, about(account)));
    }

    private static byte[] about(long account) {
        return ByteBuffer.allocate(Long.BYTES).putLong(account).array();
    }
}
