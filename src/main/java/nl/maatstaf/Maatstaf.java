package nl.maatstaf;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import nl.maatstaf.analysis.evaluate.EvaluateCommand;
import nl.maatstaf.publication.protect.ProtectCommand;
import nl.maatstaf.retention.DestroyKeyCommand;
import nl.maatstaf.staff.InviteAdministrator;
import nl.maatstaf.staff.audit.AuditCommand;
import nl.maatstaf.store.BackupCommand;
import nl.maatstaf.store.Demo;
import nl.maatstaf.store.PrepareCommand;
import nl.maatstaf.study.WaveCalendar;
import nl.maatstaf.surveys.CheckCommand;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Starts the web application, or one of the commands that need no server. */
@SpringBootApplication
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("context://maatstaf/tokens.css")
@StyleSheet("context://maatstaf/participant.css")
@StyleSheet("context://maatstaf/staff.css")
@StyleSheet("context://maatstaf/dashboard.css")
@Viewport("width=device-width, initial-scale=1")
public class Maatstaf implements AppShellConfigurator {

    private static final int BAD_INPUT = 3;

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "maatstaf/icon.svg", "any");
    }

    /**
     * The entry point.
     *
     * @param arguments the name of a command and its options, or settings of the web application
     */
    public static void main(String[] arguments) {
        String command = arguments.length == 0 ? "" : arguments[0];
        List<String> options = Arrays.asList(arguments).subList(Math.min(1, arguments.length), arguments.length);
        switch (command) {
            case "evaluate" -> System.exit(EvaluateCommand.run(options, System.out, System.err));
            case "audit" -> System.exit(AuditCommand.run(options, System.out, System.err));
            case "backup" -> System.exit(BackupCommand.run(BackupCommand.Way.BACKUP, options, System.getenv(), System::nanoTime,
                    System.out, System.err));
            case "restore" -> System.exit(BackupCommand.run(BackupCommand.Way.RESTORE, options, System.getenv(), System::nanoTime,
                    System.out, System.err));
            case "destroy-key" -> System.exit(DestroyKeyCommand.run(options, System.getenv(), System.out, System.err));
            case "check" -> System.exit(CheckCommand.run(options, System.out, System.err));
            case "prepare" -> System.exit(PrepareCommand.run(options, System.getenv(), System.out, System.err));
            case "protect" -> System.exit(ProtectCommand.run(options, System.out, System.err));
            case "invite-administrator" ->
                System.exit(InviteAdministrator.run(options, Maatstaf.class, System.out, System.err));
            case String unknown when !unknown.isEmpty() && !unknown.startsWith("-") -> {
                System.err.println("There is no command '" + unknown + "'. The commands are audit, backup, check, destroy-key, evaluate, "
                        + "invite-administrator, prepare, protect and restore; without a command the web application starts.");
                System.exit(BAD_INPUT);
            }
            default -> SpringApplication.run(Maatstaf.class, arguments);
        }
    }

    /** The time. In the demo it stands still, so that the simulated study has the same open wave on every day. */
    @Bean
    Clock clock(Demo demo, @Value("${maatstaf.demo-day}") LocalDate demoDay) {
        return demo.on()
                ? Clock.fixed(demoDay.atTime(12, 0).atZone(WaveCalendar.ZONE).toInstant(), WaveCalendar.ZONE)
                : Clock.system(WaveCalendar.ZONE);
    }
}
