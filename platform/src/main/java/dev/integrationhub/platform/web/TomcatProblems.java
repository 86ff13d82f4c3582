package dev.integrationhub.platform.web;

import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;

import dev.integrationhub.platform.headers.SecurityHeaders;

/** Puts the hub's error reports in the place of Tomcat's pages, which would also name its version. */
class TomcatProblems implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory>, Ordered {
    private final Problems problems;
    private final SecurityHeaders headers;

    TomcatProblems(Problems problems, SecurityHeaders headers) {
        this.problems = problems;
        this.headers = headers;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ProblemErrorReport(problems, headers)));
    }

    /** Behind Spring Boot, which sets a report of its own: the last one in the pipeline speaks first. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
