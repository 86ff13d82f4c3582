package dev.integrationhub.ingress.route;

import java.util.Set;

import dev.integrationhub.api.integration.event.CredentialAdded;
import dev.integrationhub.api.integration.event.CredentialChanged;
import dev.integrationhub.api.integration.event.CredentialPurged;
import dev.integrationhub.api.integration.event.CredentialRemoved;
import dev.integrationhub.api.integration.event.CredentialRestored;
import dev.integrationhub.api.integration.event.ExternalIdsChanged;
import dev.integrationhub.api.integration.event.HandlerAdded;
import dev.integrationhub.api.integration.event.HandlerChanged;
import dev.integrationhub.api.integration.event.HandlerDisabled;
import dev.integrationhub.api.integration.event.HandlerEnabled;
import dev.integrationhub.api.integration.event.HandlerOrphaned;
import dev.integrationhub.api.integration.event.HandlerRemoved;
import dev.integrationhub.api.integration.event.HandlersSynced;
import dev.integrationhub.api.integration.event.IntegrationCreated;
import dev.integrationhub.api.integration.event.IntegrationDeleted;
import dev.integrationhub.api.integration.event.IntegrationEvent;
import dev.integrationhub.api.integration.event.IntegrationPurged;
import dev.integrationhub.api.integration.event.IntegrationRenamed;
import dev.integrationhub.api.integration.event.IntegrationRestored;
import dev.integrationhub.api.integration.event.SigningSecretRevealed;
import dev.integrationhub.api.integration.event.SigningSecretRotated;
import dev.integrationhub.platform.json.ExactJson;

/** What the events of an integration mean for the routes. A deleted integration keeps its routes, since it may come back. */
final class RouteProjection {
    private static final Set<Class<? extends IntegrationEvent>> WITHOUT_MEANING_HERE = Set.of(
            CredentialAdded.class,
            CredentialChanged.class,
            CredentialRemoved.class,
            CredentialRestored.class,
            CredentialPurged.class,
            ExternalIdsChanged.class,
            SigningSecretRotated.class,
            SigningSecretRevealed.class);

    private final RouteTables tables;
    private final SecretProjection secrets;

    RouteProjection(RouteTables tables, SecretTables secrets) {
        this.tables = tables;
        this.secrets = new SecretProjection(secrets);
    }

    void on(IntegrationEvent event, Position at) {
        if (event instanceof IntegrationCreated created) {
            tables.addIntegration(created.integrationId(), created.name());
        } else if (event instanceof IntegrationRenamed renamed) {
            tables.rename(renamed.integrationId(), renamed.name());
        } else if (event instanceof IntegrationDeleted deleted) {
            tables.delete(deleted.integrationId());
        } else if (event instanceof IntegrationRestored restored) {
            tables.restore(restored.integrationId(), at);
        } else if (event instanceof IntegrationPurged purged) {
            tables.purge(purged.integrationId());
            secrets.onPurgeOf(purged.integrationId());
        } else if (event instanceof HandlersSynced synced) {
            tables.setSyncedName(synced.integrationId(), synced.integrationName());
        } else {
            onHandler(event, at);
        }
    }

    private void onHandler(IntegrationEvent event, Position at) {
        if (event instanceof HandlerAdded added) {
            tables.putHandler(
                    added.handlerId(),
                    added.integrationId(),
                    added.name(),
                    added.settings(),
                    ExactJson.MAPPER.writeValueAsString(added.defaultArgs()),
                    added.sourceKey(),
                    at);
        } else if (event instanceof HandlerChanged changed) {
            tables.putHandler(
                    changed.handlerId(),
                    changed.integrationId(),
                    changed.name(),
                    changed.settings(),
                    ExactJson.MAPPER.writeValueAsString(changed.defaultArgs()),
                    changed.sourceKey(),
                    at);
        } else if (event instanceof HandlerOrphaned orphaned) {
            tables.touchHandler(orphaned.handlerId(), at);
        } else if (event instanceof HandlerEnabled enabled) {
            tables.setEnabled(enabled.handlerId(), true, at);
        } else if (event instanceof HandlerDisabled disabled) {
            tables.setEnabled(disabled.handlerId(), false, at);
        } else if (event instanceof HandlerRemoved removed) {
            tables.removeHandler(removed.integrationId(), removed.handlerId());
        } else if (!secrets.on(event, at) && !WITHOUT_MEANING_HERE.contains(event.getClass())) {
            throw new IllegalStateException("Nobody said what a " + event.getClass() + " means for the routes");
        }
    }
}
