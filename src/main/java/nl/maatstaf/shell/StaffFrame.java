package nl.maatstaf.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Stream;
import nl.maatstaf.store.Demo;

/** The room of the research team: dense and quiet, with who is signed in and the way out. */
@PermitAll
public final class StaffFrame extends Frame {

    private final NativeButton signOut = new NativeButton();
    private final List<Link> links;

    /** A page of this room, shown only to whoever may open it. */
    private record Link(Anchor anchor, String key) {

        Link(String path, String key) {
            this(new Anchor(path, ""), key);
        }
    }

    StaffFrame(Demo demo, AuthenticationContext authentication) {
        super("staff", demo);
        signOut.addClassName("quiet-button");
        signOut.addClickListener(click -> authentication.logout());
        addAction(signOut);
        authentication.getPrincipalName().ifPresent(name -> addAction(new Span(name)));
        links = Stream.of(new Link("onderzoek/beheer", "frame.accounts"),
                new Link("onderzoek/bewaren", "frame.retention"),
                new Link("onderzoek/logboek", "frame.logbook"),
                new Link("aanleveren/indeling", "frame.arm-list"),
                new Link("aanleveren/register", "frame.register"),
                new Link("aanleveren", "frame.intake"),
                new Link("veldwerk/trekking", "frame.draw"),
                new Link("onderzoek/vragenlijsten", "frame.preview"),
                new Link("veldwerk/stroom", "frame.flow"),
                new Link("veldwerk/voortgang", "frame.monitor"),
                new Link("veldwerk/mensen", "frame.people"),
                new Link("veldwerk", "frame.planner"),
                new Link("onderzoek/uitvoer", "frame.export"),
                new Link("onderzoek/rapport", "frame.report"),
                new Link("onderzoek/vrijgeven", "frame.release"),
                new Link("onderzoek/kwaliteit", "frame.quality"),
                new Link("onderzoek", "frame.results"))
                .filter(link -> authentication.hasAnyRole(StaffPages.rolesOf(link.anchor().getHref())))
                .toList();
        links.forEach(link -> addAction(link.anchor()));
    }

    @Override
    public void localeChange(LocaleChangeEvent change) {
        super.localeChange(change);
        signOut.setText(getTranslation("frame.sign-out"));
        links.forEach(link -> link.anchor().setText(getTranslation(link.key())));
    }
}
