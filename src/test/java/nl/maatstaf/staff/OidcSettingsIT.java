package nl.maatstaf.staff;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

import static nl.maatstaf.staff.OidcIT.FAILED;
import static nl.maatstaf.staff.OidcIT.led;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The product where the organisation's provider is not there, is another, or is not set. One product at a time: the
 * place where Spring keeps who is signed in belongs to the product that started last.
 */
class OidcSettingsIT {

    @Test
    void theProductStartsWhileTheProviderIsDownAndSaysSoWhenAsked(@TempDir Path data) throws Exception {
        String nobody;
        try (var taken = new ServerSocket(0)) {
            nobody = "http://localhost:" + taken.getLocalPort();
        }
        try (StaffServer alone = OidcIT.server(data, nobody)) {
            var visitor = new Visitor(alone.address());
            assertThat(visitor.shown("inloggen")).contains("Inloggen met localhost");
            assertThat(led(visitor, alone.address() + Organisation.PATH)).isEqualTo(FAILED);
            assertThat(alone.application.getBeansOfType(ClientRegistrationRepository.class)).isEmpty();
        }
    }

    @Test
    void aProviderThatGivesAnotherIssuerIsNotTrusted(@TempDir Path data) throws Exception {
        var asked = new AtomicInteger();
        HttpServer impostor = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        try (var provider = new TestProvider(); HttpClient client = HttpClient.newHttpClient()) {
            byte[] itsWord = client.send(HttpRequest.newBuilder(
                    URI.create(provider.issuer() + "/.well-known/openid-configuration")).build(),
                    HttpResponse.BodyHandlers.ofByteArray()).body();
            impostor.createContext("/.well-known/openid-configuration", exchange -> {
                asked.incrementAndGet();
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, itsWord.length);
                exchange.getResponseBody().write(itsWord);
                exchange.close();
            });
            impostor.start();
            try (StaffServer misled = OidcIT.server(data, "http://localhost:" + impostor.getAddress().getPort())) {
                assertThat(led(new Visitor(misled.address()), misled.address() + Organisation.PATH)).isEqualTo(FAILED);
                assertThat(asked).hasPositiveValue();
            }
        } finally {
            impostor.stop(0);
        }
    }

    @Test
    void withoutAnIssuerThereIsNoSuchWay(@TempDir Path data) throws Exception {
        try (var without = new StaffServer(data, List.of())) {
            var visitor = new Visitor(without.address());
            assertThat(visitor.shown("inloggen")).doesNotContain(Organisation.PATH);
            assertThat(led(visitor, without.address() + Organisation.PATH)).isEqualTo("inloggen");
            assertThat(without.application.getBeansOfType(Organisation.class)).isEmpty();
        }
    }

    @Test
    void anIssuerWithoutAClientIsRefusedInOneSentence() {
        assertThatThrownBy(() -> new Organisation("https://login.example.org", "", "", ""))
                .hasMessageContaining("maatstaf.sign-in.oidc.client-id");
        assertThatThrownBy(() -> new Organisation("login.example.org", "x", "y", ""))
                .hasMessageContaining("whole address");
    }
}
