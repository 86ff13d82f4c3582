package dev.integrationhub.query.state;

import java.util.regex.Pattern;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.RegexPatternTypeFilter;

import dev.integrationhub.query.projection.Projection;

/** All projections, with nothing of a hub around them. */
final class PastIntegrationsWithoutHub {
    private PastIntegrationsWithoutHub() {}

    static PastIntegrations make() {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context, false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Projection.class));
        scanner.addIncludeFilter(new AssignableTypeFilter(PastResources.class));
        scanner.addIncludeFilter(new AssignableTypeFilter(PastIntegrations.class));
        scanner.addIncludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*\\.FormerNames")));
        scanner.scan("dev.integrationhub.query");
        context.refresh();
        return context.getBean(PastIntegrations.class);
    }
}
