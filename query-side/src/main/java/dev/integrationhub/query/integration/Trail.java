package dev.integrationhub.query.integration;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What the audit trail knows of integrations that their own events do not say. */
public interface Trail {
    /** When something last happened to each, webhooks and their deliveries included; those of which there is nothing yet are left out. */
    Map<UUID, Instant> latest(Collection<UUID> integrationIds);

    /** Whether a webhook is among the last thousand things that happened. */
    boolean hasWebhooks(UUID integrationId);
}
