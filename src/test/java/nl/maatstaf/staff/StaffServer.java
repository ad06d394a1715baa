package nl.maatstaf.staff;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.maatstaf.Maatstaf;
import nl.maatstaf.store.Demo;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** The whole application, where people sign in as outside the demo, with a clock that tests set. */
public final class StaffServer implements AutoCloseable {

    static final String PASSWORD = "correct horse battery";

    final ServletWebServerApplicationContext application;
    final SetClock clock;

    /** Starts it on new data. */
    public StaffServer(Path data, List<Class<?>> more, String... settings) {
        application = (ServletWebServerApplicationContext) new SpringApplicationBuilder(Maatstaf.class)
                .sources(OutsideTheDemo.class).sources(more.toArray(Class[]::new))
                .run(Stream.concat(Stream.of("--server.port=0", "--maatstaf.data=" + data), Stream.of(settings))
                        .toArray(String[]::new));
        clock = application.getBean(SetClock.class);
    }

    /** Not a configuration by annotation: other tests that start the application must not find it. */
    static final class OutsideTheDemo {

        @Bean
        @Primary
        Arrival arrivalOutsideTheDemo(SignInStore store, StaffClock clock, ApplicationEventPublisher audit) {
            return new Arrival(store, new Demo(false), clock, audit);
        }

        @Bean(defaultCandidate = false)
        SetClock setClock() {
            return new SetClock();
        }

        @Bean
        @Primary
        StaffClock testClock(@Qualifier("setClock") SetClock clock) {
            return new StaffClock(clock);
        }
    }

    /** A clock that stands still until it is told otherwise. */
    static final class SetClock extends Clock {

        private Instant now = Instant.parse("2026-11-16T11:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** Somebody who took up an invitation, with what proves who they are. */
    record Somebody(String name, Totp key, List<String> recoveryCodes) {}

    public String address() {
        return "http://localhost:" + application.getEnvironment().getProperty("local.server.port") + "/";
    }

    <T> T administer(Function<Accounts, T> work) {
        SecurityContextHolder.getContext().setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                "the-test", null, List.of(Role.ADMINISTRATOR.authority())));
        try {
            return work.apply(application.getBean(Accounts.class));
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** The token of an invitation. */
    public String invite(String name, Role... roles) {
        return administer(accounts -> accounts.invite(name, Set.of(roles))) instanceof Invitation.Link link
                ? link.token() : "";
    }

    Somebody enrol(String name, Role... roles) {
        String token = invite(name, roles);
        Enrolment enrolment = application.getBean(Enrolment.class);
        Totp key = enrolment.newKey();
        var chosen = new Chosen(PASSWORD, Optional.of(key), code(key), List.of());
        if (enrolment.finish(token, chosen) instanceof Enrolled.Done done) {
            clock.pass(Duration.ofSeconds(30));
            return new Somebody(name, key, done.recoveryCodes());
        }
        throw new IllegalStateException("The invitation could not be taken up.");
    }

    String code(Totp key) {
        return key.code(Totp.step(clock.instant()));
    }

    /** Somebody signed in by both factors, in a session of their own. */
    Visitor signedIn(Somebody somebody) throws Exception {
        Visitor visitor = halfway(somebody);
        visitor.submit("inloggen/tweede", "code", code(somebody.key()));
        clock.pass(Duration.ofSeconds(30));
        return visitor;
    }

    /** Somebody who proved their password only. */
    Visitor halfway(Somebody somebody) throws Exception {
        var visitor = new Visitor(address());
        visitor.submit("inloggen", "username", somebody.name(), "password", PASSWORD);
        return visitor;
    }

    @Override
    public void close() {
        application.close();
    }
}
