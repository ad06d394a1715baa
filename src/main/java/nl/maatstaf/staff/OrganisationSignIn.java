package nl.maatstaf.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;

/** Signing in at the organisation's provider, which stands in for the password and for nothing more. */
record OrganisationSignIn(Organisation organisation, SignInStore store, Arrival arrival)
        implements Customizer<OAuth2LoginConfigurer<HttpSecurity>> {

    @Override
    public void customize(OAuth2LoginConfigurer<HttpSecurity> provider) {
        provider.clientRegistrationRepository(new OrganisationProvider(organisation))
                .authorizedClientRepository(new NoTokens())
                .loginPage("/inloggen")
                .userInfoEndpoint(members -> members.oidcUserService(new OrganisationMembers(store)));
        provider.addObjectPostProcessor(way());
        provider.addObjectPostProcessor(back());
    }

    private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> way() {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler(OrganisationSignIn::refuse);
                return filter;
            }
        };
    }

    /** Only our own arrival puts somebody in the session: what the provider says of them ends with the request. */
    private ObjectPostProcessor<OAuth2LoginAuthenticationFilter> back() {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends OAuth2LoginAuthenticationFilter> F postProcess(F filter) {
                filter.setSecurityContextRepository(new RequestAttributeSecurityContextRepository());
                filter.setAuthenticationSuccessHandler(arrival);
                filter.setAuthenticationFailureHandler(OrganisationSignIn::refuse);
                return filter;
            }
        };
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        response.sendRedirect(request.getContextPath() + "/inloggen"
                + (refusal instanceof UsernameNotFoundException ? "?error" : "?provider"));
    }
}
