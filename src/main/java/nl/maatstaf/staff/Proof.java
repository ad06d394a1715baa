package nl.maatstaf.staff;

import java.util.Optional;
import java.util.OptionalLong;
import nl.maatstaf.store.BehindStaffedDoors;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Component;

/** Checks a second factor: a code of the app, once; a recovery code, once; or a passkey. */
@BehindStaffedDoors
@Component
class Proof {

    private final SignInStore store;
    private final FactorSeal seal;
    private final RecoveryCodes recoveryCodes;
    private final Passkeys passkeys;
    private final StaffClock clock;

    Proof(SignInStore store, FactorSeal seal, RecoveryCodes recoveryCodes, Passkeys passkeys, StaffClock clock) {
        this.store = store;
        this.seal = seal;
        this.recoveryCodes = recoveryCodes;
        this.passkeys = passkeys;
        this.clock = clock;
    }

    boolean byCode(SignInStore.Account account, String typed) {
        return byApp(account, typed) || store.take(account.id(), recoveryCodes.hash(typed));
    }

    boolean byPasskey(SignInStore.Account account, Site site, Optional<PublicKeyCredentialRequestOptions> asked,
            String answer) {
        return asked.isPresent() && passkeys.shown(account, site, asked.get(), answer);
    }

    private boolean byApp(SignInStore.Account account, String typed) {
        Optional<Totp> key = store.sealedTotp(account.id()).map(sealed -> seal.open(account.id(), sealed));
        OptionalLong step = key.map(app -> app.stepOf(typed, clock.now())).orElse(OptionalLong.empty());
        return step.isPresent() && store.take(account.id(), step.getAsLong());
    }
}
