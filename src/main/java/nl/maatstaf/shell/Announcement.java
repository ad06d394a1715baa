package nl.maatstaf.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.maatstaf.store.Door;
import nl.maatstaf.store.Doors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The last lines on the console: where the product is, and in the demo how to get in. */
@Component
@Order(Integer.MAX_VALUE)
class Announcement implements ApplicationRunner {

    private final Environment environment;
    private final I18NProvider texts;
    private final DemoAccess demo;
    private final Doors doors;

    Announcement(Environment environment, I18NProvider texts, Optional<DemoAccess> demo, Doors doors) {
        this.environment = environment;
        this.texts = texts;
        this.doors = doors;
        this.demo = demo.orElse(DemoAccess.NONE);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        String address = "http://localhost:" + environment.getProperty("local.server.port") + "/";
        System.out.println();
        System.out.println(say("announcement.address", address));
        if (demo.accounts().isEmpty()) {
            if (doors.areOpen(Door.staffedOnes())) {
                System.out.println(say("announcement.sign-in", address));
            }
            return;
        }
        System.out.println(say("announcement.demo"));
        System.out.println(say("announcement.codes", String.join("  ", demo.unusedCodes())));
        System.out.println(say("announcement.accounts", demo.accounts().stream()
                .map(account -> account.name() + " / " + account.password()).collect(Collectors.joining("  "))));
    }

    private String say(String key, Object... parameters) {
        return texts.getTranslation(key, Languages.DUTCH, parameters);
    }
}
