package nl.maatstaf.staff;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import nl.maatstaf.staff.ui.SignInView;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** How staff sign in, and the rule that whatever names no role is closed. */
@Configuration
@EnableMethodSecurity(jsr250Enabled = true, prePostEnabled = false)
class SignIn {

    private static final String[] LOOKS = {"/maatstaf/**", "/_static/**", "/lumo/**", "/favicon.ico"};

    @Bean
    SecurityFilterChain doors(HttpSecurity http) {
        return http
                .authorizeHttpRequests(requests -> requests.requestMatchers(LOOKS).permitAll())
                .headers(headers -> headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
                .with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin
                        .loginView(SignInView.class, "/")
                        .anyRequest(AuthorizedUrl::denyAll))
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
