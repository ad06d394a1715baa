package nl.maatstaf.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Kills the server again and again while people answer, starts it anew on the same data, and looks person by person whether
 * everything that was called saved is there. Run by hand: {@code mvn -q test-compile exec:exec@kills -Dload.kills=100}.
 */
final class Kills {

    private static final int PEOPLE = 60;

    private final Path folder;
    private final Duration each;
    private int acknowledged;
    private final List<String> lost = new ArrayList<>();
    private Duration longestStart = Duration.ZERO;

    /**
     * Takes a folder.
     *
     * @param each how long people answer until the next kill
     */
    Kills(Path folder, Duration each) {
        this.folder = folder;
        this.each = each;
    }

    public static void main(String[] arguments) throws Exception {
        var kills = new Kills(Files.createTempDirectory("kills"), Duration.ofSeconds(6));
        int times = Integer.parseInt(arguments[0]);
        kills.run(times);
        System.out.printf("%d kills under load, %d answers acknowledged; lost or falsely acknowledged: %s; longest start %d ms%n", times,
                kills.acknowledged(), kills.lost(), kills.longestStart.toMillis());
        System.exit(0);
    }

    /** Kills so many times. */
    void run(int times) throws IOException, InterruptedException {
        for (int i = 0; i < times; i++) {
            Path file = folder.resolve("codes-" + i + ".txt");
            Server server = start(PEOPLE, file);
            List<String> codes = Files.readAllLines(file);
            List<AtomicInteger> saved = new ArrayList<>();
            codes.forEach(_ -> saved.add(new AtomicInteger()));
            try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int person = 0; person < codes.size(); person++) {
                    int number = person;
                    executor.submit(() -> answer(server.port(), codes.get(number), number, saved.get(number)));
                }
                Thread.sleep(each);
                server.kill();
            }
            look(codes, saved);
        }
    }

    /** Page after page, until the server is gone. */
    private static void answer(int port, String code, int number, AtomicInteger saved) {
        try (var phone = new Phone(new Line(port, "198.18." + number % 250 + ".9"), _ -> { })) {
            var respondent = new Respondent(phone, () -> { });
            try {
                respondent.answer(code, 1_000);
            } finally {
                saved.set(respondent.sent() ? -1 : respondent.saved());
            }
        } catch (IOException | InterruptedException | RuntimeException _) {
            // That is what happens to people: the page says that there is no connection.
        }
    }

    private void look(List<String> codes, List<AtomicInteger> saved) throws IOException, InterruptedException {
        try (Server again = start(0, folder.resolve("nobody.txt"))) {
            List<Integer> kept = again.keptOf(codes);
            for (int person = 0; person < codes.size(); person++) {
                int said = saved.get(person).get();
                int has = kept.get(person);
                acknowledged += Math.max(said, 0);
                // One more may be there: it was on its way back when the server was killed. So may be that it was sent.
                boolean right = said < 0 ? has == -1 : has == -1 || has == said || has == said + 1;
                if (!right) {
                    lost.add(said + " said, " + has + " kept");
                }
            }
        }
    }

    private Server start(int people, Path codes) throws IOException {
        long start = System.nanoTime();
        Server server = Server.start(folder, people, codes);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        longestStart = took.compareTo(longestStart) > 0 ? took : longestStart;
        return server;
    }

    int acknowledged() {
        return acknowledged;
    }

    List<String> lost() {
        return lost;
    }
}
