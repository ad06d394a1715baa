package nl.maatstaf.staff;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import nl.maatstaf.staff.ui.SignInView;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.method.AuthorizationManagerBeforeMethodInterceptor;
import org.springframework.security.authorization.method.Jsr250AuthorizationManager;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.stereotype.Service;

/** How staff sign in, and the rule that whatever names no role is closed. */
@Configuration
@EnableMethodSecurity(prePostEnabled = false)
class SignIn {

    private static final String[] LOOKS = {"/maatstaf/**", "/_static/**", "/lumo/**"};

    /** Vaadin's servlet commits its answer where the filter would no longer be asked for its headers. */
    private static final ObjectPostProcessor<HeaderWriterFilter> BEFORE_VAADIN_ANSWERS = new ObjectPostProcessor<>() {
        @Override
        public <F extends HeaderWriterFilter> F postProcess(F filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    };

    @Bean
    SecurityFilterChain doors(HttpSecurity http) {
        return http
                .authorizeHttpRequests(requests -> requests.requestMatchers(LOOKS).permitAll())
                .headers(headers -> headers
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                        .withObjectPostProcessor(BEFORE_VAADIN_ANSWERS))
                .with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin
                        .loginView(SignInView.class, "/")
                        .anyRequest(AuthorizedUrl::denyAll))
                // Whoever is signed in and asks for what there is not, gets the page that says so.
                .exceptionHandling(problems -> problems.accessDeniedPage("/"))
                .build();
    }

    /** Services only: a page that names its roles is guarded by its route, and must not be wrapped in a proxy. */
    @Bean
    @org.springframework.context.annotation.Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor rolesOfServiceMethods() {
        return new AuthorizationManagerBeforeMethodInterceptor(
                AnnotationMatchingPointcut.forClassAnnotation(Service.class), new Jsr250AuthorizationManager());
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    @Bean
    UserDetailsService accountsForSignIn(AccountStore accounts) {
        return name -> accounts.find(name)
                .map(account -> User.withUsername(account.name())
                        .password(account.passwordHash())
                        .disabled(!account.enabled())
                        .authorities(account.roles().stream().map(Role::authority).toList())
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException("No such account"));
    }
}
