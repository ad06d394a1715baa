package nl.maatstaf.staff.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import nl.maatstaf.shell.StaffFrame;
import nl.maatstaf.staff.Landing;
import nl.maatstaf.staff.Role;
import nl.maatstaf.store.BehindStaffedDoors;

/** Where everybody who signs in may begin. It leads on to the page of their role; who has none yet is told so. */
@BehindStaffedDoors
@Route(value = "onderzoek/start", layout = StaffFrame.class)
@RolesAllowed({Role.IS_FIELDWORK, Role.IS_INTERVIEWER, Role.IS_EVALUATOR, Role.IS_STORY_EDITOR,
        Role.IS_NETWORK_MEMBER, Role.IS_OFFICIAL, Role.IS_ADMINISTRATOR})
class StaffStartView extends Div implements LocaleChangeObserver, HasDynamicTitle, BeforeEnterObserver {

    private final Set<Role> roles;

    StaffStartView(AuthenticationContext authentication) {
        this.roles = Arrays.stream(Role.values()).filter(role -> authentication.hasRole(role.name()))
                .collect(Collectors.toUnmodifiableSet());
        addClassNames("workspace", "narrow");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("staff-start.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String landing = Landing.of(roles);
        if (!landing.equals(event.getLocation().getPath())) {
            event.forwardTo(landing);
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent change) {
        removeAll();
        add(new H1(getTranslation("staff-start.heading")),
                new Paragraph(getTranslation("staff-start.roles", roles.stream().sorted()
                        .map(role -> getTranslation(role.key())).collect(Collectors.joining(", ")))),
                new Paragraph(getTranslation("staff-start.nothing")));
    }
}
