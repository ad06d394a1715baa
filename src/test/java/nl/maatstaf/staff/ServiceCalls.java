package nl.maatstaf.staff;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Service;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a test call any method of any service over HTTP, as whoever the session is, with nothing for its arguments. */
final class ServiceCalls {

    static final String ALLOWED = "allowed";
    static final String DENIED = "denied";

    private static final String PATH = "/service-call";

    /** Every public method of every service; methods of one name must name the same roles. */
    static List<String> methods(ApplicationContext application) {
        return services(application).flatMap(service -> open(service).map(method ->
                type(service).getSimpleName() + "." + method.getName())).distinct().sorted().toList();
    }

    /** The session is read as the product reads it; whether it may call is the services' own business. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain serviceCallSecurity(HttpSecurity http) {
        return http.securityMatcher(PATH).authorizeHttpRequests(requests -> requests.anyRequest().permitAll()).build();
    }

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> serviceCallFilter(ApplicationContext application) {
        var registration = new FilterRegistrationBean<OncePerRequestFilter>(new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response,
                    FilterChain rest) throws IOException {
                response.getWriter().write(call(application, request.getQueryString()));
            }
        });
        registration.addUrlPatterns(PATH);
        registration.setOrder(Ordered.LOWEST_PRECEDENCE);
        return registration;
    }

    private static String call(ApplicationContext application, String name) {
        List<String> answers = services(application).flatMap(service -> open(service)
                .filter(method -> name.equals(type(service).getSimpleName() + "." + method.getName()))
                .map(method -> call(service, method))).distinct().toList();
        return answers.size() == 1 ? answers.getFirst() : "not one answer: " + answers;
    }

    private static String call(Object service, Method method) {
        try {
            method.invoke(service, Arrays.stream(method.getParameterTypes()).map(ServiceCalls::nothing).toArray());
            return ALLOWED;
        } catch (InvocationTargetException e) {
            return e.getCause() instanceof AccessDeniedException || e.getCause() instanceof AuthenticationException
                    ? DENIED : ALLOWED;
        } catch (IllegalAccessException e) {
            return e.toString();
        }
    }

    private static @Nullable Object nothing(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == long.class) {
            return 0L;
        }
        return type.isPrimitive() ? 0 : null;
    }

    private static Stream<Object> services(ApplicationContext application) {
        return application.getBeansWithAnnotation(Service.class).values().stream()
                .filter(service -> type(service).getName().startsWith("nl.maatstaf."));
    }

    private static Stream<Method> open(Object service) {
        return Arrays.stream(type(service).getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers())
                        && !method.isSynthetic());
    }

    private static Class<?> type(Object service) {
        return AopUtils.getTargetClass(service);
    }
}
