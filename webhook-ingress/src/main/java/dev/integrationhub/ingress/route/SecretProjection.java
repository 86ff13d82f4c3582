package dev.integrationhub.ingress.route;

import java.util.UUID;

import dev.integrationhub.api.integration.event.IntegrationEvent;
import dev.integrationhub.api.integration.event.SecretAdded;
import dev.integrationhub.api.integration.event.SecretPurged;
import dev.integrationhub.api.integration.event.SecretRemoved;
import dev.integrationhub.api.integration.event.SecretRestored;
import dev.integrationhub.api.integration.event.SecretRevealed;
import dev.integrationhub.api.integration.event.SecretVersionAdded;
import dev.integrationhub.api.integration.event.SecretVersionDestroyed;

/** What the events of an integration mean for the secrets that its webhooks are verified with. */
final class SecretProjection {
    private final SecretTables tables;

    SecretProjection(SecretTables tables) {
        this.tables = tables;
    }

    /** Returns false if the event is not about a secret. */
    boolean on(IntegrationEvent event, Position at) {
        if (event instanceof SecretAdded added) {
            tables.add(added.secretId(), added.integrationId(), added.key(), added.expiresAt(), added.remindAt());
            tables.addVersion(added.secretId(), added.version(), added.sealedValue(), null, at);
        } else if (event instanceof SecretVersionAdded next) {
            tables.setTimes(next.secretId(), next.expiresAt(), next.remindAt());
            tables.addVersion(next.secretId(), next.version(), next.sealedValue(), next.overlapEndsAt(), at);
        } else if (event instanceof SecretVersionDestroyed destroyed) {
            tables.destroyVersion(destroyed.secretId(), destroyed.version());
        } else if (event instanceof SecretRemoved removed) {
            tables.setRemoved(removed.secretId(), true);
        } else if (event instanceof SecretRestored restored) {
            tables.setRemoved(restored.secretId(), false);
        } else if (event instanceof SecretPurged purged) {
            tables.purge(purged.secretId());
        } else {
            return event instanceof SecretRevealed;
        }
        return true;
    }

    void onPurgeOf(UUID integrationId) {
        tables.purgeAllOf(integrationId);
    }
}
