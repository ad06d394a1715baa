package nl.maatstaf.staff;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static nl.maatstaf.staff.Role.EVALUATOR;
import static nl.maatstaf.staff.StaffServer.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

/** Signing in at the organisation's provider, with a real one, over HTTP. */
class OidcIT {

    private static final String SECOND = "inloggen/tweede";
    private static final String RESULTS = "onderzoek";
    private static final String REFUSED = "inloggen?error";
    static final String FAILED = "inloggen?provider";
    private static final List<String> PASSWORD_AND_CODE = List.of("pwd", "mfa");

    private static TestProvider provider;
    private static StaffServer server;

    @BeforeAll
    static void start(@TempDir Path data) {
        provider = new TestProvider();
        server = server(data, provider.issuer(), "--maatstaf.sign-in.oidc.name=Gemeente Voorbeeld");
        provider.know(server.address());
    }

    @AfterAll
    static void stop() {
        server.close();
        provider.close();
    }

    @Test
    void theSignInPageOffersTheOrganisationByItsName() throws Exception {
        assertThat(new Visitor(server.address()).shown("inloggen")).contains("Inloggen met Gemeente Voorbeeld")
                .contains(Organisation.PATH);
    }

    @Test
    void whoProvedASecondFactorThereComesToThePageOfTheRole() throws Exception {
        for (String proof : Set.of("mfa", "otp", "hwk")) {
            String name = proof + "@voorbeeld.test";
            server.enrol(name, EVALUATOR);
            provider.tell(proof, Map.of("email", name, "email_verified", true, "amr", List.of("pwd", proof)));
            var visitor = new Visitor(server.address());
            assertThat(through(visitor, proof)).as(proof).isEqualTo(RESULTS);
            assertThat(visitor.mayOpen(RESULTS)).as(proof).isTrue();
            assertThat(visitor.mayOpen("onderzoek/beheer")).as(proof).isFalse();
        }
    }

    @Test
    void whoProvedAPasswordOnlyThereStillOwesOurSecondFactor() throws Exception {
        StaffServer.Somebody somebody = server.enrol("eenmaal@voorbeeld.test", EVALUATOR);
        for (List<String> proofs : List.of(List.<String>of(), List.of("pwd"))) {
            provider.tell("eenmaal", Map.of("email", "Eenmaal@voorbeeld.test", "email_verified", true, "amr", proofs));
            var visitor = new Visitor(server.address());
            assertThat(through(visitor, "eenmaal")).isEqualTo(SECOND);
            assertThat(visitor.mayOpen(SECOND)).isTrue();
            for (String page : List.of(RESULTS, "onderzoek/start", "onderzoek/vrijgeven")) {
                assertThat(visitor.mayOpen(page)).as(page).isFalse();
            }
            assertThat(visitor.submit(SECOND, "code", "000000")).isEqualTo(SECOND + "?error");
            assertThat(visitor.submit(SECOND, "code", somebody.recoveryCodes().get(proofs.size()))).isEqualTo(RESULTS);
        }
    }

    @Test
    void theNameThereCountsWhereNoAddressIsVerified() throws Exception {
        server.enrol("p.jansen", EVALUATOR);
        provider.tell("jansen", Map.of("preferred_username", "p.jansen", "amr", PASSWORD_AND_CODE));
        assertThat(through(new Visitor(server.address()), "jansen")).isEqualTo(RESULTS);
    }

    @Test
    void refusesWhoHasNoAccountHereInTheWordsOfAWrongPassword() throws Exception {
        server.enrol("niet-bewezen@voorbeeld.test", EVALUATOR);
        server.enrol("verwijderd@voorbeeld.test", EVALUATOR);
        server.administer(accounts -> accounts.remove("verwijderd@voorbeeld.test"));
        server.invite("uitgenodigd@voorbeeld.test", EVALUATOR);
        provider.tell("onbekend", Map.of("email", "onbekend@voorbeeld.test", "email_verified", true,
                "amr", PASSWORD_AND_CODE));
        provider.tell("niet-bewezen", Map.of("email", "niet-bewezen@voorbeeld.test", "email_verified", false,
                "preferred_username", "Niet-Bewezen@voorbeeld.test", "amr", PASSWORD_AND_CODE));
        provider.tell("niets-gezegd", Map.of("email", "niet-bewezen@voorbeeld.test", "amr", PASSWORD_AND_CODE));
        provider.tell("verwijderd", Map.of("email", "verwijderd@voorbeeld.test", "email_verified", true,
                "amr", PASSWORD_AND_CODE));
        provider.tell("uitgenodigd", Map.of("email", "uitgenodigd@voorbeeld.test", "email_verified", true,
                "amr", PASSWORD_AND_CODE));
        provider.tell("naamloos", Map.of("amr", PASSWORD_AND_CODE));
        assertThat(new Visitor(server.address()).submit("inloggen", "username", "onbekend", "password", PASSWORD))
                .isEqualTo(REFUSED);
        for (String name : List.of("onbekend", "niet-bewezen", "niets-gezegd", "verwijderd", "uitgenodigd", "naamloos")) {
            var visitor = new Visitor(server.address());
            assertThat(through(visitor, name)).as(name).isEqualTo(REFUSED);
            assertThat(visitor.mayOpen(RESULTS)).as(name).isFalse();
            assertThat(visitor.mayOpen(SECOND)).as(name).isFalse();
        }
    }

