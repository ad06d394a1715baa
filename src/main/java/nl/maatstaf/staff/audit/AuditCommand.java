package nl.maatstaf.staff.audit;

import java.io.PrintStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.maatstaf.store.StoreSettings;
import nl.maatstaf.store.StoreUnavailableException;
import nl.maatstaf.store.Stores;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/**
 * The command {@code audit verify}: opens the stores as the settings say, and nothing else of the product, and says
 * whether the chain holds.
 */
public final class AuditCommand {

    private static final int BAD_INPUT = 3;

    private AuditCommand() {}

    /** What is started: the stores, and what reads the chain. Not found by the scan of the web application. */
    @ComponentScan(basePackageClasses = Stores.class)
    @Import({AuditStore.class, HeadsFile.class, HeadSignature.class, Verification.class})
    static class OnlyWhatVerifies {

        /** The embedded server waits for the definitions by this name; here nothing depends on them. */
        @Bean("surveys")
        Object noDefinitions() {
            return new Object();
        }
    }

    /**
     * Runs the command.
     *
     * @param arguments {@code verify} and settings such as {@code --maatstaf.data=FOLDER}
     * @param out       where it goes that the chain holds
     * @param err       where it goes what is wrong, one sentence
     * @return 0 when the chain holds, 2 when it is broken, 3 when it can't be verified
     */
    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.isEmpty() || !arguments.getFirst().equals("verify")
                || !arguments.stream().skip(1).allMatch(setting -> setting.startsWith("--"))) {
            err.println("Say what to do with the audit chain: java -jar maatstaf.jar audit verify [--maatstaf.data=FOLDER]");
            return BAD_INPUT;
        }
        try (ConfigurableApplicationContext context = start(arguments.subList(1, arguments.size()))) {
            Verdict verdict = context.getBean(Verification.class).verify();
            Spoken spoken = Spoken.of(verdict, context.getBean(HeadsFile.class).path());
            (spoken.exit() == 0 ? out : err).println(spoken.sentence());
            return spoken.exit();
        } catch (RuntimeException e) {
            err.println("The audit chain can't be verified now. " + sentence(e));
            return BAD_INPUT;
        }
    }

    private static ConfigurableApplicationContext start(List<String> settings) {
        var application = new SpringApplication(OnlyWhatVerifies.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.addInitializers((ApplicationContextInitializer<ConfigurableApplicationContext>)
                AuditCommand::refuseToMakeStores);
        return application.run(Stream.concat(settings.stream(), SILENT.stream()).toArray(String[]::new));
    }

    /** One sentence is enough; a report of how the start went would hide it. */
    private static final List<String> SILENT = List.of("--logging.level.root=off", "--logging.level.nl.maatstaf=off",
            "--logging.level.io.zonky.test.db.postgres=off",
            "--logging.level.org.springframework.boot.web.server.servlet.context=off");

    /** Looking must not make a new, empty chain where there was none. */
    private static void refuseToMakeStores(ConfigurableApplicationContext context) {
        StoreSettings settings = Binder.get(context.getEnvironment()).bindOrCreate("maatstaf", StoreSettings.class);
        if (settings.embedded() && !Files.isDirectory(settings.data().resolve("postgres"))) {
            throw new StoreUnavailableException("There are no stores in the folder "
                    + settings.data().toAbsolutePath() + "; say where with --maatstaf.data=FOLDER.", null);
        }
    }

    private static String sentence(Throwable failure) {
        return Stream.iterate(Optional.of(failure), Optional::isPresent, one -> one.map(Throwable::getCause))
                .flatMap(Optional::stream)
                .filter(StoreUnavailableException.class::isInstance).findFirst()
                .map(Throwable::getMessage)
                .orElse("Something unexpected stopped it: " + failure.getClass().getSimpleName() + ".");
    }
}
