package nl.maatstaf.hostile;

import com.microsoft.playwright.Request;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A request before it is sent, right or wrong.
 *
 * @param first   method, target and version
 * @param headers whole lines
 * @param body    what comes after them
 */
record Draft(String first, List<String> headers, byte[] body) {

    private static final byte[] NOTHING = {};

    Draft {
        headers = List.copyOf(headers);
    }

    static Draft get(String target) {
        return new Draft("GET " + target + " HTTP/1.1", headers("text/html"), NOTHING);
    }

    static Draft post(String target, String type, String body) {
        var headers = new ArrayList<String>(headers("*/*"));
        headers.add("Content-Type: " + type);
        return new Draft("POST " + target + " HTTP/1.1", headers, body.getBytes(StandardCharsets.UTF_8));
    }

    /** As a browser sent it, without the session in which it did. */
    static Draft of(Request request) {
        var address = URI.create(request.url());
        var headers = new ArrayList<String>();
        request.headers().forEach((name, value) -> {
            if (!List.of("cookie", "host", "connection", "content-length", "accept-encoding").contains(name)) {
                headers.add(name + ": " + value);
            }
        });
        headers.addAll(List.of("Host: localhost", "Connection: close"));
        byte[] body = request.postDataBuffer();
        return new Draft(request.method() + " " + address.getRawPath()
                + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery()) + " HTTP/1.1", headers, body == null ? NOTHING : body);
    }

    private static List<String> headers(String accept) {
        return List.of("Host: localhost", "Connection: close", "Accept: " + accept);
    }

    String method() {
        return first.substring(0, first.indexOf(' '));
    }

    String target() {
        return first.substring(first.indexOf(' ') + 1, first.lastIndexOf(' '));
    }

    boolean hasBody() {
        return body.length > 0;
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    Draft first(String line) {
        return new Draft(line, headers, body);
    }

    Draft target(String target) {
        return first(method() + " " + target + " HTTP/1.1");
    }

    Draft headers(List<String> lines) {
        return new Draft(first, lines, body);
    }

    Draft body(byte[] other) {
        return new Draft(first, headers, other);
    }

    Draft text(String other) {
        return body(other.getBytes(StandardCharsets.UTF_8));
    }

    /** With another line in the place of those of a name, or beside the others. */
    Draft header(String name, String value) {
        var lines = new ArrayList<>(headers);
        lines.removeIf(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1));
        lines.add(name + ": " + value);
        return headers(lines);
    }

    /** In the session of somebody. */
    Draft by(Guest guest) {
        return guest.cookie().isEmpty() ? this : header("Cookie", guest.cookie());
    }

    /** As it goes over the wire; the length is the right one where the draft says none. */
    byte[] bytes() {
        boolean silent = headers.stream().noneMatch(line -> line.toLowerCase(java.util.Locale.ROOT)
                .matches("(?s)(content-length|transfer-encoding).*"));
        var out = new ByteArrayOutputStream();
        out.writeBytes((first + "\r\n" + String.join("\r\n", headers) + "\r\n"
                + (silent && body.length > 0 ? "Content-Length: " + body.length + "\r\n" : "") + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.writeBytes(body);
        return out.toByteArray();
    }
}