    @Test
    void refusesAStateThatWasChangedOrIsAnothersOrWasUsedBefore() throws Exception {
        server.enrol("staat@voorbeeld.test", EVALUATOR);
        provider.tell("staat", Map.of("email", "staat@voorbeeld.test", "email_verified", true, "amr", PASSWORD_AND_CODE));
        var visitor = new Visitor(server.address());
        String back = provider.signIn(sentTo(visitor), "staat");
        var other = new Visitor(server.address());
        sentTo(other);
        assertThat(led(other, back)).isEqualTo(FAILED);
        assertThat(other.mayOpen(RESULTS)).isFalse();
        assertThat(led(visitor, back)).isEqualTo(RESULTS);
        assertThat(led(visitor, back)).isEqualTo(FAILED);

        var changed = new Visitor(server.address());
        assertThat(led(changed, provider.signIn(sentTo(changed), "staat").replaceFirst("state=", "state=x")))
                .isEqualTo(FAILED);
        assertThat(changed.mayOpen(RESULTS)).isFalse();
    }

    @Test
    void sendsAProofKeyANonceAndAStateAlong() throws Exception {
        assertThat(sentTo(new Visitor(server.address()))).startsWith(provider.issuer())
                .contains("code_challenge_method=S256", "nonce=", "state=", "scope=openid");
    }

    @Test
    void whoIsRefusedThereOrAsksForAnotherProviderReadsASentence() throws Exception {
        var visitor = new Visitor(server.address());
        String state = sentTo(visitor).replaceFirst(".*[?&]state=([^&]*).*", "$1");
        assertThat(led(visitor, server.address() + "login/oauth2/code/maatstaf?error=access_denied&state=" + state))
                .isEqualTo(FAILED);
        assertThat(led(visitor, server.address() + "login/oauth2/code/maatstaf")).isEqualTo(FAILED);
        assertThat(led(visitor, server.address() + "oauth2/authorization/another")).isEqualTo(FAILED);
        assertThat(visitor.get(FAILED).statusCode()).isEqualTo(200);
    }

    @Test
    void theSessionGetsANewNameAndEndsLikeAnyOther() throws Exception {
        server.enrol("sessie@voorbeeld.test", EVALUATOR);
        provider.tell("sessie", Map.of("email", "sessie@voorbeeld.test", "email_verified", true,
                "amr", PASSWORD_AND_CODE));
        var visitor = new Visitor(server.address());
        visitor.get("inloggen");
        String before = session(visitor);
        assertThat(through(visitor, "sessie")).isEqualTo(RESULTS);
        assertThat(session(visitor)).isNotEqualTo(before);
        assertThat(visitor.mayOpen(RESULTS)).isTrue();
        server.clock.pass(Duration.ofMinutes(30));
        assertThat(visitor.mayOpen(RESULTS)).isFalse();
        assertThat(through(visitor, "sessie")).isEqualTo(RESULTS);
        server.administer(accounts -> accounts.remove("sessie@voorbeeld.test"));
        assertThat(visitor.mayOpen(RESULTS)).isFalse();
    }

    static StaffServer server(Path data, String issuer, String... more) {
        String[] settings = {"--maatstaf.sign-in.oidc.issuer=" + issuer,
            "--maatstaf.sign-in.oidc.client-id=" + TestProvider.CLIENT,
            "--maatstaf.sign-in.oidc.client-secret=" + TestProvider.SECRET,
            more.length == 0 ? "--maatstaf.sign-in.oidc.name=" : more[0]};
        return new StaffServer(data, List.of(), settings);
    }

    /** Goes to the provider, signs in there and comes back. */
    private static String through(Visitor visitor, String name) throws Exception {
        return led(visitor, provider.signIn(sentTo(visitor), name));
    }

    private static String sentTo(Visitor visitor) throws Exception {
        return visitor.get(Organisation.PATH).headers().firstValue("Location").orElseThrow();
    }

    /** {@return the path that an answer leads to} */
    static String led(Visitor visitor, String address) throws Exception {
        String path = address.replaceFirst("^http://[^/]*/", "");
        var answer = visitor.get(path);
        return answer.headers().firstValue("Location").orElse("stays, " + answer.statusCode())
                .replaceFirst("^http://[^/]*/", "").replaceFirst("^/", "");
    }

    private static String session(Visitor visitor) {
        return visitor.cookies().getCookies().stream().filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .findFirst().orElseThrow().getValue();
    }
}
