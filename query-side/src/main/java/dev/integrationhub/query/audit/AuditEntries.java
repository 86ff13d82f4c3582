package dev.integrationhub.query.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.audit.AuditActor;
import dev.integrationhub.api.audit.AuditChange;
import dev.integrationhub.api.audit.AuditContext;
import dev.integrationhub.api.audit.AuditEntry;
import dev.integrationhub.api.audit.AuditTarget;
import dev.integrationhub.api.audit.AuditVia;
import dev.integrationhub.api.event.EventMetadata;
import dev.integrationhub.api.integration.event.HandlerDisabled;
import dev.integrationhub.api.integration.event.HandlerOrphaned;
import dev.integrationhub.api.integration.event.HandlerRemoved;
import dev.integrationhub.api.integration.event.IntegrationEvent;
import dev.integrationhub.api.integration.event.SecretRevealed;
import dev.integrationhub.api.integration.event.SigningSecretRevealed;
import dev.integrationhub.platform.caller.Client;
import dev.integrationhub.platform.caller.Clients;
import dev.integrationhub.platform.keyring.Keyring;

/** Makes entries of the events of one integration, which must come in their order. */
class AuditEntries {
    private final Resource integration;
    private final History history = new History();
    private final Changes changes;
    private final Clients clients;
    private final Map<String, Optional<Client>> known = new HashMap<>();

    AuditEntries(UUID integrationId, Keyring keyring, Clients clients) {
        this.clients = clients;
        integration = Resource.integration(integrationId);
        changes = new Changes(keyring, integration);
    }

    /** Takes note of an event that is not shown. */
    void pass(StoredEvent event) {
        step(event.payload());
    }

    AuditEntry entry(StoredEvent event) {
        Step step = step(event.payload());
        String viaType = event.metadata(EventMetadata.VIA_TYPE);
        return new AuditEntry(
                event.id(),
                null,
                event.timestamp(),
                new AuditActor(event.metadata(EventMetadata.ACTOR_TYPE), event.metadata(EventMetadata.ACTOR_ID), null),
                viaType == null ? null : new AuditVia(viaType, event.metadata(EventMetadata.VIA_ID)),
                event.name(),
                isReveal(event.payload()) ? "data_access" : "management",
                "success",
                integration.id(),
                List.of(target(step)),
                step == null ? List.<AuditChange>of() : changes.of(step),
                reason(event.payload()),
                context(event.metadata(EventMetadata.CLIENT_ID)),
                event.metadata(EventMetadata.CORRELATION_ID),
                event.metadata(EventMetadata.CAUSATION_ID),
                event.sequence());
    }

    private @Nullable Step step(@Nullable IntegrationEvent event) {
        if (event == null) {
            history.forget();
            return null;
        }
        return history.apply(event);
    }

    /** Null for what the hub did of itself, and once the client was forgotten. */
    private @Nullable AuditContext context(@Nullable String clientId) {
        if (clientId == null) {
            return null;
        }
        return known.computeIfAbsent(clientId, clients::find)
                .map(client -> new AuditContext(client.address(), client.userAgent(), "api"))
                .orElse(null);
    }

    private AuditTarget target(@Nullable Step step) {
        if (step == null) {
            return new AuditTarget(integration.type(), integration.id(), null);
        }
        return new AuditTarget(step.resource().type(), step.resource().id(), step.name());
    }

    private static boolean isReveal(@Nullable IntegrationEvent event) {
        return event instanceof SecretRevealed || event instanceof SigningSecretRevealed;
    }

    private static @Nullable String reason(@Nullable IntegrationEvent event) {
        if (event instanceof HandlerRemoved removed) {
            return removed.reason();
        } else if (event instanceof HandlerDisabled disabled) {
            return disabled.reason();
        } else if (event instanceof SecretRevealed revealed) {
            return revealed.reason();
        } else if (event instanceof SigningSecretRevealed revealed) {
            return revealed.reason();
        }
        return event instanceof HandlerOrphaned orphaned ? orphaned.reason() : null;
    }
}
