package nl.maatstaf.shell;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.multipart.MultipartException;

/**
 * A request that can't be read, of a form or an address that is broken, is its sender's fault. It gets the answer that says so
 * and no more, and no stack trace in the log.
 */
@Configuration
class BrokenRequests {

    private static final int AFTER_HEADERS = 6;

    @Bean
    FilterRegistrationBean<Filter> answerWhatCannotBeRead() {
        var early = new FilterRegistrationBean<Filter>((request, response, chain) -> {
            try {
                chain.doFilter(request, response);
            } catch (ServletException | RuntimeException failure) {
                if (response.isCommitted() || !cannotBeRead(failure)) {
                    throw failure;
                }
                response.resetBuffer();
                ((HttpServletResponse) response).setStatus(HttpServletResponse.SC_BAD_REQUEST);
            }
        });
        early.setOrder(Ordered.HIGHEST_PRECEDENCE + AFTER_HEADERS);
        return early;
    }

    private static boolean cannotBeRead(Throwable failure) {
        Throwable cause = failure.getCause();
        return failure instanceof MultipartException || failure instanceof InvalidParameterException
                || cause != null && cause != failure && cannotBeRead(cause);
    }
}
