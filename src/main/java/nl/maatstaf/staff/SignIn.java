package nl.maatstaf.staff;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import nl.maatstaf.staff.ui.SignInView;
import nl.maatstaf.store.BehindStaffedDoors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/** How staff sign in, where there is a door of theirs. Whatever names no role is closed. */
@BehindStaffedDoors
@Configuration
class SignIn {

    /** Whoever guesses at a second factor knows the password already, so waiting long locks nobody out by accident. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    @Bean
    @ConditionalOnWebApplication
    SecurityFilterChain staffedDoors(
            HttpSecurity http, SignInStore store, Proof proof, Arrival arrival, StaffClock clock,
            Optional<Organisation> organisation) {
        organisation.ifPresent(provider -> http.oauth2Login(new OrganisationSignIn(provider, store, arrival)));
        return http
                .authorizeHttpRequests(EveryDoor::letLooksThrough)
                .headers(EveryDoor::keepInNoCache)
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

    @Bean
    PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    @Bean
    StaffClock staffClock() {
        return new StaffClock(Clock.systemUTC());
    }
}
