package nl.maatstaf.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Finds or obtains a real browser: one that is installed; else the one Playwright downloads; else, as root on Debian,
 * the package chromium. Where none of these works, it says what to install, and the test fails.
 */
final class Chromium implements AutoCloseable {

    private static final List<String> INSTALLED = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/snap/bin/chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");

    private static final List<String> QUIET = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
            "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> broken = new CopyOnWriteArrayList<>();

    Chromium() {
        this.playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = launch();
    }

    /** A window of its own, without anything remembered. */
    BrowserContext context() {
        return context(new Browser.NewContextOptions());
    }

    /** The same, of a certain size or kind. Whatever the policy of a page blocks in it fails the test at the end. */
    BrowserContext context(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        context.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy") || message.text().contains("Content-Security-Policy")) {
                broken.add(message.page().url() + ": " + message.text());
            }
        });
        return context;
    }

    @Override
    public void close() {
        playwright.close();
        assertThat(broken).as("what the policy of a page blocked").isEmpty();
    }

    private Browser launch() {
        Optional<Path> installed = installed();
        if (installed.isPresent()) {
            return launch(installed.get());
        }
        if (run(playwrightInstall())) {
            try {
                return playwright.chromium().launch(new BrowserType.LaunchOptions().setArgs(QUIET));
            } catch (PlaywrightException e) {
                System.out.println("Playwright's own browser does not start: " + e.getMessage());
            }
        }
        if (Files.exists(Path.of("/etc/debian_version")) && "root".equals(System.getProperty("user.name"))) {
            System.out.println("No browser found and none could be downloaded: installing the package chromium.");
            if (run(List.of("apt-get", "update", "-q")) && run(List.of("apt-get", "install", "-y", "-q", "chromium"))) {
                return launch(installed().orElseThrow());
            }
        }
        throw new IllegalStateException("The browser tests need Chromium, and it could not be found, downloaded or "
                + "installed. Install it (on Debian: apt-get install chromium) and run mvn verify again.");
    }

    private Browser launch(Path executable) {
        return playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(QUIET));
    }

    private static Optional<Path> installed() {
        return INSTALLED.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    private static List<String> playwrightInstall() {
        return List.of(ProcessHandle.current().info().command().orElse("java"), "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "com.microsoft.playwright.CLI", "install", "chromium");
    }

    private static boolean run(List<String> command) {
        try {
            System.out.println(String.join(" ", Stream.concat(command.stream().limit(1),
                    command.stream().skip(1).filter(word -> word.length() < 80)).toList()));
            Process process = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            return process.waitFor(5, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
