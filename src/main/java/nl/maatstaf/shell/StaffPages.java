package nl.maatstaf.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.ServletContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Which roles a page names, so that nobody is led to one that is not theirs. The page itself is still guarded. */
public final class StaffPages {

    private StaffPages() {}

    /**
     * Whether one of these roles may open a page.
     *
     * @param application where the pages are registered
     * @param path        the page's address
     * @param roles       names of roles
     */
    public static boolean open(ServletContext application, String path, Collection<String> roles) {
        var pages = RouteConfiguration.forRegistry(
                ApplicationRouteRegistry.getInstance(new VaadinServletContext(application)));
        return names(pages.getRoute(path)).stream().anyMatch(roles::contains);
    }

    static List<String> rolesOf(String path) {
        return names(RouteConfiguration.forApplicationScope().getRoute(path));
    }

    private static List<String> names(Optional<Class<? extends Component>> page) {
        return page.map(type -> type.getAnnotation(RolesAllowed.class)).map(roles -> List.of(roles.value()))
                .orElse(List.of());
    }
}
