package nl.maatstaf.staff;

import org.springframework.aop.Advisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.method.AuthorizationManagerBeforeMethodInterceptor;
import org.springframework.security.authorization.method.Jsr250AuthorizationManager;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.stereotype.Service;

/** What holds at every door, whether or not somebody can sign in there. */
@Configuration
@EnableMethodSecurity(prePostEnabled = false)
class EveryDoor {

    private static final String[] LOOKS = {"/maatstaf/**", "/_static/**", "/lumo/**"};

    /** Vaadin's servlet commits its answer where the filter would no longer be asked for its headers. */
    private static final ObjectPostProcessor<HeaderWriterFilter> BEFORE_VAADIN_ANSWERS = new ObjectPostProcessor<>() {
        @Override
        public <F extends HeaderWriterFilter> F postProcess(F filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    };

    /** Services only: a page that names its roles is guarded by its route, and must not be wrapped in a proxy. */
    @Bean
    @org.springframework.context.annotation.Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor rolesOfServiceMethods() {
        return new AuthorizationManagerBeforeMethodInterceptor(
                AnnotationMatchingPointcut.forClassAnnotation(Service.class), new Jsr250AuthorizationManager());
    }

    static void letLooksThrough(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.requestMatchers(LOOKS).permitAll();
    }

    /** The others stand in one place for all answers, of pages and of files; here are those of who is signed in. */
    static void keepInNoCache(HeadersConfigurer<HttpSecurity> headers) {
        headers.withObjectPostProcessor(BEFORE_VAADIN_ANSWERS);
    }
}
