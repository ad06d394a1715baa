package nl.maatstaf.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import nl.maatstaf.store.Demo;

/** The room of the research team: dense and quiet, with who is signed in and the way out. */
@PermitAll
public final class StaffFrame extends Frame {

    private final NativeButton signOut = new NativeButton();
    private final Anchor results = new Anchor("onderzoek", "");
    private final Anchor questionnaires = new Anchor("onderzoek/vragenlijsten", "");
    private final Anchor release = new Anchor("onderzoek/vrijgeven", "");

    private final Anchor logbook = new Anchor("onderzoek/logboek", "");

    StaffFrame(Demo demo, AuthenticationContext authentication) {
        super("staff", demo);
        signOut.addClassName("quiet-button");
        signOut.addClickListener(click -> authentication.logout());
        addAction(signOut);
        authentication.getPrincipalName().ifPresent(name -> addAction(new Span(name)));
        if (authentication.hasRole("ADMINISTRATOR")) {
            addAction(logbook);
        }
        addAction(questionnaires);
        addAction(release);
        addAction(results);
    }

    @Override
    public void localeChange(LocaleChangeEvent change) {
        super.localeChange(change);
        signOut.setText(getTranslation("frame.sign-out"));
        results.setText(getTranslation("frame.results"));
        release.setText(getTranslation("frame.release"));
        logbook.setText(getTranslation("frame.logbook"));
        questionnaires.setText(getTranslation("frame.preview"));
    }
}
