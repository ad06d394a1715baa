package nl.maatstaf.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A page of Maatstaf that is open on somebody's phone: says what is pressed, and takes what is shown. */
final class Phone implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PRESS = "{\"event.shiftKey\":false,\"event.metaKey\":false,\"event.detail\":1,\"event.ctrlKey\":false,"
            + "\"event.clientX\":160,\"event.clientY\":600,\"event.altKey\":false,\"event.button\":0,\"event.screenY\":600,\"event.screenX\":160}";

    final Screen screen = new Screen();
    private final Line line;
    private final IntConsumer milliseconds;
    private final List<JsonNode> scripts = new ArrayList<>();
    private String key = "";
    private int number;
    private int sync;
    private int client;

    /**
     * Takes a connection.
     *
     * @param milliseconds hears how long each answer of the server took
     */
    Phone(Line line, IntConsumer milliseconds) {
        this.line = line;
        this.milliseconds = milliseconds;
    }

    /** Opens the address in a letter. */
    void open(String code) throws IOException, InterruptedException {
        checked(line.get("/meedoen"));
        JsonNode start = JSON.readTree(checked(line.get("/?v-r=init&location=meedoen&query=")).body());
        JsonNode uidl = start.path("appConfig").path("uidl");
        number = start.path("appConfig").path("v-uiId").asInt();
        key = uidl.path("Vaadin-Security-Key").asString();
        take(uidl);
        call("{\"type\":\"event\",\"node\":1,\"event\":\"ui-navigate\",\"data\":{\"route\":\"/meedoen\",\"query\":\"\",\"appShellTitle\":\"\","
                + "\"historyState\":{\"idx\":0},\"trigger\":\"\"}}");
        // The page asks which code stands behind the # of its address.
        for (JsonNode script : List.copyOf(scripts)) {
            if (source(script).contains("window.location.hash")) {
                answer(script, "[\"" + code + "\",\"\"]");
            }
        }
        for (JsonNode wait = waiting(); !wait.isMissingNode(); wait = waiting()) {
            Thread.sleep(wait.get(0).asInt());
            answer(wait, "true");
        }
    }

    /** A script that the server waits for: it lets somebody wait who tries too often. */
    private JsonNode waiting() {
        return scripts.stream().filter(script -> source(script).contains("setTimeout(() => done(true)")).findFirst()
                .orElse(JSON.missingNode());
    }

    private static String source(JsonNode script) {
        return script.get(script.size() - 1).asString();
    }

    private void answer(JsonNode script, String value) throws IOException {
        scripts.remove(script);
        for (JsonNode parameter : script) {
            JsonNode channel = parameter.path("@v-return");
            if (!channel.isMissingNode()) {
                call("{\"type\":\"channel\",\"node\":" + channel.get(0) + ",\"channel\":" + channel.get(1) + ",\"args\":[" + value + "]}");
                return;
            }
        }
    }

    void press(Screen.Node button) throws IOException {
        call("{\"type\":\"event\",\"node\":" + button.id + ",\"event\":\"click\",\"data\":" + PRESS + "}");
    }

    /** Ticks an option of a page that was just shown. {@return whether the page says that it is saved} */
    boolean tick(Screen.Node option) throws IOException {
        JsonNode counting = scripts.reversed().stream().filter(script -> source(script).contains("this.presses = 0")).findFirst().orElseThrow();
        int answers = counting.get(2).path("@v-node").asInt();
        return call("{\"type\":\"event\",\"node\":" + option.id + ",\"event\":\"change\",\"data\":{\"element.checked\":true}},"
                + "{\"type\":\"event\",\"node\":" + answers + ",\"event\":\"change\",\"data\":{\"element.presses\":1}}")
                .path("changes").toString().contains("\"Bewaard\"");
    }

    private JsonNode call(String rpc) throws IOException {
        long start = System.nanoTime();
        Line.Reply reply = checked(line.post("/?v-r=uidl&v-uiId=" + number,
                "{\"csrfToken\":\"" + key + "\",\"rpc\":[" + rpc + "],\"syncId\":" + sync + ",\"clientId\":" + client + "}"));
        milliseconds.accept((int) ((System.nanoTime() - start) / 1_000_000));
        JsonNode said = JSON.readTree(reply.body());
        if (said.has("meta")) {
            throw new IOException("The server gave up on this page: " + said.path("meta"));
        }
        take(said);
        return said;
    }

    private void take(JsonNode uidl) {
        sync = uidl.path("syncId").asInt();
        client = uidl.path("clientId").asInt();
        screen.take(uidl.path("changes"));
        uidl.path("execute").forEach(scripts::add);
        while (scripts.size() > 40) {
            scripts.removeFirst();
        }
    }

    private static Line.Reply checked(Line.Reply reply) throws IOException {
        if (reply.status() != 200) {
            throw new IOException("Status " + reply.status());
        }
        return reply;
    }

    @Override
    public void close() throws IOException {
        line.close();
    }
}
