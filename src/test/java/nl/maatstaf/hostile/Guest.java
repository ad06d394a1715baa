package nl.maatstaf.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with a session of their own, whose requests are sent as they are written, and who can open one page at a time. */
final class Guest {

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]*)\"");
    private static final Pattern PAGE_TOKEN = Pattern.compile("Vaadin-Security-Key\":\"([^\"]*)\"");
    private static final Pattern PAGE_NUMBER = Pattern.compile("\"v-uiId\":(\\d+)");
    private static final Pattern SESSION = Pattern.compile("JSESSIONID=[^;]+");
    private static final Pattern SYNC = Pattern.compile("\"syncId\":(\\d+)");
    private static final Pattern CLIENT = Pattern.compile("\"clientId\":(\\d+)");

    final String name;
    private final Wire wire;
    private String cookie = "";
    private Opened opened = new Opened("", "", 0, 0);

    /** What a page must know to be listened to. */
    record Opened(String number, String token, int sync, int client) {}

    Guest(String name, Wire wire) {
        this.name = name;
        this.wire = wire;
    }

    /** Goes on in the session of a browser. */
    Guest(String name, Wire wire, String session) {
        this(name, wire);
        cookie = "JSESSIONID=" + session;
    }

    String cookie() {
        return cookie;
    }

    Opened opened() {
        return opened;
    }

    Wire.Reply get(String target) throws IOException {
        return send("GET", target, "", "");
    }

    Wire.Reply send(String method, String target, String type, String body) throws IOException {
        Wire.Reply reply = wire.send(method + " " + target + " HTTP/1.1\r\nHost: localhost:" + wire.port()
                + "\r\nConnection: close\r\nAccept: text/html\r\n" + (cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n")
                + (type.isEmpty() ? "" : "Content-Type: " + type + "\r\nContent-Length: "
                        + body.getBytes(StandardCharsets.UTF_8).length + "\r\n") + "\r\n" + body);
        reply.headers("Set-Cookie").forEach(set -> {
            Matcher session = SESSION.matcher(set);
            if (session.find()) {
                cookie = session.group();
            }
        });
        return reply;
    }

    /** Signs in by the form. */
    Guest signIn(String account, String password) throws IOException {
        String token = found(FORM_TOKEN, get("/inloggen").body());
        Wire.Reply reply = send("POST", "/inloggen", "application/x-www-form-urlencoded", "username="
                + URLEncoder.encode(account, StandardCharsets.UTF_8) + "&password=" + password + "&_csrf=" + token);
        if (reply.status() != 302 || reply.header("Location").orElse("").contains("error")) {
            throw new IllegalStateException(account + " is not let in: " + reply.head());
        }
        return this;
    }

    /** Loads a page anew, as a browser does before it asks for a view. */
    Guest open() throws IOException {
        String start = get("/?v-r=init&location=&query=").body();
        opened = new Opened(found(PAGE_NUMBER, start), found(PAGE_TOKEN, start), 0, 0);
        return this;
    }

    /** {@return everything the server sends to show the view at an address, whatever that looks like} */
    String shown(String address) throws IOException {
        String route = address.replace("\\", "\\\\").replace("\"", "\\\"").replace("\0", "\\u0000");
        return call("""
                [{"type":"event","node":1,"event":"ui-navigate","data":{"route":"%s","query":"","appShellTitle":"",\
                "historyState":null,"trigger":""}}]""".formatted(route));
    }

    /** {@return whether they may open a page, as it is written} */
    boolean opens(String page) {
        try {
            return get("/" + page).status() == 200 && !open().shown(page).contains("niet voor uw rol");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks the page that is open for something, with the numbers that are due. */
    String call(String calls) throws IOException {
        String reply = send("POST", "/?v-r=uidl&v-uiId=" + opened.number(), "application/json; charset=UTF-8", """
                {"csrfToken":"%s","rpc":%s,"syncId":%d,"clientId":%d}""".formatted(opened.token(), calls, opened.sync(),
                opened.client())).body();
        Matcher sync = SYNC.matcher(reply);
        Matcher client = CLIENT.matcher(reply);
        if (sync.find() && client.find()) {
            opened = new Opened(opened.number(), opened.token(), Integer.parseInt(sync.group(1)), Integer.parseInt(client.group(1)));
        }
        return reply;
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("The page has no " + pattern + ": " + text);
        }
        return matcher.group(1);
    }
}
