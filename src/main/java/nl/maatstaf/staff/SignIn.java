package nl.maatstaf.staff;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.time.Clock;
import java.time.Duration;
import nl.maatstaf.staff.ui.SignInView;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.method.AuthorizationManagerBeforeMethodInterceptor;
import org.springframework.security.authorization.method.Jsr250AuthorizationManager;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.stereotype.Service;

/** How staff sign in, and the rule that whatever names no role is closed. */
@Configuration
@EnableMethodSecurity(prePostEnabled = false)
class SignIn {

    /** Whoever guesses at a second factor knows the password already, so waiting long locks nobody out by accident. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

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
    @ConditionalOnWebApplication
    SecurityFilterChain doors(HttpSecurity http, SignInStore store, Proof proof, Arrival arrival, StaffClock clock) {
        return http
                .authorizeHttpRequests(requests -> requests.requestMatchers(LOOKS).permitAll())
                .headers(headers -> headers
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                        .withObjectPostProcessor(BEFORE_VAADIN_ANSWERS))
                .with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin
                        .loginView(SignInView.class, "/")
                        .anyRequest(AuthorizedUrl::denyAll))
                .formLogin(form -> form.withObjectPostProcessor(byPassword(arrival)))
                .addFilterAfter(new SessionWatch(store, clock), SecurityContextHolderFilter.class)
                .addFilterAfter(new SecondFactorFilter(store, proof, new Patience(LONGEST_WAIT), arrival, clock),
                        UsernamePasswordAuthenticationFilter.class)
                // Whoever is signed in and asks for what there is not, gets the page that says so.
                .exceptionHandling(problems -> problems.accessDeniedPage("/"))
                .build();
    }

    /** Vaadin's own handlers would lead on to the page asked for; ours come after them and see to the second factor. */
    private static ObjectPostProcessor<UsernamePasswordAuthenticationFilter> byPassword(Arrival arrival) {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends UsernamePasswordAuthenticationFilter> F postProcess(F filter) {
                filter.setAuthenticationSuccessHandler(arrival);
                filter.setAuthenticationFailureHandler((request, response, refusal) -> response.sendRedirect(
                        request.getContextPath() + "/inloggen?error"
                                + (refusal instanceof PatientPasswords.TooSoonException ? "&wait" : "")));
                return filter;
            }
        };
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
    StaffClock staffClock() {
        return new StaffClock(Clock.systemUTC());
    }
}
