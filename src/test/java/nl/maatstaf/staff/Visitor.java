package nl.maatstaf.staff;

import java.net.CookieManager;
import java.net.CookieStore;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with a session of their own, who asks for pages as a browser does. */
final class Visitor {

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]*)\"");
    private static final Pattern PAGE_TOKEN = Pattern.compile("Vaadin-Security-Key\":\"([^\"]*)\"");
    private static final Pattern PAGE_NUMBER = Pattern.compile("\"v-uiId\":(\\d+)");

    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

    Visitor(String address) {
        this.address = address;
    }

    CookieStore cookies() {
        return cookies.getCookieStore();
    }

    HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "text/html"));
    }

    /** Sends a form; the answer says where it leads. */
    String submit(String path, String... fields) throws Exception {
        var body = new StringJoiner("&");
        for (int i = 0; i < fields.length; i += 2) {
            body.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        body.add("_csrf=" + found(FORM_TOKEN, get("inloggen").body()));
        HttpResponse<String> response = send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded").header("Accept", "text/html")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
        return response.headers().firstValue("Location").orElse("stays at " + path).replace(address, "");
    }

    /** Opens a page wholly, as Vaadin's client does: the address, the start of the page, the way to its view. */
    boolean mayOpen(String path) throws Exception {
        return get(path).statusCode() == 200 && !shown(path).contains("niet voor uw rol");
    }

    /** What the server shows at this address, or the empty text where it sends somebody to sign in. */
    String shown(String path) throws Exception {
        String start = get("?v-r=init&location=" + path + "&query=").body();
        String navigate = """
                {"csrfToken":"%s","rpc":[{"type":"event","node":1,"event":"ui-navigate","data":{"route":"%s","query":"",\
                "appShellTitle":"","historyState":null,"trigger":""}}],"syncId":0,"clientId":0}"""
                .formatted(found(PAGE_TOKEN, start), path);
        return send(HttpRequest.newBuilder(URI.create(address + "?v-r=uidl&v-uiId=" + found(PAGE_NUMBER, start)))
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(navigate))).body();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("The page has no " + pattern + ": " + text);
        }
        return matcher.group(1);
    }
}
