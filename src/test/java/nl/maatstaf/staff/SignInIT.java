package nl.maatstaf.staff;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static nl.maatstaf.staff.Role.ADMINISTRATOR;
import static nl.maatstaf.staff.Role.EVALUATOR;
import static nl.maatstaf.staff.Role.FIELDWORK;
import static nl.maatstaf.staff.StaffServer.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

/** Signing in outside the demo, over HTTP: two factors, and an end to every session. */
class SignInIT {

    private static final String SECOND = "inloggen/tweede";
    private static final String RESULTS = "onderzoek";
    private static final String PLANNER = "veldwerk";

    private static StaffServer server;

    @BeforeAll
    static void start(@TempDir Path data) {
        server = new StaffServer(data, List.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aPasswordAloneOpensOnlyThePageForTheSecondFactor() throws Exception {
        Visitor halfway = server.halfway(server.enrol("halverwege", EVALUATOR));
        assertThat(halfway.mayOpen(SECOND)).isTrue();
        assertThat(halfway.mayOpen(RESULTS)).isFalse();
        assertThat(halfway.mayOpen("onderzoek/start")).isFalse();
    }

    @Test
    void bothFactorsLeadToThePageOfTheRole() throws Exception {
        for (Role role : Role.values()) {
            StaffServer.Somebody somebody = server.enrol("landt-" + role.name(), role);
            String expected = switch (role) {
                case EVALUATOR -> RESULTS;
                case ADMINISTRATOR -> "onderzoek/beheer";
                case FIELDWORK -> PLANNER;
                case INTERVIEWER -> "veldwerk/mensen";
                case OFFICIAL -> "aanleveren";
                default -> "onderzoek/start";
            };
            Visitor visitor = server.halfway(somebody);
            assertThat(visitor.submit(SECOND, "code", server.code(somebody.key()))).isEqualTo(expected);
            assertThat(visitor.mayOpen(expected)).as(role.name()).isTrue();
        }
    }

    @Test
    void aPageThatWasAskedForIsShownAfterSigningInIfTheRoleMaySeeIt() throws Exception {
        StaffServer.Somebody evaluator = server.enrol("vraagt", EVALUATOR);
        var visitor = new Visitor(server.address());
        visitor.get("onderzoek/vrijgeven");
        visitor.submit("inloggen", "username", "vraagt", "password", PASSWORD);
        assertThat(visitor.submit(SECOND, "code", server.code(evaluator.key()))).isEqualTo("onderzoek/vrijgeven");

        StaffServer.Somebody fieldwork = server.enrol("vraagt-ook", FIELDWORK);
        var other = new Visitor(server.address());
        other.get("onderzoek/vrijgeven");
        other.submit("inloggen", "username", "vraagt-ook", "password", PASSWORD);
        assertThat(other.submit(SECOND, "code", server.code(fieldwork.key()))).isEqualTo(PLANNER);
    }

    @Test
    void aCodeOpensOneSessionOnly() throws Exception {
        StaffServer.Somebody somebody = server.enrol("tweemaal", EVALUATOR);
        String code = server.code(somebody.key());
        assertThat(server.halfway(somebody).submit(SECOND, "code", code)).isEqualTo(RESULTS);
        assertThat(server.halfway(somebody).submit(SECOND, "code", code)).isEqualTo(SECOND + "?error");
    }

    @Test
    void aRecoveryCodeOpensOneSessionOnly() throws Exception {
        StaffServer.Somebody somebody = server.enrol("telefoon-kwijt", EVALUATOR);
        String code = somebody.recoveryCodes().getFirst();
        assertThat(server.halfway(somebody).submit(SECOND, "code", code)).isEqualTo(RESULTS);
        assertThat(server.halfway(somebody).submit(SECOND, "code", code)).isEqualTo(SECOND + "?error");
    }

    @Test
    void aCodeWithoutThePasswordOpensNothing() throws Exception {
        StaffServer.Somebody somebody = server.enrol("alleen-code", EVALUATOR);
        assertThat(new Visitor(server.address()).submit(SECOND, "code", server.code(somebody.key())))
                .isEqualTo("inloggen");
    }

    @Test
    void theSessionGetsANewNameWithEachFactor() throws Exception {
        StaffServer.Somebody somebody = server.enrol("sessie", EVALUATOR);
        var visitor = new Visitor(server.address());
        visitor.get("inloggen");
        String first = session(visitor);
        visitor.submit("inloggen", "username", "sessie", "password", PASSWORD);
        String second = session(visitor);
        visitor.submit(SECOND, "code", server.code(somebody.key()));
        assertThat(Set.of(first, second, session(visitor))).hasSize(3);
    }

    @Test
    void halfAnHourWithoutUseEndsASession() throws Exception {
        Visitor visitor = server.signedIn(server.enrol("stil", EVALUATOR));
        server.clock.pass(Duration.ofMinutes(29));
        assertThat(visitor.mayOpen(RESULTS)).isTrue();
        server.clock.pass(Duration.ofMinutes(29));
        assertThat(visitor.mayOpen(RESULTS)).isTrue();
        server.clock.pass(Duration.ofMinutes(30));
        assertThat(visitor.mayOpen(RESULTS)).isFalse();
    }

    @Test
    void aPageThatIsMerelyLeftOpenIsNotUse() throws Exception {
        Visitor visitor = server.signedIn(server.enrol("open-gelaten", EVALUATOR));
        visitor.get(RESULTS);
        server.clock.pass(Duration.ofMinutes(20));
        visitor.get("?v-r=heartbeat&v-uiId=0");
        server.clock.pass(Duration.ofMinutes(10));
        assertThat(visitor.mayOpen(RESULTS)).isFalse();
    }

    @Test
    void tenHoursAfterSigningInASessionEndsHoweverMuchItIsUsed() throws Exception {
        Visitor visitor = server.signedIn(server.enrol("hele-dag", EVALUATOR));
        for (int quarters = 1; quarters < 40; quarters++) {
            server.clock.pass(Duration.ofMinutes(15));
            assertThat(visitor.get(RESULTS).statusCode()).as("after %s quarters", quarters).isEqualTo(200);
        }
        server.clock.pass(Duration.ofMinutes(15));
        assertThat(visitor.mayOpen(RESULTS)).isFalse();
    }

    @Test
    void whoeverIsRemovedIsOutAtOnceAndCannotSignInAgain() throws Exception {
        StaffServer.Somebody somebody = server.enrol("weg", EVALUATOR);
        Visitor visitor = server.signedIn(somebody);
        assertThat(visitor.mayOpen(RESULTS)).isTrue();
        server.administer(accounts -> accounts.remove("weg"));
        assertThat(visitor.mayOpen(RESULTS)).isFalse();
        assertThat(new Visitor(server.address()).submit("inloggen", "username", "weg", "password", PASSWORD))
                .isEqualTo("inloggen?error");
    }

    @Test
    void whoeverGetsOtherRolesSignsInAnew() throws Exception {
        StaffServer.Somebody somebody = server.enrol("anders", EVALUATOR);
        Visitor visitor = server.signedIn(somebody);
        Visitor halfway = server.halfway(somebody);
        server.administer(accounts -> accounts.changeRoles("anders", Set.of(FIELDWORK)));
        assertThat(visitor.mayOpen(RESULTS)).isFalse();
        assertThat(halfway.submit(SECOND, "code", server.code(somebody.key()))).isEqualTo("inloggen");
        assertThat(server.signedIn(somebody).mayOpen(RESULTS)).isFalse();
    }

    @Test
    void anAccountWithoutASecondFactorGetsNobodyInOutsideTheDemo() throws Exception {
        server.administer(accounts -> {
            accounts.add("geen-tweede", PASSWORD, Set.of(EVALUATOR));
            return Optional.empty();
        });
        var visitor = new Visitor(server.address());
        assertThat(visitor.submit("inloggen", "username", "geen-tweede", "password", PASSWORD)).isEqualTo(SECOND);
        assertThat(visitor.mayOpen(RESULTS)).isFalse();
    }

    @Test
    void wrongPasswordsMakeEverybodyWaitWhetherTheNameExistsOrNot() throws Exception {
        server.enrol("geraden", EVALUATOR);
        for (String name : List.of("geraden", "bestaat-niet")) {
            var guesser = new Visitor(server.address());
            for (int guess = 0; guess < 3; guess++) {
                assertThat(guesser.submit("inloggen", "username", name, "password", "guess")).isEqualTo("inloggen?error");
            }
            assertThat(guesser.submit("inloggen", "username", name, "password", PASSWORD))
                    .as(name).isEqualTo("inloggen?error&wait");
        }
        server.clock.pass(Duration.ofSeconds(1));
        assertThat(new Visitor(server.address()).submit("inloggen", "username", "geraden", "password", PASSWORD))
                .isEqualTo(SECOND);
    }

    @Test
    void aRightPasswordDoesNotShortenTheWaitForTheSecondFactor() throws Exception {
        StaffServer.Somebody somebody = server.enrol("tweede-geraden", EVALUATOR);
        for (int guess = 0; guess < 3; guess++) {
            assertThat(server.halfway(somebody).submit(SECOND, "code", "000000")).isEqualTo(SECOND + "?error");
        }
        assertThat(server.halfway(somebody).submit(SECOND, "code", server.code(somebody.key())))
                .isEqualTo(SECOND + "?error&wait");
    }

    @Test
    void aFormFromAnotherSiteSignsNobodyIn() throws Exception {
        StaffServer.Somebody somebody = server.enrol("ander-formulier", ADMINISTRATOR);
        Visitor visitor = server.halfway(somebody);
        assertThat(visitor.submit(SECOND, "_csrf", "made-up", "code", server.code(somebody.key())))
                .isNotEqualTo("onderzoek/beheer");
        assertThat(visitor.mayOpen("onderzoek/beheer")).isFalse();
    }

    private static String session(Visitor visitor) {
        return visitor.cookies().getCookies().stream().filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .findFirst().orElseThrow().getValue();
    }
}
