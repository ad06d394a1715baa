package nl.maatstaf.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A {@link LoadedServer}, as the process that it is: it can be asked, stopped and killed. */
final class Server implements AutoCloseable {

    private final Process process;
    private final BufferedReader out;
    private final PrintWriter in;
    private final int port;

    private Server(List<String> arguments) throws IOException {
        var command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"), "-cp", System.getProperty("java.class.path"),
                "--enable-native-access=ALL-UNNAMED", "-Dorg.jooq.no-logo=true", "-Dorg.jooq.no-tips=true", "-Xmx2g"));
        Arrays.stream(System.getProperty("load.server", "").split(" ")).filter(option -> !option.isBlank()).forEach(command::add);
        command.add(LoadedServer.class.getName());
        command.addAll(arguments);
        process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        out = process.inputReader(StandardCharsets.UTF_8);
        in = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
        port = Integer.parseInt(next("READY "));
    }

    /** Starts it on the data in a folder, with so many people more, whose codes go into a file. */
    static Server start(Path folder, int people, Path codes) throws IOException {
        return new Server(List.of(folder.resolve("data").toString(), Integer.toString(people), codes.toString()));
    }

    int port() {
        return port;
    }

    /** {@return the bytes of heap in use after a collection} */
    long heap() throws IOException {
        in.println("heap");
        return Long.parseLong(next("HEAP "));
    }

    /** {@return how many were sent, and how many people have how many answers} */
    String kept() throws IOException {
        in.println("kept");
        return next("KEPT ");
    }

    /** {@return how many answers each of these people has; nothing is to be seen of who sent them, which is -1} */
    List<Integer> keptOf(List<String> codes) throws IOException {
        Path file = Files.createTempFile("codes", ".txt");
        Files.write(file, codes);
        in.println("of " + file);
        return Arrays.stream(next("OF ").split(",")).map(Integer::valueOf).toList();
    }

    private String next(String word) throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(word)) {
                return line.substring(word.length());
            }
        }
        throw new IOException("The server stopped.");
    }

    /** As kill -9 does: no shutdown hook runs, and its PostgreSQL is left behind. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(30, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws InterruptedException {
        in.println("stop");
        process.waitFor(60, TimeUnit.SECONDS);
        process.destroyForcibly();
    }
}
