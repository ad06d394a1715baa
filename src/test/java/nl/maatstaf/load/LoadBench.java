package nl.maatstaf.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * Participants at once, each on a connection and with a session of their own, through Vaadin's own protocol. Run by hand:
 * {@code mvn -q test-compile exec:exec@load -Dload.people=1000 -Dload.shortest=6000 -Dload.longest=10000}, where two are how many
 * milliseconds somebody looks at a page; {@code -Dload.answers=15} leaves it lying after so many answers.
 */
final class LoadBench {

    private static final int WARMING = 120;
    private static final int ALL = 1_000;

    private final int port;
    private final int shortest;
    private final int longest;
    private final ConcurrentLinkedQueue<Integer> times = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Integer> saved = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> errors = new ConcurrentLinkedQueue<>();
    private final AtomicInteger sent = new AtomicInteger();

    private LoadBench(int port, int shortest, int longest) {
        this.port = port;
        this.shortest = shortest;
        this.longest = longest;
    }

    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        int people = Integer.parseInt(arguments[0]);
        int shortest = Integer.parseInt(arguments[1]);
        int longest = Integer.parseInt(arguments[2]);
        int most = arguments.length > 3 ? Integer.parseInt(arguments[3]) : ALL;
        Path folder = Files.createTempDirectory("load");
        Path file = folder.resolve("codes.txt");
        try (var server = Server.start(folder, WARMING + people, file)) {
            List<String> codes = Files.readAllLines(file);
            // A server has been asked before; these are counted too, when it comes to what is kept.
            var warming = new LoadBench(server.port(), 0, 0);
            warming.answer(codes.subList(0, WARMING), ALL);
            long empty = server.heap();
            var bench = new LoadBench(server.port(), shortest, longest);
            long start = System.nanoTime();
            bench.answer(codes.subList(WARMING, WARMING + people), most);
            bench.print(people, Duration.ofNanos(System.nanoTime() - start));
            long full = server.heap();
            System.out.printf("Heap after a collection: %d MB before, %d MB after, %.0f kB a person.%n", empty >> 20, full >> 20,
                    (full - empty) / 1024.0 / people);
            if (most == ALL) {
                Thread.sleep(Duration.ofSeconds(75));
                System.out.printf("A minute and a quarter later: %d MB.%n", server.heap() >> 20);
            }
            System.out.println(verdict(server.kept(), warming, bench));
        }
        System.exit(0);
    }

    /** Everybody answers, and begins within the time of one page. */
    private void answer(List<String> codes, int most) throws InterruptedException {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < codes.size(); i++) {
                int number = i;
                executor.submit(() -> answer(codes.get(number), number, most));
            }
        }
    }

    private void answer(String code, int number, int most) {
        Respondent respondent = null;
        // Two or three in a network: people answer from many.
        try (var phone = new Phone(new Line(port, "198." + (18 + number % 2) + "." + number / 2 % 250 + "." + (number / 500 + 1)), times::add)) {
            respondent = new Respondent(phone, this::think);
            if (longest > 0) {
                Thread.sleep(ThreadLocalRandom.current().nextInt(longest));
            }
            respondent.answer(code, most);
        } catch (IOException | InterruptedException | RuntimeException e) {
            errors.add(e.toString());
        }
        if (respondent != null) {
            saved.add(respondent.saved());
            sent.addAndGet(respondent.sent() ? 1 : 0);
        }
    }

    private void think() throws InterruptedException {
        if (longest > 0) {
            Thread.sleep(ThreadLocalRandom.current().nextInt(shortest, longest));
        }
    }

    private void print(int people, Duration took) {
        int[] sorted = times.stream().mapToInt(Integer::intValue).sorted().toArray();
        int answers = saved.stream().mapToInt(Integer::intValue).sum();
        double seconds = took.toMillis() / 1000.0;
        System.out.printf("%d people, %d-%d ms a page: %d answers saved and %d questionnaires sent in %.0f s, %.0f answers/s, %.0f requests/s; "
                + "answers of the server in ms: median %d, 95%% %d, 99%% %d, longest %d; errors %d %s%n", people, shortest, longest, answers,
                sent.get(), seconds, answers / seconds, sorted.length / seconds, at(sorted, .5), at(sorted, .95), at(sorted, .99), at(sorted, 1),
                errors.size(), errors.stream().collect(Collectors.groupingBy(error -> error, Collectors.counting())));
    }

    private static int at(int[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length))];
    }

    /** What is in the store, person by person, against what was acknowledged. */
    private static String verdict(String kept, LoadBench... benches) {
        int sent = Arrays.stream(benches).mapToInt(bench -> bench.sent.get()).sum();
        String saved = Arrays.stream(benches).flatMap(bench -> bench.saved.stream()).filter(answers -> answers > 0).sorted()
                .map(String::valueOf).collect(Collectors.joining(","));
        return kept.equals(sent + " " + saved) ? "In the store: exactly what was acknowledged, of everybody."
                : "NOT IN THE STORE AS ACKNOWLEDGED: acknowledged " + sent + " " + saved + " but kept " + kept;
    }
}
