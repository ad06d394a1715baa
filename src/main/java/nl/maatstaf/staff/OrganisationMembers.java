package nl.maatstaf.staff;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Finds the account of whoever the provider sends. It makes none, and an invitation that was not taken up is not one
 * yet. The provider says who somebody is, never what they may do.
 */
final class OrganisationMembers implements OAuth2UserService<OidcUserRequest, OidcUser> {

    /** How a provider tells that it saw more than a password (RFC 8176). */
    private static final Set<String> SECOND_FACTORS = Set.of("mfa", "otp", "hwk");

    private final SignInStore store;

    OrganisationMembers(SignInStore store) {
        this.store = store;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcIdToken token = request.getIdToken();
        String claim = Boolean.TRUE.equals(token.getEmailVerified()) && token.getEmail() != null
                ? StandardClaimNames.EMAIL : StandardClaimNames.PREFERRED_USERNAME;
        return Optional.ofNullable(token.getClaimAsString(claim))
                .filter(name -> claim.equals(StandardClaimNames.EMAIL) || !isUnverifiedEmail(token, name))
                .flatMap(store::find).filter(account -> account.passwordHash().isPresent())
                .map(_ -> new DefaultOidcUser(List.of(), token, claim))
                .orElseThrow(() -> new UsernameNotFoundException("No such account"));
    }

    /** An address that the provider itself does not vouch for proves nothing under another name either. */
    private static boolean isUnverifiedEmail(OidcIdToken token, String name) {
        return Boolean.FALSE.equals(token.getEmailVerified()) && token.getEmail() != null
                && SignInStore.normalised(token.getEmail()).equals(SignInStore.normalised(name));
    }

    /** {@return whether the provider says that it saw a second factor} */
    static boolean provedBoth(Authentication authentication) {
        return authentication.getPrincipal() instanceof OidcUser member && !Collections.disjoint(SECOND_FACTORS,
                Objects.requireNonNullElse(member.getIdToken().getAuthenticationMethods(), List.of()));
    }
}
