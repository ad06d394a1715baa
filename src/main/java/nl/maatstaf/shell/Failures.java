package nl.maatstaf.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.InvalidLocationException;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What somebody sees when a press of a button fails on our side: a sentence, where nothing would look like success. */
@Configuration
class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final int SHOWN_MILLISECONDS = 15_000;

    @Bean
    VaadinServiceInitListener sayWhatFailed() {
        return service -> service.getSource().addSessionInitListener(start ->
                start.getSession().setErrorHandler(failure -> {
                    String reference = Reference.draw();
                    if (failure.getThrowable() instanceof InvalidLocationException) {
                        // No page of ours asks for such an address; whoever does should not fill the log.
                        LOG.warn("Something asked for an address that can't be: {}", reference);
                    } else {
                        LOG.error("Something a person did failed: {}", reference, failure.getThrowable());
                    }
                    UI ui = UI.getCurrent();
                    if (ui != null) {
                        // A page that waits to be left is not left now.
                        ui.getPage().executeJs("document.querySelectorAll('[inert]').forEach(it => it.inert = false)");
                        Notification.show(ui.getTranslation(Problem.FAILED.key()) + ". "
                                + ui.getTranslation(Problem.FAILED.key() + ".do") + " "
                                + ui.getTranslation("problem.reference", reference),
                                SHOWN_MILLISECONDS, Notification.Position.MIDDLE);
                    }
                }));
    }
}
