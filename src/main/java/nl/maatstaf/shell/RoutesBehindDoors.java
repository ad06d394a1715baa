package nl.maatstaf.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Arrays;
import java.util.List;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.store.Doors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Pages behind a closed door do not exist, and a page whose door has a host name of its own exists there only: a name
 * that participants know leads to nothing of the research team's.
 */
@Configuration
class RoutesBehindDoors {

    @Bean
    VaadinServiceInitListener keepPagesBehindOpenDoors(Doors doors) {
        return service -> {
            RouteConfiguration routes = RouteConfiguration.forApplicationScope();
            routes.getAvailableRoutes().stream().map(RouteBaseData::getNavigationTarget).distinct()
                    .filter(page -> !doorsOf(page).isEmpty() && !doors.areOpen(doorsOf(page)))
                    .forEach(routes::removeRoute);
            service.getSource().addUIInitListener(start -> start.getUI().addBeforeEnterListener(entering ->
                    turnAwayAtOtherHosts(entering, doors)));
        };
    }

    private static void turnAwayAtOtherHosts(BeforeEnterEvent entering, Doors doors) {
        List<Door> behind = doorsOf(entering.getNavigationTarget());
        if (!behind.isEmpty() && !doors.areServedAt(VaadinServletRequest.getCurrent().getServerName(), behind)) {
            entering.rerouteToError(NotFoundException.class);
        }
    }

    private static List<Door> doorsOf(Class<?> page) {
        Behind mark = page.getAnnotation(Behind.class);
        return mark == null ? List.of() : Arrays.asList(mark.value());
    }
}
