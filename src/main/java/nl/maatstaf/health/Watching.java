package nl.maatstaf.health;

import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.observation.ObservationRegistry;
import java.util.List;
import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** What can be watched at the port for it, and that it can be watched nowhere else. */
@Configuration
class Watching {

    /**
     * The machine and the process. Requests, sessions and statements are not counted: with few participants, a counter that
     * goes up by one says that somebody answers now, beside a log of who was phoned.
     */
    private static final List<String> WATCHED = List.of("jvm.", "process.", "system.", "disk.", "application.", "logback.");

    @Bean
    MeterFilter onlyTheMachine() {
        return MeterFilter.denyUnless(meter -> WATCHED.stream().anyMatch(meter.getName()::startsWith));
    }

    /** What isn't counted need not be observed either: it cost one in fourteen of all the time in which answers were saved. */
    @Bean
    ObservationRegistry nothingObserved() {
        return ObservationRegistry.NOOP;
    }

    /** On the port of the pages everything that names no role stays closed, and these name none. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
    SecurityFilterChain portForWatching(HttpSecurity http) {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll()).build();
    }
}
