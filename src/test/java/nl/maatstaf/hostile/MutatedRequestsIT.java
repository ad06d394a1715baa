package nl.maatstaf.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.maatstaf.browser.Crawl;
import nl.maatstaf.browser.RunningDemo;
import nl.maatstaf.instrument.Answers;
import nl.maatstaf.staff.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Ten thousand requests with something wrong in them, to everything that answers without a sign-in, partly in the session of
 * somebody who is answering. No answer says how the program is made, or anything of another session; and whoever was
 * answering meanwhile goes on.
 */
class MutatedRequestsIT {

    private static final int REQUESTS = 10_000;
    private static final long SEED = Long.getLong("maatstaf.seed", 45);
    private static final int LARGE = 200_000;
    private static final List<String> ADDRESSES = List.of("/gemeente?groep=trede-2", "/open-data/almere-45plus/release-2026Q2.csv",
            "/open-data/almere-45plus/codebook.md", "/open-data/almere-45plus/report-participants-2026Q2.nl.html",
            "/open-data/almere-45plus/release-2026Q3.csv", "/?v-r=init&location=meedoen&query=", "/?v-r=heartbeat&v-uiId=0",
            "/?v-r=push&v-uiId=0", "/VAADIN/push?v-uiId=0", "/VAADIN/dynamic/resource/0/00000000-0000-0000-0000-000000000000/x",
            "/VAADIN/dynamic/resource/0/x", "/VAADIN/build/x.js", "/VAADIN/upload", "/error", "/login", "/login/webauthn", "/logout",
            "/maatstaf/tokens.css", "/maatstaf/", "/_static/", "/lumo/lumo.css", "/favicon.ico", "/robots.txt", "/actuator",
            "/oauth2/authorization/x", "/login/oauth2/code/x", "/webauthn/authenticate/options", "/onderzoek", "/niet-hier");

    private final List<String> wrong = new ArrayList<>();
    private final SortedMap<Integer, Integer> statuses = new TreeMap<>();
    private int listened;

    @Test
    void noAnswerToAMutatedRequestSaysHowTheProgramIsMadeOrAnythingOfOthers(@TempDir Path data) throws IOException {
        try (var demo = new RunningDemo(data, "--logging.level.root=off", "--logging.level.nl.maatstaf=off");
                Participant untouched = Participant.begins(demo, demo.codes.get(0), "7", "Mijn eigen verhaal 4711");
                Participant meddled = Participant.begins(demo, demo.codes.get(1), "3", "Een ander verhaal 1174")) {
            Staffed staffed = Staffed.of(demo);
            Answers before = untouched.answers();
            Guest evaluator = staffed.signedIn(Role.EVALUATOR).open();
            List<String> secrets = List.of(untouched.words, untouched.code(), untouched.session(staffed.wire()).cookie(),
                    evaluator.cookie(), evaluator.opened().token());
            List<Draft> sound = sound(demo, meddled.sent);
            Guest inside = meddled.session(staffed.wire());
            var random = new SplittableRandom(SEED);
            var mutations = new Mutations(random);
            long start = System.nanoTime();
            for (int i = 0; i < REQUESTS && wrong.size() < 20; i++) {
                Draft draft = sound.get(random.nextInt(sound.size()));
                byte[] request = mutations.of(random.nextInt(4) == 0 ? draft : draft.by(inside));
                look(i, request, staffed.wire().send(request), secrets);
            }
            System.out.printf("Mutated: %d requests made of %d sound ones (seed %d) in %.0f s; statuses %s; %d times a page listened%n", REQUESTS, sound.size(),
                    SEED, (System.nanoTime() - start) / 1e9, statuses, listened);

            assertThat(wrong).as("seed " + SEED).isEmpty();
            assertThat(statuses.keySet()).as("some went through, some did not").contains(200, 400, 403, 404);
            assertThat(listened).as("times a page listened").isGreaterThan(500);
            assertThat(untouched.answers()).isEqualTo(before);
            assertThat(untouched.story()).isEqualTo(untouched.words);
            untouched.writes(untouched.words + ", en verder");
            assertThat(untouched.answers().byQuestion()).hasToString(before.byQuestion().toString()
                    .replace(untouched.words, untouched.words + ", en verder"));
            assertThat(evaluator.shown("onderzoek")).contains("De twee groepen vergeleken");
            assertThat(staffed.nobody().open().shown("meedoen")).contains("In uw brief staat een code");
        }
    }

    /** What browsers ask, and what they could; of what is large, nothing. */
    private static List<Draft> sound(RunningDemo demo, List<Draft> sent) {
        List<String> open = Crawl.routes(demo.application).stream().filter(route -> !route.contains(":")).map(route -> "/" + route).toList();
        Stream<Draft> posts = ADDRESSES.stream().map(address -> Draft.post(address, "application/json; charset=UTF-8", "{\"csrfToken\":\"x\",\"rpc\":[],\"syncId\":0,\"clientId\":0}"));
        Stream<Draft> forms = Stream.of("/inloggen", "/login", "/inloggen/tweede", "/login/webauthn").map(address ->
                Draft.post(address, "application/x-www-form-urlencoded", "username=analist&password=x&code=1&_csrf=x"));
        List<Draft> calls = sent.stream().filter(Draft::hasBody).toList();
        return Stream.of(Stream.concat(open.stream(), ADDRESSES.stream()).map(Draft::get), posts, forms, sent.stream()
                        .filter(draft -> !draft.target().contains("/_static/") && !draft.target().matches("/VAADIN/.*\\.js")),
                // What is sent most is worth most.
                calls.stream(), calls.stream()).flatMap(drafts -> drafts).toList();
    }

    private void look(int number, byte[] request, Wire.Reply reply, List<String> secrets) {
        statuses.merge(reply.status(), 1, Integer::sum);
        listened += reply.body().contains("\"syncId\":") ? 1 : 0;
        Internals.in(reply).ifPresent(told -> complain(number, request, reply, "says " + told));
        secrets.stream().filter(reply.all()::contains).forEach(secret -> complain(number, request, reply, "tells " + secret));
        if (reply.all().length() > LARGE && reply.status() >= 400) {
            complain(number, request, reply, "is large");
        }
    }

    private void complain(int number, byte[] request, Wire.Reply reply, String what) {
        String sent = new String(request, StandardCharsets.UTF_8);
        wrong.add("request " + number + " of seed " + SEED + " (" + reply.status() + ") " + what + "\n"
                + sent.substring(0, Math.min(600, sent.length())).replaceAll("A{100,}", "A…"));
    }
}
