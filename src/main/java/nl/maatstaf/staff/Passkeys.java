package nl.maatstaf.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.maatstaf.store.BehindStaffedDoors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Passkeys as the second factor. The checking is Spring Security's; its own addresses are not opened, because with them
 * somebody who only knows a password could add a passkey and so make a second factor of their own.
 */
@BehindStaffedDoors
@Component
class Passkeys {

    private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>> MADE =
            new TypeReference<>() {};
    private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> SHOWN =
            new TypeReference<>() {};

    private final JsonMapper json = JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
    private final PasskeyStore store;
    private final String domain;

    /**
     * A keeper of passkeys.
     *
     * @param domain the domain that the hosts of all doors are under, so that a passkey made at one of them counts at the
     *               others; where there is none, a passkey belongs to the host at which it was made
     */
    Passkeys(PasskeyStore store, @Value("${maatstaf.passkey-domain:}") String domain) {
        this.store = store;
        this.domain = domain.strip().toLowerCase(Locale.ROOT);
    }

    PublicKeyCredentialCreationOptions toMake(AccountStore.Invitee invitee, Site site) {
        return operations(invitee.id(), invitee.name(), new Collecting(), site)
                .createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(as(invitee.name())));
    }

    /** {@return the passkey that a browser made, if it is one for this question} */
    Optional<CredentialRecord> made(
            AccountStore.Invitee invitee, Site site, PublicKeyCredentialCreationOptions asked, String answer) {
        try {
            return Optional.of(operations(invitee.id(), invitee.name(), new Collecting(), site)
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                            asked, new RelyingPartyPublicKey(json.readValue(answer, MADE), invitee.name()))));
        } catch (RuntimeException e) {
            return refused(e);
        }
    }

    PublicKeyCredentialRequestOptions toShow(SignInStore.Account account, Site site) {
        return operations(account.id(), account.name(), store, site).createCredentialRequestOptions(
                new ImmutablePublicKeyCredentialRequestOptionsRequest(as(account.name())));
    }

    /** {@return whether the browser showed a passkey of this account in answer to this question} */
    boolean shown(SignInStore.Account account, Site site, PublicKeyCredentialRequestOptions asked, String answer) {
        try {
            PublicKeyCredentialUserEntity owner = operations(account.id(), account.name(), store, site).authenticate(
                    new RelyingPartyAuthenticationRequest(asked, json.readValue(answer, SHOWN)));
            return owner != null && owner.getId().equals(PasskeyRow.handle(account.id()));
        } catch (RuntimeException e) {
            return refused(e).isPresent();
        }
    }

    String written(Object options) {
        return json.writeValueAsString(options);
    }

    /** What a browser sent may be anything; whatever the library does not take is a passkey that does not count. */
    private static Optional<CredentialRecord> refused(RuntimeException why) {
        boolean expected = why instanceof JacksonException || why instanceof IllegalArgumentException
                || why.getClass().getName().startsWith("com.webauthn4j.")
                || why instanceof org.springframework.security.core.AuthenticationException;
        if (!expected) {
            throw why;
        }
        return Optional.empty();
    }

    private Webauthn4JRelyingPartyOperations operations(
            long account, String name, UserCredentialRepository passkeys, Site site) {
        return new Webauthn4JRelyingPartyOperations(new OnlyOne(account, name), passkeys,
                PublicKeyCredentialRpEntity.builder().id(belongsTo(site.host())).name("Maatstaf").build(),
                Set.of(site.origin()));
    }

    /** A browser takes no domain that its host is not under. */
    private String belongsTo(String host) {
        return !domain.isEmpty() && (host.equals(domain) || host.endsWith("." + domain)) ? domain : host;
    }

    private static Authentication as(String name) {
        return UsernamePasswordAuthenticationToken.authenticated(name, null, List.of());
    }

    /** The one account that the question is about: no passkey of anybody else counts. */
    private record OnlyOne(long account, String name) implements PublicKeyCredentialUserEntityRepository {

        @Override
        public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
            return handle.equals(PasskeyRow.handle(account)) ? entity() : null;
        }

        @Override
        public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
            return username.equals(name) ? entity() : null;
        }

        @Override
        public void save(PublicKeyCredentialUserEntity entity) {
            throw new UnsupportedOperationException("Accounts are made by an invitation.");
        }

        @Override
        public void delete(Bytes handle) {
            throw new UnsupportedOperationException("Accounts are removed by administration.");
        }

        private PublicKeyCredentialUserEntity entity() {
            return ImmutablePublicKeyCredentialUserEntity.builder()
                    .id(PasskeyRow.handle(account)).name(name).displayName(name).build();
        }
    }

    /** While an invitation is taken up nothing is stored: everything is written at its end, or nothing. */
    private static final class Collecting implements UserCredentialRepository {

        private final List<CredentialRecord> passkeys = new ArrayList<>();

        @Override
        public void save(CredentialRecord passkey) {
            passkeys.add(passkey);
        }

        @Override
        public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
            return null;
        }

        @Override
        public List<CredentialRecord> findByUserId(Bytes handle) {
            return passkeys;
        }

        @Override
        public void delete(Bytes credentialId) {
            passkeys.clear();
        }
    }
}
