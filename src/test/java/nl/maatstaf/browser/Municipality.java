package nl.maatstaf.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import nl.maatstaf.fieldwork.intake.ArmListFetch;
import nl.maatstaf.fieldwork.intake.FrameIntake;
import nl.maatstaf.fieldwork.intake.RegisterIntake;
import nl.maatstaf.staff.Role;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.Stores;
import org.springframework.context.ApplicationContext;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Everybody at the municipality together: visitors, an official, and somebody who got hold of what their doors hold. */
final class Municipality {

    private final ApplicationContext application;
    private final Chromium chromium;
    private final String address;
    private final SortedMap<String, String> found = new TreeMap<>();

    Municipality(ApplicationContext application, Chromium chromium, String address) {
        this.application = application;
        this.chromium = chromium;
        this.address = address;
    }

    /** Everything that is seen, by where it was. */
    SortedMap<String, String> looks(List<String> routes, List<String> others) {
        try (BrowserContext visitor = chromium.context()) {
            found.putAll(Crawl.of("visitor", visitor.newPage(), address, routes, others));
        }
        try (BrowserContext desk = chromium.context()) {
            Page page = desk.newPage();
            page.navigate(address + "aanleveren");
            page.getByLabel("Naam").fill("gemeente");
            page.getByLabel("Wachtwoord", new Page.GetByLabelOptions().setExact(true)).fill("maatstaf-demo");
            Pages.next(page, "Inloggen");
            assertThat(page.locator(".own-files")).isVisible();
            found.putAll(Crawl.of("official", page, address, routes, others));
            fetchesLists(page);
        }
        FieldworkInBetween.as("gemeente", Role.OFFICIAL, this::calls);
        found.putAll(ReadableRows.of(application.getBean(Stores.class), StoreRole.CONTACT_INTAKE,
                "arm_list('almere-45plus', 'A')", "arm_list('almere-45plus', 'B')", "arm_list('instroom', 'C')"));
        found.putAll(ReadableRows.of(application.getBean(Stores.class), StoreRole.RELEASE_DASHBOARD));
        return found;
    }

    /** Each list is asked for as an official does, released or not. */
    private void fetchesLists(Page page) {
        page.navigate(address + "aanleveren/indeling");
        Locator cohorts = page.locator(".due-list li");
        assertThat(cohorts).hasCount(3);
        for (int i = 0; i < 3; i++) {
            String name = cohorts.nth(i).locator("span").innerText();
            cohorts.nth(i).locator("button").click();
            Locator outcome = page.locator(".outcome");
            assertThat(outcome).containsText(name);
            String seen = outcome.innerText();
            if (outcome.locator("a").count() > 0) {
                Download download = page.waitForDownload(outcome.locator("a")::click);
                try {
                    seen += download.suggestedFilename() + Files.readString(download.path());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            found.put("file official: the arms of " + name, seen);
        }
    }

    /** What the services answer, with files that are sound, that are not, and that were handed in before. */
    private boolean calls() {
        FrameIntake frames = application.getBean(FrameIntake.class);
        RegisterIntake registers = application.getBean(RegisterIntake.class);
        ArmListFetch arms = application.getBean(ArmListFetch.class);
        List<String> answers = new ArrayList<>(List.of(frames.open().toString(), frames.own().toString(),
                registers.open().toString(), registers.own().toString(), arms.cohorts().toString(),
                frames.largestFile() + " " + registers.largestFile()));
        arms.cohorts().forEach(asked -> {
            answers.add(arms.file(asked).toString());
            var into = new FrameIntake.Open(asked.study(), asked.cohort());
            for (byte[] file : List.of(FieldworkInBetween.FRAME, new byte[10])) {
                answers.add(frames.dryRun(into, file).toString());
                answers.add(answer(() -> frames.handIn(into, file).toString()));
            }
        });
        registers.open().forEach(open -> {
            for (int people : List.of(open.expected(), open.expected() - 1)) {
                answers.add(registers.dryRun(open, FieldworkInBetween.register(people)).toString());
            }
            answers.add(registers.handIn(open, FieldworkInBetween.register(open.expected())).toString());
        });
        answers.add(registers.own().toString());
        found.put("file official: answers of the services", String.join("\n", answers));
        return true;
    }

    private static String answer(Supplier<String> call) {
        try {
            return call.get();
        } catch (IllegalArgumentException e) {
            return e.toString();
        }
    }
}
