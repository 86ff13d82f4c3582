package dev.integrationhub.platform.headers;

import java.util.List;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.header.HeaderWriterFilter;

/** Puts the headers on whatever is answered, by whomever. */
@Configuration(proxyBeanMethods = false)
public class HeadersConfiguration {
    @Bean
    SecurityHeaders securityHeaders() {
        return new SecurityHeaders();
    }

    /** Before all others, so that their refusals have the headers too. */
    @Bean
    FilterRegistrationBean<HeaderWriterFilter> securityHeadersFilter(SecurityHeaders headers) {
        FilterRegistrationBean<HeaderWriterFilter> filter =
                new FilterRegistrationBean<>(new HeaderWriterFilter(List.of(headers)));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 5);
        return filter;
    }
}
