package nl.maatstaf.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.maatstaf.browser.Pages.heading;
import static nl.maatstaf.browser.Pages.next;
import static nl.maatstaf.browser.Pages.picture;

/** From an invitation to a sign-in with a passkey, and out again, in a real browser with an authenticator of its own. */
class StaffAccountsIT {

    private static final String PASSWORD = "vier losse woorden samen";

    private static RunningDemo demo;

    @BeforeAll
    static void start(@TempDir Path data) {
        demo = new RunningDemo(data);
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @Test
    void whoeverIsInvitedSignsInWithAPasskeyUntilTheyAreRemoved() {
        try (BrowserContext desk = demo.desk(); BrowserContext phone = demo.phone()) {
            Page administrator = signedIn(desk, "beheer", "maatstaf-demo");
            heading(administrator, "Wie mag inloggen");
            assertThat(administrator.getByText("Resultaten")).hasCount(0);
            String link = invite(administrator);
            picture(administrator, "20-accounts-desk");
            administrator.setViewportSize(390, 800);
            picture(administrator, "21-accounts-phone");
            administrator.setViewportSize(1280, 900);

            Page invited = phone.newPage();
            addAuthenticator(phone, invited);
            takeUp(invited, link);
            signIn(invited, "noor", PASSWORD);
            heading(invited, "Bewijs dat u het bent");
            picture(invited, "25-second-factor-phone");
            invited.setViewportSize(1280, 900);
            picture(invited, "26-second-factor-desk");
            next(invited, "Verder met een passkey");
            heading(invited, "Hier is nog niets voor u");
            picture(invited, "27-start-desk");

            remove(administrator);
            invited.reload();
            assertThat(invited.getByText("Hier is nog niets voor u")).hasCount(0);
            assertThat(invited).hasURL(demo.address + "inloggen");
        }
    }

    @Test
    void aLinkThatWasUsedOrMadeUpSaysSoAndLeavesNoTokenInTheAddress() {
        try (BrowserContext phone = demo.phone()) {
            Page page = phone.newPage();
            page.navigate(demo.address + "inloggen/uitnodiging#made-up");
            heading(page, "Deze link werkt niet meer");
            assertThat(page).hasURL(demo.address + "inloggen/uitnodiging");
            picture(page, "28-invitation-ended");
        }
    }

    private static String invite(Page page) {
        page.getByLabel("Naam").fill("noor");
        page.getByLabel("redacteur van verhalen").check();
        page.getByLabel("onderzoeker die analyseert").check();
        next(page, "Uitnodigen");
        assertThat(page.getByText("Wie analyseert, doet geen veldwerk")).isVisible();
        page.getByLabel("onderzoeker die analyseert").uncheck();
        next(page, "Uitnodigen");
        assertThat(page.locator(".one-time-link")).isVisible();
        return page.locator(".one-time-link").textContent();
    }

    private static void takeUp(Page page, String link) {
        page.navigate(link);
        heading(page, "Kies een wachtwoord");
        assertThat(page).hasURL(demo.address + "inloggen/uitnodiging");
        field(page, "Wachtwoord", "noor");
        next(page, "Verder");
        assertThat(page.locator("[role=alert]")).hasCount(2);
        picture(page, "22-invitation-password");
        field(page, "Wachtwoord", PASSWORD);
        field(page, "Nog een keer hetzelfde wachtwoord", PASSWORD);
        next(page, "Verder");
        heading(page, "Kies uw tweede bewijs");
        picture(page, "23-invitation-factor");
        next(page, "Passkey maken");
        assertThat(page.getByText("Uw passkey is gemaakt.")).isVisible();
        next(page, "Account openen");
        heading(page, "Bewaar deze herstelcodes");
        assertThat(page.locator(".recovery-codes li")).hasCount(10);
        picture(page, "24-recovery-codes");
    }

    private static void remove(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Verwijderen: noor")).click();
        assertThat(page.getByText("Deze persoon kan meteen niets meer")).isVisible();
        picture(page, "29-remove");
        next(page, "Verwijderen");
        assertThat(page.getByText("Het account van noor is verwijderd.")).isVisible();
    }

    private static Page signedIn(BrowserContext context, String name, String password) {
        Page page = context.newPage();
        signIn(page, name, password);
        return page;
    }

    private static void signIn(Page page, String name, String password) {
        page.navigate(demo.address + "inloggen");
        page.getByLabel("Naam").fill(name);
        field(page, "Wachtwoord", password);
        next(page, "Inloggen");
    }

    private static void field(Page page, String label, String value) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(value);
    }

    /** A phone that says yes: the browser's own, made for tests. */
    private static void addAuthenticator(BrowserContext context, Page page) {
        CDPSession browser = context.newCDPSession(page);
        browser.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var wrapped = new JsonObject();
        wrapped.add("options", options);
        browser.send("WebAuthn.addVirtualAuthenticator", wrapped);
    }
}
