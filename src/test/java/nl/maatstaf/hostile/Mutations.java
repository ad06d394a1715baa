package nl.maatstaf.hostile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is wrong with requests of somebody who looks for a weakness; the same for the same seed. */
final class Mutations {

    private static final String LONG = "A".repeat(10_000);
    private static final List<String> METHODS = List.of("PUT", "DELETE", "TRACE", "OPTIONS", "HEAD", "PATCH", "PROPFIND", "CONNECT",
            "get", "GET POST", "", "M".repeat(300), "G\u00cbT", "GET\t", "POST", "GET");
    private static final List<String> PIECES = List.of("%", "%zz", "%00", "%ff", "..", "/../", "/..;/", ";", ";jsessionid=1", "\\", "//",
            "%2f", "%252e%252e%252f", "{}", "[]", "|", "^", "`", "<b>", "\"", "'", "\u00e9", "\u202e", "\ud83d\ude80", " ", "\t", "\0",
            "?", "#", "&", "=", "+", "${7*7}", "{{7*7}}", "' or 1=1 --", LONG);
    private static final List<String> QUERIES = List.of("v-r=", "v-r=init", "v-r=init&location=" + LONG, "v-r=init&location=%00&query=%ff",
            "v-r=uidl", "v-r=uidl&v-uiId=-1", "v-r=uidl&v-uiId=99999999999999999999", "v-r=uidl&v-uiId=abc", "v-r=uidl&v-uiId=0&v-uiId=1",
            "v-r=heartbeat", "v-r=heartbeat&v-uiId=0", "v-r=push", "v-r=push&v-pushId=x", "v-r=webcomponent", "v-r=config", "v-r=dl",
            "v-r=UIDL&V-UIID=0", "v-r[]=init", "groep[]=x", "groep=%zz", "blad=-1", "soort=%00", "error&wait", "continue", "_csrf=x",
            "q=" + LONG, "%", "&&&=", "debug-window", "v-loc=http://localhost/");
    private static final List<String> HEADERS = List.of("Host: ", "Host: evil.example", "Host: a\r\nHost: b", "Host: [::1", "X: " + LONG,
            "Content-Length: -1", "Content-Length: 99999999999999999999", "Content-Length: 5\r\nContent-Length: 6", "Content-Length: abc",
            "Transfer-Encoding: chunked", "Transfer-Encoding: chunked, identity", "Transfer-Encoding: x", "Accept: " + "*/*,".repeat(500),
            "Accept: ;q=x", "Accept-Language: " + "zz-ZZ;q=9,".repeat(200), "Accept-Language: \u00ff\u00fe", "Accept-Encoding: gzip, br, x",
            "Range: bytes=9-1,-,0-", "If-Modified-Since: yesterday", "If-None-Match: \"", "Expect: 100-continue", "Expect: 200-ok",
            "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: x", "Upgrade: h2c\r\nHTTP2-Settings: x",
            "X-Forwarded-For: ", "X-Forwarded-For: 1,2,3,'", "X-Forwarded-Proto: gopher", "X-Forwarded-Host: evil.example:99999",
            "X-Forwarded-Port: -1", "X-Forwarded-Prefix: /../..", "Forwarded: for=\"[", "Origin: null", "Referer: %00", "no colon here",
            ": no name", " folded", "N\0l: x", "N: \0", "X-HTTP-Method-Override: DELETE", "Authorization: Basic !!!",
            "Authorization: Bearer " + LONG, "X-Atmosphere-Transport: websocket", "X-Requested-With: XMLHttpRequest");
    private static final List<String> COOKIES = List.of("", "JSESSIONID=", "JSESSIONID=0", "JSESSIONID=../../x", "JSESSIONID=" + LONG,
            "JSESSIONID=\"", "JSESSIONID=1; JSESSIONID=2", "=;=;", "$Version=1; JSESSIONID=\"a\\\"", "a=b; ".repeat(400), "\u0001=\u0002");
    private static final List<String> TYPES = List.of("", "x", "text/plain; charset=utf-99", "application/json; charset=UTF-16",
            "multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=" + LONG, "application/xml",
            "application/x-www-form-urlencoded", "application/json;;;", "*/*", "text/x-gwt-rpc");
    private static final List<String> VALUES = List.of("-1", "0", "1", "2147483648", "99999999999999999999", "1e309", "-0.5", "null", "true", "\"\"",
            "\"x\"", "{}", "[]", "[[]]", "{\"@v-node\":1}", "{\"@v\":[]}", "\"" + LONG + "\"", "NaN", "");
    private static final List<String> KINDS = List.of("event", "publishedEventHandler", "channel", "mSync", "navigation", "attachExistingElement",
            "", "__proto__", "nl.x");
    private static final List<String> VERSIONS = List.of("", "HTTP/0.9", "HTTP/1.0", "HTTP/2.0", "HTTP/9.9", "HTTP/1.1 x", "http/1.1", "ICAP/1.0");
    private static final Pattern NUMBER = Pattern.compile("(?<=[:,\\[])-?\\d+(?=[,}\\]])");
    private static final Pattern TEXT = Pattern.compile("\"[^\"\\\\]*\"");
    private static final Pattern KIND = Pattern.compile("(?<=\"type\":\")\\w+");
    private static final int HUGE = 1 << 20;
    private static final int DEEP = 50_000;
    private static final int MOST_AT_ONCE = 3;

