package nl.maatstaf.hostile;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.maatstaf.analysis.Waves;
import nl.maatstaf.analysis.exhibit.Part;
import nl.maatstaf.browser.Crawl;
import nl.maatstaf.browser.RunningDemo;
import nl.maatstaf.fieldwork.intake.Sheets;
import nl.maatstaf.fieldwork.log.ContactLog;
import nl.maatstaf.staff.Accounts;
import nl.maatstaf.staff.Role;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.Stores;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import static nl.maatstaf.database.contact.Tables.FRAME_MEMBER;
import static nl.maatstaf.database.contact.Tables.INVITATION;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Knowing what something is called gives nothing: not the id of a person, a study or a release, and not the ids by which a
 * page is spoken to. Everybody tries what everybody else's browser did, in their own session.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ForeignIdsIT {

    private static final Pattern CALLS = Pattern.compile("\"rpc\":(\\[.*\\]),\"syncId\"");
    private static final Pattern TOKEN = Pattern.compile("(?<=\"csrfToken\":\")[^\"]*");
    private static final String CALL = ".*v-r=uidl.*";
    private static final String UPLOAD = ".*/VAADIN/dynamic/.*";

    private static RunningDemo demo;
    private static Staffed staffed;

    private final List<String> wrong = new ArrayList<>();
    private int requests;

    @BeforeAll
    static void start(@TempDir Path data) {
        demo = new RunningDemo(data, "--logging.level.root=off", "--logging.level.nl.maatstaf=off");
        staffed = Staffed.of(demo);
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    /** The last, because at its end the evaluator closes the wave in which others answer. */
    @Test
    @Order(Integer.MAX_VALUE)
    void nobodyDoesAnythingInThePlaceOfOthersBySayingWhatTheirBrowserSaid() throws IOException {
        try (Participant one = Participant.begins(demo, demo.codes.get(0), "7", "Het eerste verhaal 4711");
                Participant other = Participant.begins(demo, demo.codes.get(1), "3", "Het tweede verhaal 1174")) {
            List<Victim> victims = List.of(writer(one), writer(other), fieldworker(), administrator(), official(), evaluator());
            nobodyGoesOnWhereOthersAre();
            for (Guest attacker : attackers(one, other)) {
                Set<String> seen = seenBy(attacker);
                for (Victim victim : victims) {
                    if (!attacker.name.equals(victim.name)) {
                        attack(attacker, victim, seen);
                    }
                }
            }
            System.out.printf("Foreign ids: %d requests in other sessions than their own%n", requests);
            assertThat(wrong).isEmpty();
            assertThat(requests).isGreaterThan(1000);
            victims.forEach(this::worksForThemselves);
            victims.forEach(Victim::close);
        }
    }

    @Test
    void nobodyReadsAnybodyByTheirNumber() throws IOException {
        Map<Long, List<String>> people = new LinkedHashMap<>();
        demo.application.getBean(Stores.class).as(StoreRole.CONTACT_FIELDWORK)
                .select(FRAME_MEMBER.ID, FRAME_MEMBER.NAME, FRAME_MEMBER.CLIENT_NUMBER).from(FRAME_MEMBER).orderBy(FRAME_MEMBER.ID)
                .forEach(row -> people.put(row.value1(), List.of(row.value2(), row.value3())));
        int tried = 0;
        for (Guest guest : attackers()) {
            guest.open();
            boolean may = Set.of(Role.FIELDWORK.name(), Role.INTERVIEWER.name()).contains(guest.name);
            int read = 0;
            for (Map.Entry<Long, List<String>> person : people.entrySet()) {
                tried++;
                String answer = guest.shown("veldwerk/mensen/" + person.getKey());
                boolean told = person.getValue().stream().anyMatch(answer::contains);
                read += told ? 1 : 0;
                if (told && !may) {
                    wrong.add(guest.name + " reads person " + person.getKey());
                }
            }
            assertThat(may).as("%s reads %d people", guest.name, read).isEqualTo(read > 100);
        }
        System.out.printf("Foreign ids: %d numbers of people tried%n", tried);
        assertThat(wrong).isEmpty();
    }

    @Test
    void nobodyReadsAStudyARunOrAReleaseThatIsNotTheirs() throws IOException {
        Set<String> theirs = new HashSet<>();
        Guest evaluator = staffed.signedIn(Role.EVALUATOR).open();
        List<String> addresses = new ArrayList<>();
        for (Part part : Part.values()) {
            addresses.add("onderzoek/resultaten/" + Staffed.STUDY + "/" + part.code());
            theirs.addAll(Sentences.in(evaluator.shown(addresses.getLast())));
        }
        assertThat(theirs).hasSizeGreaterThan(50);
        for (Guest guest : attackers()) {
            if (!guest.name.equals(Role.EVALUATOR.name())) {
                Set<String> secrets = new HashSet<>(theirs);
                secrets.removeAll(seenBy(guest));
                guest.open();
                for (String address : addresses) {
                    look("GET " + address, guest, guest.get("/" + address).all(), secrets);
                    look(address, guest, guest.shown(address), secrets);
                }
            }
            for (String file : List.of("release-2026Q3.csv", "release-2026Q4.csv", "report-municipality-2026Q3.nl.html", "report-participants-2026Q3.en.pdf")) {
                assertThat(guest.get("/open-data/" + Staffed.STUDY + "/" + file).status()).as(guest.name + " " + file).isEqualTo(404);
            }
            assertThat(guest.get("/open-data/" + Staffed.STUDY + "/release-2026Q2.csv").status()).isEqualTo(200);
        }
        assertThat(wrong).isEmpty();
    }

    /** Whoever gave somebody a session to sign in with, or saw it before, has nothing of it afterwards. */
    @Test
    void aSessionThatWasKnownBeforeSigningInIsWorthNothingAfterwards() throws IOException {
        Guest official = staffed.nobody();
        official.get("/inloggen");
        String planted = official.cookie();
        assertThat(planted).isNotEmpty();
        official.signIn(Staffed.account(Role.OFFICIAL), Staffed.PASSWORD);
        assertThat(official.cookie()).isNotEqualTo(planted);
        assertThat(official.get("/aanleveren").status()).isEqualTo(200);
        assertThat(new Guest("planter", staffed.wire(), planted.substring("JSESSIONID=".length())).get("/aanleveren").status()).isEqualTo(302);

        Page page = demo.phone().newPage();
        page.navigate(demo.address + "meedoen");
        HostileHands.press(page, "Verder");
        String before = session(page);
        page.navigate(demo.link(demo.codes.get(2)));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Nederlands")).waitFor();
        assertThat(session(page)).isNotEqualTo(before);
        page.context().close();
    }

    /** Somebody's page remembers a place of theirs in the browser's history; in another browser that leads to the code. */
    private static void nobodyGoesOnWhereOthersAre() {
        Page page = demo.phone().newPage();
        page.navigate(demo.address + "meedoen");
        page.waitForFunction(Crawl.CALM);
        page.evaluate("history.replaceState({...history.state, place: '2'}, '')");
        page.reload();
        page.waitForFunction(Crawl.CALM);
        assertThat(page.locator("main").innerText()).contains("Vul uw code nog een keer in");
        assertThat(page.locator(".question").count()).isZero();
        page.context().close();
    }

    private static String session(Page page) {
        return page.context().cookies().stream().filter(cookie -> cookie.name.equals("JSESSIONID")).findFirst().orElseThrow().value;
    }

    private static List<Guest> attackers(Participant... participants) throws IOException {
        var guests = new ArrayList<Guest>(List.of(staffed.nobody()));
        for (Role role : Role.values()) {
            guests.add(staffed.signedIn(role));
        }
        for (Participant participant : participants) {
            guests.add(participant.session(staffed.wire()));
        }
        return guests;
    }

    private static Set<String> seenBy(Guest guest) throws IOException {
        var seen = new HashSet<String>();
        guest.open();
        for (String page : staffed.pages()) {
            seen.addAll(Sentences.in(guest.shown(page)));
        }
        return seen;
    }

    /** As it was sent; in a page of their own; and with a token of their own to the page of the other. */
    private void attack(Guest attacker, Victim victim, Set<String> seen) throws IOException {
        Object before = victim.state();
        Set<String> secrets = new HashSet<>(victim.sentences);
        secrets.removeAll(seen);
        if (attacker.name.equals("nobody")) {
            assertThat(secrets).as("what only some may read at the page of " + victim.name).isNotEmpty();
        }
        attacker.open().shown("meedoen");
        for (Draft draft : victim.requests()) {
            Wire.Reply reply = send(draft.by(attacker));
            look(draft.first(), attacker, reply.all(), secrets);
            if (draft.target().contains("/dynamic/") && reply.status() < 300) {
                wrong.add(attacker.name + " gets " + reply.status() + " at " + draft.first() + " of " + victim.name);
            }
            Matcher calls = CALLS.matcher(draft.text());
            if (calls.find()) {
                look("own page: " + calls.group(1), attacker, attacker.call(calls.group(1)), secrets);
                Draft withToken = draft.text(TOKEN.matcher(draft.text()).replaceFirst(attacker.opened().token()));
                look("own token: " + draft.first(), attacker, send(withToken.by(attacker)).all(), secrets);
                requests++;
            }
        }
        if (!before.equals(victim.state())) {
            wrong.add(attacker.name + " changed something of " + victim.name);
        }
    }

    private Wire.Reply send(Draft draft) throws IOException {
        requests++;
        return staffed.wire().send(draft.bytes());
    }

    private void look(String what, Guest guest, String answer, Set<String> secrets) {
        Sentences.in(answer).stream().filter(secrets::contains).findFirst().ifPresent(text -> wrong.add(guest.name + " reads by " + what + ": " + text));
    }

    /** Else what others tried would have been nothing to begin with. */
    private void worksForThemselves(Victim victim) {
        Object before = victim.state();
        try {
            for (String link : victim.downloads) {
                assertThat(send(Draft.get(link).by(victim.session(staffed.wire()))).status()).as(victim.name + " " + link).isEqualTo(200);
            }
            Wire.Reply reply = send(victim.write().by(victim.session(staffed.wire())));
            assertThat(reply.status()).as(victim.name + " " + victim.write().first() + reply.all()).isEqualTo(200);
            assertThat(victim.write().target().contains("/dynamic/") || !before.equals(victim.state()))
                    .as(victim.name + " does it themselves: " + reply.body()).isTrue();
        } catch (IOException e) {
            throw new AssertionError(victim.name, e);
        }
    }

    /** Without the requests in which their code stands: whoever has that is them, as on another phone. */
    private static Victim writer(Participant participant) {
        var victim = new Victim("participant " + participant.words, participant.page(), demo.address, participant::answers);
        participant.sent.stream().filter(draft -> !draft.text().contains(participant.code())).forEach(victim.sent::add);
        victim.sentences.add(participant.words);
        return victim.presses(CALL, page -> {
            page.locator("textarea").fill(participant.words + ", en meer");
            page.locator("textarea").blur();
        });
    }

    private static Victim fieldworker() {
        long person = demo.application.getBean(Stores.class).as(StoreRole.CONTACT_FIELDWORK).select(INVITATION.FRAME_MEMBER_ID)
                .from(INVITATION).orderBy(INVITATION.FRAME_MEMBER_ID).limit(1).fetchSingle().value1();
        ContactLog log = demo.application.getBean(ContactLog.class);
        return victim(Role.FIELDWORK, "veldwerk/mensen/" + person, "Alleen voicemail", () -> Staffed.as(Role.FIELDWORK, () -> log.of(person)))
                .presses(CALL, page -> HostileHands.press(page, "Alleen voicemail"));
    }

    private static Victim administrator() {
        Accounts accounts = demo.application.getBean(Accounts.class);
        return victim(Role.ADMINISTRATOR, "onderzoek/beheer", "Uitnodigen", () -> Staffed.as(Role.ADMINISTRATOR, accounts::members))
                .does(page -> {
                    page.getByLabel("Naam").fill("indringer");
                    page.getByLabel("redacteur van verhalen").check();
                    page.waitForFunction(Crawl.CALM);
                })
                .presses(CALL, page -> HostileHands.press(page, "Uitnodigen"));
    }

    private static Victim official() {
        return victim(Role.OFFICIAL, "aanleveren/register", "Register", () -> "nothing but the answer to the upload")
                .presses(UPLOAD, page -> page.locator("vaadin-upload input[type=file]").setInputFiles(new FilePayload("register.csv", "text/csv",
                        new String(Sheets.register(3, ""), StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8))));
    }

    private static Victim evaluator() {
        Waves waves = demo.application.getBean(Waves.class);
        return victim(Role.EVALUATOR, "onderzoek", "De twee groepen vergeleken", () -> Staffed.as(Role.EVALUATOR, () -> waves.toClose(Staffed.STUDY).size()))
                .does(page -> {
                    HostileHands.press(page, "Sluiten: Cohort B, meting 5");
                    page.getByText("Deze meting loopt nog tot en met").waitFor();
                })
                .presses(CALL, page -> HostileHands.press(page, "Sluiten"));
    }

    private static Victim victim(Role role, String path, String text, Supplier<Object> state) {
        return new Victim(role.name(), demo.desk().newPage(), demo.address, state).opens(Staffed.account(role), path, text);
    }
}
