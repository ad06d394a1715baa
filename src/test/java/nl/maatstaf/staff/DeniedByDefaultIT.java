package nl.maatstaf.staff;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.maatstaf.Maatstaf;
import nl.maatstaf.analysis.DesignFacts;
import nl.maatstaf.analysis.Evaluation;
import nl.maatstaf.analysis.PlanLock;
import nl.maatstaf.analysis.QuarterCounts;
import nl.maatstaf.analysis.ReleaseProposals;
import nl.maatstaf.analysis.Waves;
import nl.maatstaf.fieldwork.Fieldwork;
import nl.maatstaf.fieldwork.calendar.LetterRuns;
import nl.maatstaf.publication.Publication;
import nl.maatstaf.publication.protection.Progress;
import nl.maatstaf.responding.StopDesk;
import nl.maatstaf.responding.StoryCourier;
import nl.maatstaf.study.Quarter;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The whole application, as somebody meets it who is nobody, or who has the wrong role. */
class DeniedByDefaultIT {

    private static final String STUDY = "almere-45plus";

    private static ConfigurableApplicationContext application;

    @BeforeAll
    static void start(@TempDir Path data) {
        application = SpringApplication.run(Maatstaf.class, "--server.port=0", "--maatstaf.data=" + data);
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void thePublicDoorsAreOpen() throws Exception {
        for (String path : new String[] {"", "meedoen", "gemeente", "inloggen", "maatstaf/tokens.css"}) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(200);
        }
    }

    @Test
    void whoeverIsNotSignedInIsSentToTheSignInPage() throws Exception {
        for (String path : new String[] {"onderzoek", "onderzoek/vrijgeven", "actuator", "anything"}) {
            HttpResponse<String> response = get(path);
            assertThat(response.statusCode()).as(path).isEqualTo(302);
            assertThat(response.headers().firstValue("Location").orElseThrow()).as(path).endsWith("/inloggen");
        }
    }

    @Test
    void aPageSaysNothingToTheNextSiteAndIsKeptByNoCache() throws Exception {
        var headers = get("meedoen").headers();
        assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @Test
    void everyAnswerSaysWhatABrowserMayDoWithItAndAPageRunsNoScriptFromATextOfOurs() throws Exception {
        for (String path : new String[] {"", "meedoen", "gemeente", "inloggen", "onderzoek", "maatstaf/tokens.css",
            "open-data/almere-45plus/codebook.md", "open-data/nothing/x.csv", "VAADIN/nothing.js", "anything"}) {
            var headers = get(path).headers();
            assertThat(headers.allValues("Content-Security-Policy")).as(path).singleElement().asString()
                    .contains("default-src 'none'", "frame-ancestors 'none'");
            assertThat(headers.allValues("X-Content-Type-Options")).as(path).containsExactly("nosniff");
            assertThat(headers.allValues("Referrer-Policy")).as(path).containsExactly("no-referrer");
        }
        String first = get("meedoen").headers().firstValue("Content-Security-Policy").orElseThrow();
        assertThat(first).contains("script-src 'self' 'nonce-").doesNotContain("script-src 'self' 'unsafe-inline'");
        assertThat(get("meedoen").headers().firstValue("Content-Security-Policy")).as("another nonce").isNotEqualTo(Optional.of(first));
        assertThat(get("open-data/almere-45plus/codebook.md").headers().allValues("Content-Security-Policy").getFirst())
                .contains("sandbox");
    }

    @Test
    void nobodyAndTheWrongRoleMayCallNoServiceOfEvaluators() {
        ThrowingCallable[] calls = {
            () -> application.getBean(Evaluation.class).run(STUDY),
            () -> application.getBean(PlanLock.class).sign(STUDY),
            () -> application.getBean(PlanLock.class).status(STUDY),
            () -> application.getBean(Waves.class).close(STUDY, "B", 5),
            () -> application.getBean(QuarterCounts.class).of(STUDY, new Quarter(2024, 3), List.of("life_rating")),
            () -> application.getBean(Publication.class).takeBack(STUDY, new Quarter(2026, 3)),
            () -> application.getBean(Publication.class).propose(STUDY, new Quarter(2026, 3), Progress.NONE),
            () -> application.getBean(StoryCourier.class).deliver(STUDY),
            () -> application.getBean(ReleaseProposals.class).all(STUDY),
            () -> application.getBean(DesignFacts.class).facts(STUDY),
        };
        for (ThrowingCallable call : calls) {
            SecurityContextHolder.clearContext();
            assertThatThrownBy(call).isInstanceOfAny(AuthenticationException.class, AccessDeniedException.class);
            as(Role.FIELDWORK);
            assertThatThrownBy(call).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void anEvaluatorSeesNoLetterAndNoCode() {
        as(Role.EVALUATOR);
        assertThatThrownBy(() -> application.getBean(Fieldwork.class).letters(STUDY))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> application.getBean(LetterRuns.class).prepareDue())
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> application.getBean(StopDesk.class).ask(UUID.randomUUID(), STUDY, "B", 5, Set.of()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void onlyAnAdministratorMakesAccounts() {
        as(Role.EVALUATOR);
        assertThatThrownBy(() -> application.getBean(Accounts.class).add("x", "y", Set.of(Role.EVALUATOR)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aRequestThatCanNotBeReadIsItsSendersFault() throws Exception {
        HttpResponse<String> answer = get("maatstaf/participant.css?v=%ff", "Content-Type", "multipart/form-data");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("Exception", "Tomcat", "springframework");
    }

    @Test
    void behindAProxyWithTlsTheCookieGoesOverTlsAloneAndIsForNoScript() throws Exception {
        var headers = get("meedoen", "X-Forwarded-Proto", "https").headers();
        assertThat(headers.allValues("Set-Cookie")).isNotEmpty().allSatisfy(cookie ->
                assertThat(cookie).contains("Secure", "HttpOnly", "SameSite=Lax"));
        assertThat(headers.firstValue("Strict-Transport-Security")).isPresent();
    }

    private static HttpResponse<String> get(String path, String... headers) throws Exception {
        URI uri = URI.create("http://localhost:" + application.getEnvironment().getProperty("local.server.port")
                + "/" + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).header("Accept", "text/html");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void as(Role role) {
        SecurityContextHolder.getContext().setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                "somebody", null, List.of(role.authority())));
    }
}
