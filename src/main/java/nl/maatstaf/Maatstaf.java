package nl.maatstaf;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.theme.lumo.Lumo;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the web application, or one of the commands that need no server. */
@SpringBootApplication
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("context://maatstaf/tokens.css")
@StyleSheet("context://maatstaf/participant.css")
@StyleSheet("context://maatstaf/staff.css")
@StyleSheet("context://maatstaf/dashboard.css")
@Viewport("width=device-width, initial-scale=1")
public class Maatstaf implements AppShellConfigurator {

    /**
     * The entry point.
     *
     * @param arguments the name of a command and its options, or settings of the web application
     */
    public static void main(String[] arguments) {
        SpringApplication.run(Maatstaf.class, arguments);
    }
}
