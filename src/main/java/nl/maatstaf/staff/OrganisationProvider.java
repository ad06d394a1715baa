package nl.maatstaf.staff;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/** What the provider says about itself. Asked at the first use, so that the product starts while the provider is down. */
final class OrganisationProvider implements ClientRegistrationRepository {

    private final Organisation organisation;
    private volatile Optional<ClientRegistration> found = Optional.empty();

    OrganisationProvider(Organisation organisation) {
        this.organisation = organisation;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!id.equals(Organisation.REGISTRATION)) {
            return null;
        }
        if (found.isEmpty()) {
            found = Optional.of(ask());
        }
        return found.get();
    }

    private ClientRegistration ask() {
        try {
            return ClientRegistrations.fromOidcIssuerLocation(organisation.issuer())
                    .registrationId(Organisation.REGISTRATION)
                    .clientId(organisation.clientId())
                    .clientSecret(organisation.clientSecret())
                    .scope("openid", "email", "profile")
                    .clientSettings(ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
                    .build();
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new OAuth2AuthenticationException(new OAuth2Error("provider_unknown"), e);
        }
    }
}
