package dev.integrationhub.server.rules;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.web.bind.annotation.RequestMapping;

import dev.integrationhub.api.access.Access;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

/** What an endpoint needs, and what it leaves in the audit log, is said at the endpoint; forgetting it fails here. */
@AnalyzeClasses(packages = "dev.integrationhub", importOptions = DoNotIncludeTests.class)
class EndpointPolicyTest {
    private static final DescribedPredicate<JavaMethod> HANDLE_REQUESTS = DescribedPredicate.describe(
            "handle requests",
            method -> method.isAnnotatedWith(RequestMapping.class) || method.isMetaAnnotatedWith(RequestMapping.class));

    @ArchTest
    static final ArchRule EVERY_ENDPOINT_DECLARES_ITS_POLICY =
            methods().that(HANDLE_REQUESTS).should().beAnnotatedWith(Access.class);
}
