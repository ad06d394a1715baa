package nl.maatstaf.staff;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Keeps the accounts of the research team. */
@Behind(Door.ADMINISTRATION)
@Service
@DenyAll
public class Accounts {

    private final AccountStore store;
    private final PasswordEncoder encoder;

    Accounts(AccountStore store, PasswordEncoder encoder) {
        this.store = store;
        this.encoder = encoder;
    }

    /**
     * Makes an account, unless one of that name exists.
     *
     * @param name        sign-in name; upper and lower case are the same
     * @param password    the password; only its Argon2 hash is kept
     * @param roles       what this person may do
     */
    @RolesAllowed(Role.IS_ADMINISTRATOR)
    public void add(String name, String password, Set<Role> roles) {
        if (!store.exists(name)) {
            store.add(name, encoder.encode(password), roles);
        }
    }
}
