package nl.maatstaf.staff;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody with an account.
 *
 * @param name         sign-in name
 * @param roles        what they may do
 * @param app          whether an app with codes is their second factor
 * @param passkey      whether they have a passkey
 * @param invitedUntil until when their invitation counts, while they have not taken it up
 */
public record Member(String name, Set<Role> roles, boolean app, boolean passkey, Optional<Instant> invitedUntil) {}
