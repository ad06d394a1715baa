package nl.maatstaf.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.store.Doors;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;

/**
 * Pages behind a closed door do not exist, and a page whose door has a host name of its own exists there only: a name
 * that participants know leads to nothing of the research team's.
 */
@Configuration
class RoutesBehindDoors {

    private static final int AFTER_FORWARDED_HEADERS = 10;

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

    /** The first request for a page gets an empty page that asks for the rest, so it has to be looked at here as well. */
    @Bean
    FilterRegistrationBean<Filter> turnAwayRequestsAtOtherHosts(Doors doors, NotHere notHere) {
        Filter filter = (request, response, chain) -> {
            Optional<Class<? extends Component>> page = RouteConfiguration.forRegistry(ApplicationRouteRegistry
                            .getInstance(new VaadinServletContext(request.getServletContext())))
                    .getRoute(((HttpServletRequest) request).getServletPath().substring(1));
            if (page.map(RoutesBehindDoors::doorsOf).filter(behind -> !behind.isEmpty())
                    .filter(behind -> !doors.areServedAt(request.getServerName(), behind)).isPresent()) {
                notHere.answer((HttpServletResponse) response);
            } else {
                chain.doFilter(request, response);
            }
        };
        var first = new FilterRegistrationBean<>(filter);
        first.setOrder(Ordered.HIGHEST_PRECEDENCE + AFTER_FORWARDED_HEADERS);
        return first;
    }

    private static void turnAwayAtOtherHosts(BeforeEnterEvent entering, Doors doors) {
        List<Door> behind = doorsOf(entering.getNavigationTarget());
        if (!behind.isEmpty() && !doors.areServedAt(VaadinServletRequest.getCurrent().getServerName(), behind)) {
            entering.rerouteToError(NotFoundException.class);
        }
    }

    private static List<Door> doorsOf(Class<?> page) {
        Behind mark = AnnotatedElementUtils.findMergedAnnotation(page, Behind.class);
        return mark == null ? List.of() : Arrays.asList(mark.value());
    }
}