    private final SplittableRandom random;

    Mutations(SplittableRandom random) {
        this.random = random;
    }

    /** {@return the bytes of a request with one to three things wrong with it} */
    byte[] of(Draft sound) {
        Draft draft = sound;
        for (int i = random.nextInt(MOST_AT_ONCE); i >= 0; i--) {
            draft = once(draft);
        }
        return random.nextInt(20) == 0 ? broken(draft.bytes()) : draft.bytes();
    }

    private Draft once(Draft draft) {
        List<UnaryOperator<Draft>> ways = new ArrayList<>(List.of(this::method, this::path, this::path, this::query, this::header,
                this::header, one -> one.header("Cookie", any(COOKIES)), one -> one.header("Content-Type", any(TYPES)), this::version));
        if (draft.hasBody()) {
            ways.addAll(List.of(this::truncated, this::number, this::number, this::number, this::text, this::text, this::kind, this::size,
                    this::noise, this::again));
        } else {
            ways.add(one -> one.body(noise()));
        }
        return any(ways).apply(draft);
    }

    private Draft method(Draft draft) {
        return draft.first(any(METHODS) + " " + draft.target() + " HTTP/1.1");
    }

    private Draft path(Draft draft) {
        String target = draft.target();
        int at = random.nextInt(target.length() + 1);
        return draft.target(target.substring(0, at) + any(PIECES) + target.substring(at));
    }

    private Draft query(Draft draft) {
        return draft.target(draft.target() + (draft.target().contains("?") && random.nextBoolean() ? "&" : "?") + any(QUERIES));
    }

    private Draft header(Draft draft) {
        String line = any(HEADERS);
        int colon = line.indexOf(':');
        var lines = new ArrayList<>(draft.headers());
        if (colon > 0 && random.nextBoolean()) {
            lines.removeIf(other -> other.regionMatches(true, 0, line, 0, colon + 1));
        }
        lines.add(random.nextInt(lines.size() + 1), line);
        return draft.headers(lines);
    }

    private Draft version(Draft draft) {
        return draft.first(draft.method() + " " + draft.target() + " " + any(VERSIONS));
    }

    private Draft truncated(Draft draft) {
        return draft.text(draft.text().substring(0, random.nextInt(draft.text().length())));
    }

    private Draft number(Draft draft) {
        return instead(draft, NUMBER, any(VALUES));
    }

    private Draft text(Draft draft) {
        return instead(draft, TEXT, any(VALUES));
    }

    private Draft kind(Draft draft) {
        return instead(draft, KIND, any(KINDS));
    }

    private Draft size(Draft draft) {
        return switch (random.nextInt(20)) {
            case 0 -> draft.text("[".repeat(DEEP));
            case 1 -> draft.text(draft.text().replaceFirst("\"rpc\":\\[", "\"rpc\":" + Matcher.quoteReplacement("[".repeat(DEEP))));
            case 2 -> draft.text("{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP));
            case 3 -> draft.text("9".repeat(HUGE));
            case 4 -> draft.text(draft.text() + " ".repeat(HUGE));
            default -> draft.text("");
        };
    }

    /** The same calls a thousand times in one request. */
    private Draft again(Draft draft) {
        Matcher calls = Pattern.compile("(?<=\"rpc\":\\[)\\{.*\\}(?=\\],\"syncId\")").matcher(draft.text());
        return calls.find() ? draft.text(calls.replaceFirst(Matcher.quoteReplacement((calls.group() + ",").repeat(random.nextInt(1, 50)) + calls.group())))
                : draft.text(draft.text() + draft.text());
    }

    private Draft noise(Draft draft) {
        byte[] bytes = draft.body().clone();
        for (int i = random.nextInt(1, 8); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return draft.body(bytes);
    }

    private Draft instead(Draft draft, Pattern pattern, String value) {
        List<int[]> places = pattern.matcher(draft.text()).results().map(found -> new int[] {found.start(), found.end()}).toList();
        if (places.isEmpty()) {
            return draft;
        }
        int[] place = any(places);
        return draft.text(draft.text().substring(0, place[0]) + value + draft.text().substring(place[1]));
    }

    /** What is no HTTP any more. */
    private byte[] broken(byte[] request) {
        String text = new String(request, StandardCharsets.ISO_8859_1);
        return switch (random.nextInt(8)) {
            case 0 -> text.replace("\r\n", "\n").getBytes(StandardCharsets.ISO_8859_1);
            case 1 -> text.replace("\r\n", "\r").getBytes(StandardCharsets.ISO_8859_1);
            case 2 -> text.substring(0, random.nextInt(text.length())).getBytes(StandardCharsets.ISO_8859_1);
            case 3 -> noise();
            case 4 -> ("\r\n\r\n" + text).getBytes(StandardCharsets.ISO_8859_1);
            case 5 -> (text + text).getBytes(StandardCharsets.ISO_8859_1);
            case 6 -> ("\u0016\u0003\u0001\u0002\0\u0001\0" + text).getBytes(StandardCharsets.ISO_8859_1);
            default -> ("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + text).getBytes(StandardCharsets.ISO_8859_1);
        };
    }

    private byte[] noise() {
        var bytes = new byte[random.nextInt(1, 400)];
        random.nextBytes(bytes);
        return bytes;
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
