package nl.maatstaf.staff;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import nl.maatstaf.staff.ui.SignInView;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;

/** How staff sign in, where there is a door of theirs. Whatever names no role is closed. */
@Behind({Door.FIELDWORK, Door.EVALUATION, Door.ADMINISTRATION})
@Configuration
class SignIn {

    @Bean
    SecurityFilterChain staffedDoors(HttpSecurity http) {
        return http
                .authorizeHttpRequests(EveryDoor::letLooksThrough)
                .headers(EveryDoor::tellNothingToOthers)
                .with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin
                        .loginView(SignInView.class, "/")
                        .anyRequest(AuthorizedUrl::denyAll))
                // Whoever is signed in and asks for what there is not, gets the page that says so.
                .exceptionHandling(problems -> problems.accessDeniedPage("/"))
                .build();
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
