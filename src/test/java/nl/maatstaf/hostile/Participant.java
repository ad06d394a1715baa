package nl.maatstaf.hostile;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import nl.maatstaf.browser.RunningDemo;
import nl.maatstaf.instrument.Answers;
import nl.maatstaf.responding.AccessCode;
import nl.maatstaf.responding.Responding;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Somebody who agreed, gave a mark and wrote a story, and whose page is still open; with every request their browser made. */
final class Participant implements AutoCloseable {

    /** The number of a page that lies behind the last one: whoever asks for it gets the last, which is the story. */
    private static final String LAST = "9999";

    final List<Draft> sent = new ArrayList<>();
    final String words;
    private final RunningDemo demo;
    private final String code;
    private final BrowserContext phone;
    private final Page page;

    private Participant(RunningDemo demo, String code, String words) {
        this.demo = demo;
        this.code = code;
        this.words = words;
        this.phone = demo.phone();
        this.page = phone.newPage();
        page.onRequest(request -> {
            if (request.url().startsWith(demo.address)) {
                sent.add(Draft.of(request));
            }
        });
    }

    static Participant begins(RunningDemo demo, String code, String mark, String words) {
        var somebody = new Participant(demo, code, words);
        Page page = somebody.page;
        page.navigate(demo.link(code));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Nederlands")).click();
        assertThat(page.locator(".who-sees")).isVisible();
        page.locator(".page-steps .main-button").click();
        assertThat(page.locator(".question")).isVisible();
        page.getByLabel(mark, new Page.GetByLabelOptions().setExact(true)).click();
        somebody.saved();
        page.evaluate("place => { history.pushState({...history.state, place}, ''); history.pushState({}, ''); history.back(); }", LAST);
        somebody.writes(words);
        return somebody;
    }

    Page page() {
        return page;
    }

    /** The story can be written on, which needs the session that wrote it. */
    void writes(String story) {
        page.locator("textarea").fill(story);
        page.locator("textarea").blur();
        saved();
    }

    String story() {
        return page.locator("textarea").inputValue();
    }

    private void saved() {
        assertThat(page.locator(".saved:not([data-pending])")).containsText("Bewaard");
    }

    /** What the store has of them. */
    Answers answers() {
        return demo.application.getBean(Responding.class).open(AccessCode.typed(code).orElseThrow()).orElseThrow().answers();
    }

    Guest session(Wire wire) {
        return new Guest("participant " + words, wire, phone.cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID")).map((Cookie cookie) -> cookie.value).findFirst().orElseThrow());
    }

    String code() {
        return code;
    }

    @Override
    public void close() {
        phone.close();
    }
}
