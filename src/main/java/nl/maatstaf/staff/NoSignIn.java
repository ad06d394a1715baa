package nl.maatstaf.staff;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import nl.maatstaf.shell.NotHere;
import nl.maatstaf.store.NoStaffedDoor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.web.SecurityFilterChain;

/** A process without a door of the research team: nobody can sign in, and whatever is not public is not there. */
@Configuration
@Conditional(NoStaffedDoor.class)
class NoSignIn {

    @Bean
    SecurityFilterChain publicDoors(HttpSecurity http, NotHere notHere) {
        return http
                .authorizeHttpRequests(EveryDoor::letLooksThrough)
                .headers(EveryDoor::keepInNoCache)
                .with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.anyRequest(AuthorizedUrl::denyAll))
                .exceptionHandling(problems -> problems.authenticationEntryPoint(
                        (request, response, failure) -> notHere.answer(response)))
                .build();
    }

    /** In place of the user that Spring Boot would make up. */
    @Bean
    AuthenticationManager nobody() {
        return attempt -> {
            throw new DisabledException("Nobody signs in at this door.");
        };
    }
}
