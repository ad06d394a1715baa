package nl.maatstaf.shell;

import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * What every answer tells the browser, in one place: what may run and load, that nobody frames us, and that the next site
 * learns nothing. Nothing is ever loaded from anybody else.
 *
 * <p>Whatever is not a page may do nothing at all. A page runs the files of this server and the scripts that carry the
 * nonce of that one answer; no script that stands in a text runs, whoever wrote it. Vaadin 25.2 bears no tighter policy: its
 * client makes functions of the expressions that the server sends ({@code unsafe-eval}), and its components write styles
 * ({@code unsafe-inline}, of styles only).
 */
@Configuration
class Headers {

    /** What a browser may do with whatever is not a page. */
    private static final String NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String POLICY = "Content-Security-Policy";
    private static final int NONCE_BYTES = 16;
    private static final int AFTER_FORWARDED_HEADERS = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final Map<String, String> ALWAYS = Map.of(
            POLICY, NOTHING,
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "X-Permitted-Cross-Domain-Policies", "none",
            "Permissions-Policy", "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), "
                    + "gyroscope=(), microphone=(), payment=(), usb=()");

    /** Before everything else, so that no answer goes without, whatever makes it. */
    @Bean
    FilterRegistrationBean<Filter> headersOfEveryAnswer() {
        var first = new FilterRegistrationBean<Filter>((request, response, chain) -> {
            ALWAYS.forEach(((HttpServletResponse) response)::setHeader);
            chain.doFilter(request, response);
        });
        first.setOrder(Ordered.HIGHEST_PRECEDENCE + AFTER_FORWARDED_HEADERS);
        return first;
    }

    @Bean
    VaadinServiceInitListener scriptsOfPagesOnly() {
        return service -> service.addIndexHtmlRequestListener(page -> {
            byte[] random = new byte[NONCE_BYTES];
            RANDOM.nextBytes(random);
            String nonce = Base64.getEncoder().encodeToString(random);
            page.getDocument().select("script").forEach(script -> script.attr("nonce", nonce));
            page.getVaadinResponse().setHeader(POLICY, ofPage(nonce));
        });
    }

    private static String ofPage(String nonce) {
        return "default-src 'none'; script-src 'self' 'nonce-" + nonce + "' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
                + "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; manifest-src 'self'; form-action 'self'; "
                + "base-uri 'self'; frame-ancestors 'none'; object-src 'none'";
    }
}
