package nl.maatstaf.staff;

import java.time.Duration;
import java.util.List;
import nl.maatstaf.store.BehindStaffedDoors;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Checks passwords, and lets nobody guess fast. A name that nobody has takes as long as one that somebody has, waits as
 * long, and reads the same. A right password gives no role: that takes the second factor.
 */
@BehindStaffedDoors
@Component
class PatientPasswords implements AuthenticationProvider {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final DaoAuthenticationProvider passwords;
    private final Patience patience = new Patience(LONGEST);
    private final StaffClock clock;

    PatientPasswords(SignInStore store, PasswordEncoder encoder, StaffClock clock) {
        this.clock = clock;
        this.passwords = new DaoAuthenticationProvider(name -> store.find(name)
                .flatMap(account -> account.passwordHash()
                        .map(hash -> new User(account.name(), hash, List.of())))
                .orElseThrow(() -> new UsernameNotFoundException("No such account")));
        passwords.setPasswordEncoder(encoder);
    }

    /** Too many wrong passwords for this name: the password was not looked at. */
    static final class TooSoonException extends AuthenticationException {

        private static final long serialVersionUID = 1;

        TooSoonException() {
            super("Too soon after a wrong password");
        }
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        // All that nobody can be called waits together: else what is typed here could fill the memory.
        String name = SignInStore.possible(authentication.getName())
                ? SignInStore.normalised(authentication.getName()) : "";
        if (!patience.allows(name, clock.now())) {
            throw new TooSoonException();
        }
        Authentication right = passwords.authenticate(authentication);
        patience.right(name);
        return right;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
