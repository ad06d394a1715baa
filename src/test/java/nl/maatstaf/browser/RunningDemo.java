package nl.maatstaf.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.maatstaf.Maatstaf;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The demo in this process, on new data, and a browser to visit it with. */
public final class RunningDemo implements AutoCloseable {

    public final ConfigurableApplicationContext application;
    public final String address;
    final Chromium chromium = new Chromium();

    /** Codes that nobody used, without their dashes. */
    public final List<String> codes;

    /** Starts it. */
    public RunningDemo(Path data, String... settings) {
        application = SpringApplication.run(Maatstaf.class, Stream.concat(
                Stream.of("--server.port=0", "--maatstaf.data=" + data), Stream.of(settings)).toArray(String[]::new));
        address = "http://localhost:" + application.getEnvironment().getProperty("local.server.port") + "/";
        try (BrowserContext context = phone()) {
            Page page = context.newPage();
            page.navigate(address);
            assertThat(page.locator(".demo-access a.code")).hasCount(3);
            codes = page.locator(".demo-access a.code").allTextContents().stream()
                    .map(code -> code.replace("-", "")).toList();
        }
    }

    /** The address in a letter: the code stands behind the #, where no server sees it. */
    public String link(String code) {
        return address + "meedoen#" + code;
    }

    public BrowserContext phone() {
        return Pages.phone(chromium);
    }

    /** A phone as most people have. */
    BrowserContext phone390() {
        return chromium.context(new Browser.NewContextOptions().setViewportSize(390, 844));
    }

    public BrowserContext desk() {
        return chromium.context(new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    @Override
    public void close() {
        chromium.close();
        application.close();
    }
}
