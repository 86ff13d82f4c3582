package dev.integrationhub.command.integration;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateLifecycle;

import dev.integrationhub.api.integration.command.RestoreFormerState;
import dev.integrationhub.api.integration.event.CredentialRemoved;
import dev.integrationhub.api.integration.event.CredentialRestored;
import dev.integrationhub.api.integration.event.HandlerAdded;
import dev.integrationhub.api.integration.event.HandlerChanged;
import dev.integrationhub.api.integration.event.HandlerRemoved;
import dev.integrationhub.api.integration.event.IntegrationEvent;
import dev.integrationhub.api.integration.event.IntegrationRenamed;
import dev.integrationhub.api.integration.event.IntegrationRestored;
import dev.integrationhub.api.integration.event.SecretRemoved;
import dev.integrationhub.api.integration.event.SecretRestored;
import dev.integrationhub.command.due.Due;
import dev.integrationhub.command.due.DueKind;
import dev.integrationhub.command.due.DueList;
import dev.integrationhub.command.naming.NameClaims;
import dev.integrationhub.command.write.Preconditions;
import dev.integrationhub.command.write.Written;

/** Brings a former state back: what leads to it was planned, and happens if nothing came in between. */
final class Restoration {
    private final Identity identity;
    private final Deletion deletion;
    private final Handlers handlers;

    Restoration(Identity identity, Deletion deletion, Handlers handlers) {
        this.identity = identity;
        this.deletion = deletion;
        this.handlers = handlers;
    }

    @CommandHandler
    Written<UUID> restore(RestoreFormerState command, NameClaims names, DueList due, Clock clock) {
        Preconditions.check(command.ifMatch(), identity.lastSequence());
        if (command.expectedVersion() != AggregateLifecycle.getVersion()) {
            throw new StalePlanException();
        }
        takeNames(command.events(), names, clock.instant());
        command.events().forEach(event -> {
            note(event, due);
            AggregateLifecycle.apply(event);
        });
        return new Written<>(identity.id(), identity.lastSequence(), AggregateLifecycle.getVersion());
    }

    private void takeNames(List<IntegrationEvent> events, NameClaims names, Instant now) {
        String name = identity.name();
        Map<UUID, String> wanted = HandlerNames.of(handlers.all());
        boolean again = false;
        for (IntegrationEvent event : events) {
            if (event instanceof IntegrationRestored) {
                again = deletion.isDeleted();
            } else if (event instanceof IntegrationRenamed renamed) {
                name = renamed.name();
            } else if (event instanceof HandlerAdded added) {
                wanted.put(added.handlerId(), added.name());
            } else if (event instanceof HandlerChanged changed) {
                wanted.put(changed.handlerId(), changed.name());
            } else if (event instanceof HandlerRemoved removed) {
                wanted.remove(removed.handlerId());
            }
        }
        if (again || !name.equals(identity.name())) {
            identity.takeName(name, names);
        }
        handlers.takeNames(wanted, again, new HandlerNames(names, identity.id(), now));
    }

    /** What ends by itself from now on, and what does so no more. */
    private static void note(IntegrationEvent event, DueList due) {
        UUID integrationId = event.integrationId();
        if (event instanceof IntegrationRestored) {
            due.remove(DueKind.INTEGRATION_GRACE, integrationId, integrationId);
        } else if (event instanceof CredentialRemoved removed) {
            Instant end = Objects.requireNonNull(removed.graceEndsAt());
            due.put(new Due(DueKind.CREDENTIAL_GRACE, integrationId, removed.credentialId(), end));
        } else if (event instanceof CredentialRestored restored) {
            due.remove(DueKind.CREDENTIAL_GRACE, integrationId, restored.credentialId());
        } else if (event instanceof SecretRemoved removed) {
            due.put(new Due(DueKind.SECRET_GRACE, integrationId, removed.secretId(), removed.graceEndsAt()));
        } else if (event instanceof SecretRestored restored) {
            due.remove(DueKind.SECRET_GRACE, integrationId, restored.secretId());
        }
    }
}
