package nl.maatstaf.browser;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.maatstaf.Maatstaf;
import nl.maatstaf.publication.Releases;
import org.springframework.boot.SpringApplication;

/**
 * Two hundred people read the public page at once, each with a session of their own, looking up one group after another; then
 * as many fetch files. Reader and server share this machine. Run by hand: {@code mvn -q test-compile exec:exec@readers}.
 */
final class ReadersBench {

    private static final int READERS = 200;
    private static final int PAGES = 8;
    private static final int WARMING = 40;
    private static final int SHORTEST_LOOK = 3_000;
    private static final int LONGEST_LOOK = 9_000;
    private static final Pattern TOKEN = Pattern.compile("Vaadin-Security-Key\":\"([^\"]*)\"");
    private static final Pattern NUMBER = Pattern.compile("\"v-uiId\":(\\d+)");
    private static final List<String> GROUPS = List.of("", "groep=trede-2", "groep=trede-3", "groep=trede-4", "groep=part_time-yes",
            "groep=part_time-no");

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;
    private final Map<String, ConcurrentLinkedQueue<Long>> times = new ConcurrentHashMap<>();

    private ReadersBench(String address) {
        this.address = address;
    }

    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        Path data = Files.createTempDirectory("readers");
        var application = SpringApplication.run(Maatstaf.class, "--server.port=0", "--maatstaf.data=" + data);
        String address = "http://localhost:" + application.getEnvironment().getProperty("local.server.port") + "/";
        int cells = application.getBean(Releases.class).of("almere-45plus").stream().mapToInt(release -> release.cells().size()).sum();
        System.out.printf("%d releases' figures, %d readers, %d pages each, %d-%d s between%n", cells, READERS, PAGES,
                SHORTEST_LOOK / 1000, LONGEST_LOOK / 1000);
        // A server has been read before.
        new ReadersBench(address).read(WARMING, PAGES);
        var bench = new ReadersBench(address);
        bench.read(READERS, PAGES);
        bench.print();
        application.close();
        System.exit(0);
    }

    private void read(int readers, int pages) throws InterruptedException {
        var over = new CountDownLatch(readers);
        for (int reader = 0; reader < readers; reader++) {
            var random = new SplittableRandom(reader);
            Thread.ofVirtual().start(() -> {
                try {
                    reading(random, pages);
                } catch (Exception e) {
                    times.computeIfAbsent("failed", _ -> new ConcurrentLinkedQueue<>()).add(0L);
                } finally {
                    over.countDown();
                }
            });
        }
        over.await();
    }

    private void reading(SplittableRandom random, int pages) throws Exception {
        Thread.sleep(random.nextInt(LONGEST_LOOK));
        String query = GROUPS.get(random.nextInt(GROUPS.size()));
        HttpResponse<String> page = timed("the address", HttpRequest.newBuilder(URI.create(address + "gemeente?" + query)));
        String session = page.headers().firstValue("Set-Cookie").orElse("").replaceFirst(";.*", "");
        HttpResponse<String> start = timed("the start of the page", HttpRequest.newBuilder(
                URI.create(address + "?v-r=init&location=gemeente&query=" + query.replace("=", "%3D"))).header("Cookie", session));
        String cookie = start.headers().firstValue("Set-Cookie").map(set -> set.replaceFirst(";.*", "")).orElse(session);
        String token = found(TOKEN, start.body());
        String ui = found(NUMBER, start.body());
        for (int i = 0; i < pages; i++) {
            String shown = timed("a group looked up", HttpRequest.newBuilder(URI.create(address + "?v-r=uidl&v-uiId=" + ui))
                    .header("Cookie", cookie).header("Content-Type", "application/json; charset=UTF-8")
                    .POST(HttpRequest.BodyPublishers.ofString("""
                            {"csrfToken":"%s","rpc":[{"type":"event","node":1,"event":"ui-navigate","data":{"route":"gemeente","query":"%s",\
                            "appShellTitle":"","historyState":null,"trigger":""}}],"syncId":%d,"clientId":%d}"""
                            .formatted(token, query, i, i)))).body();
            if (!shown.contains("kw. 2 2026")) {
                throw new IllegalStateException(shown);
            }
            query = GROUPS.get(random.nextInt(GROUPS.size()));
            timed("a file", HttpRequest.newBuilder(URI.create(address + "open-data/almere-45plus/release-2026Q2.csv")));
            Thread.sleep(random.nextInt(SHORTEST_LOOK, LONGEST_LOOK));
        }
    }

    private HttpResponse<String> timed(String what, HttpRequest.Builder request) throws Exception {
        long start = System.nanoTime();
        HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        times.computeIfAbsent(what, _ -> new ConcurrentLinkedQueue<>()).add(System.nanoTime() - start);
        if (response.statusCode() != 200) {
            throw new IllegalStateException(what + ": " + response.statusCode());
        }
        return response;
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("The page has no " + pattern);
        }
        return matcher.group(1);
    }

    private void print() {
        System.out.println("what                       times   median     95%     99%  longest (ms)");
        new ArrayList<>(times.keySet()).stream().sorted().forEach(what -> {
            long[] sorted = times.get(what).stream().mapToLong(Long::longValue).sorted().toArray();
            System.out.printf("%-24s  %6d  %7.0f  %6.0f  %6.0f  %7.0f%n", what, sorted.length, at(sorted, .5), at(sorted, .95), at(sorted, .99),
                    Arrays.stream(sorted).max().orElse(0) / 1e6);
        });
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, share * sorted.length)] / 1e6;
    }
}
