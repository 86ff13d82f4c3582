package dev.integrationhub.server.rules;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

@AnalyzeClasses(packages = "dev.integrationhub", importOptions = DoNotIncludeTests.class)
class ModuleArrowsTest {
    @ArchTest
    static final ArchRule ARROWS_POINT_ONE_WAY = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("dev.integrationhub..")
            .layer("api")
            .definedBy("dev.integrationhub.api..")
            .layer("platform")
            .definedBy("dev.integrationhub.platform..")
            .layer("command")
            .definedBy("dev.integrationhub.command..")
            .layer("query")
            .definedBy("dev.integrationhub.query..")
            .layer("ingress")
            .definedBy("dev.integrationhub.ingress..")
            .layer("server")
            .definedBy("dev.integrationhub.server..")
            .whereLayer("platform")
            .mayOnlyBeAccessedByLayers("command", "query", "ingress", "server")
            .whereLayer("command")
            .mayOnlyBeAccessedByLayers("server")
            .whereLayer("query")
            .mayOnlyBeAccessedByLayers("server")
            .whereLayer("ingress")
            .mayOnlyBeAccessedByLayers("server")
            .whereLayer("server")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule CONTRACTS_KNOW_NO_SPRING_AND_NO_JPA = noClasses()
            .that()
            .resideInAPackage("dev.integrationhub.api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta.persistence..");

    @ArchTest
    static final ArchRule CONTRACTS_CARRY_NO_MORE_OF_AXON_THAN_ITS_ANNOTATIONS = noClasses()
            .that()
            .resideInAPackage("dev.integrationhub.api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.axonframework.eventhandling..",
                    "org.axonframework.commandhandling..",
                    "org.axonframework.messaging..",
                    "org.axonframework.config..");

    @ArchTest
    static final ArchRule ENDPOINTS_ARE_PACKAGE_PRIVATE =
            classes().that().haveSimpleNameEndingWith("Endpoint").should().bePackagePrivate();

    @ArchTest
    static final ArchRule NOTHING_IS_CALLED_A_HELPER = noClasses()
            .should()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager");
}
