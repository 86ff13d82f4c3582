package dev.integrationhub.command.integration;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.integrationhub.api.integration.command.DestroySecretVersionsAgain;
import dev.integrationhub.api.integration.command.PurgeCredential;
import dev.integrationhub.api.integration.command.PurgeIntegration;
import dev.integrationhub.api.integration.command.PurgeSecret;
import dev.integrationhub.command.due.DueAction;
import dev.integrationhub.command.due.DueKind;
import dev.integrationhub.command.write.StreamTurns;
import dev.integrationhub.command.write.Writes;

/** Where integrations are loaded from. */
@Configuration(proxyBeanMethods = false)
class IntegrationConfiguration {
    @Bean
    IntegrationRepository integrationRepository(
            EventStore eventStore, ParameterResolverFactory parameters, HandlerDefinition handlers) {
        return new IntegrationRepository(eventStore, new CaffeineAggregateCache(), parameters, handlers);
    }

    @Bean
    DueAction integrationGraceEnd(Writes writes) {
        return new GracePeriodEnd(DueKind.INTEGRATION_GRACE, due -> new PurgeIntegration(due.integrationId()), writes);
    }

    @Bean
    DueAction credentialGraceEnd(Writes writes) {
        return new GracePeriodEnd(
                DueKind.CREDENTIAL_GRACE, due -> new PurgeCredential(due.integrationId(), due.subjectId()), writes);
    }

    @Bean
    DueAction secretGraceEnd(Writes writes) {
        return new GracePeriodEnd(
                DueKind.SECRET_GRACE, due -> new PurgeSecret(due.integrationId(), due.subjectId()), writes);
    }

    @Bean
    DueAction secretVersionsDestroyedAgain(Writes writes) {
        return new GracePeriodEnd(
                DueKind.SECRET_VERSIONS_DESTROYED,
                due -> new DestroySecretVersionsAgain(due.integrationId(), due.subjectId()),
                writes);
    }

    @Bean
    Integrations integrations(IntegrationRepository integrationRepository, StreamTurns turns) {
        return new Integrations(integrationRepository, turns);
    }
}
