package nl.maatstaf.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged program, run as its users run it: a process of its own that can be killed. */
final class Program {

    private static final Pattern ADDRESS = Pattern.compile("(http://localhost:\\d+/)");
    private static final Pattern CODE = Pattern.compile("([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4})");

    final String address;
    final String unusedCode;
    private final Process process;

    private Program(Process process, String address, String unusedCode) {
        this.process = process;
        this.address = address;
        this.unusedCode = unusedCode;
    }

    static Program start(Path data) throws IOException {
        String java = ProcessHandle.current().info().command().orElse("java");
        Process process = new ProcessBuilder(List.of(java, "-jar", "target/maatstaf.jar", "--server.port=0",
                "--maatstaf.data=" + data)).redirectErrorStream(true).start();
        BufferedReader console = process.inputReader(StandardCharsets.UTF_8);
        String address = "";
        for (String line = console.readLine(); line != null; line = console.readLine()) {
            Matcher found = ADDRESS.matcher(line);
            address = found.find() ? found.group(1) : address;
            Matcher code = CODE.matcher(line);
            if (code.find()) {
                return new Program(process, address, code.group(1));
            }
        }
        throw new IllegalStateException("The program stopped before it said its address.");
    }

    /** As kill -9 does: no shutdown hook runs, and its PostgreSQL is left behind. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(30, TimeUnit.SECONDS);
    }

    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor(60, TimeUnit.SECONDS);
    }
}
