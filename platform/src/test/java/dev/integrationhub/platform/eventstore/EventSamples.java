package dev.integrationhub.platform.eventstore;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import dev.integrationhub.api.integration.HandlerSettings;
import dev.integrationhub.api.integration.HandlerSource;
import dev.integrationhub.api.integration.SyncCounts;
import dev.integrationhub.api.integration.SyncedHandler;
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
import dev.integrationhub.api.integration.event.SecretAdded;
import dev.integrationhub.api.integration.event.SecretPurged;
import dev.integrationhub.api.integration.event.SecretRemoved;
import dev.integrationhub.api.integration.event.SecretRestored;
import dev.integrationhub.api.integration.event.SecretRevealed;
import dev.integrationhub.api.integration.event.SecretVersionAdded;
import dev.integrationhub.api.integration.event.SecretVersionDestroyed;
import dev.integrationhub.api.integration.event.SigningSecretRevealed;
import dev.integrationhub.api.integration.event.SigningSecretRotated;

/** One event of each kind, with every member set. */
final class EventSamples {
    private static final UUID ID = UUID.fromString("019f0000-0000-7000-8000-000000000001");
    private static final UUID PART = UUID.fromString("019f0000-0000-7000-8000-000000000002");
    private static final Instant LATER = Instant.parse("2026-11-28T12:00:00.123Z");
    private static final String SEALED = "ihs1.019f0000-0000-7000-8000-000000000003.AAECAwQFBgc";
    private static final String FINGERPRINT = "AAECAwQFBgcICQoLDA0ODw";
    private static final String DIGEST = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private static final ObjectNode ARGS = (ObjectNode)
            new EventSerializer().getObjectMapper().readTree("{\"timeout\":5000,\"price\":1.10,\"tags\":[\"a\",null]}");
    private static final HandlerSettings SETTINGS = new HandlerSettings(
            "POST", "https://target.example/orders", "Takes orders", "Orders", "orderCreated", DIGEST);
    private static final SyncedHandler SYNCED =
            new SyncedHandler("order-created", JsonMapper.shared().createObjectNode(), HandlerSettings.EMPTY);

    private EventSamples() {}

    static List<IntegrationEvent> all() {
        return List.of(
                new IntegrationCreated(ID, "Телеграм-бот", "owner"),
                new IntegrationRenamed(ID, "sofa", "Телеграм-бот"),
                new ExternalIdsChanged(ID, Map.of("elevenLabsAgentId", "agent_7")),
                new IntegrationDeleted(ID, LATER),
                new IntegrationRestored(ID),
                new IntegrationPurged(ID),
                new CredentialAdded(ID, PART, "BOT_TOKEN", SEALED, 1),
                new CredentialChanged(ID, PART, "BOT_TOKEN", SEALED, 2),
                new CredentialRemoved(ID, PART, LATER),
                new CredentialRestored(ID, PART),
                new CredentialPurged(ID, PART),
                new SecretAdded(ID, PART, "WEBHOOK_SECRET", SEALED, 1, "f3a9", LATER, LATER, FINGERPRINT),
                new SecretVersionAdded(ID, PART, SEALED, 2, LATER, "f3a9", LATER, LATER, FINGERPRINT, 1L),
                new SecretVersionDestroyed(ID, PART, 1),
                new SecretRevealed(ID, PART, 2, "Deployment of the bot"),
                new SecretRemoved(ID, PART, LATER),
                new SecretRestored(ID, PART),
                new SecretPurged(ID, PART),
                new SigningSecretRotated(ID, 2, LATER),
                new SigningSecretRevealed(ID, 2, "Set up the shop"),
                new HandlerAdded(
                        ID, PART, "order-created", ARGS, SETTINGS, HandlerSource.OPENAPI, "POST /orders", SYNCED),
                new HandlerChanged(
                        ID,
                        PART,
                        "order-created",
                        ARGS,
                        SETTINGS,
                        HandlerSource.MANUAL,
                        "POST /orders",
                        SYNCED,
                        List.of("defaultArgs")),
                new HandlerRemoved(ID, PART, "no longer used"),
                new HandlerOrphaned(ID, PART, "not in the document"),
                new HandlerEnabled(ID, PART),
                new HandlerDisabled(ID, PART, "by-operator"),
                new HandlersSynced(ID, "sofa", DIGEST, new SyncCounts(1, 2, 3, 4, 5)));
    }
}
