package dev.integrationhub.query.test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import dev.integrationhub.api.delivery.DeliverySettings;
import dev.integrationhub.api.delivery.TargetAuthentication;
import dev.integrationhub.api.delivery.TargetAuthenticationType;
import dev.integrationhub.api.integration.HandlerSettings;
import dev.integrationhub.api.integration.HandlerSource;
import dev.integrationhub.api.integration.SyncCounts;
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
import dev.integrationhub.api.integration.event.SecretVersionAdded;
import dev.integrationhub.api.integration.event.SecretVersionDestroyed;
import dev.integrationhub.api.integration.event.SigningSecretRotated;
import dev.integrationhub.api.webhook.FixedResponse;
import dev.integrationhub.api.webhook.Verification;
import dev.integrationhub.api.webhook.VerificationScheme;
import dev.integrationhub.api.webhook.WebhookSettings;
import dev.integrationhub.platform.id.Uuid7;
import dev.integrationhub.platform.json.ExactJson;

/** One integration to which anything happens that commands could have done. */
public class RandomHistory {
    private static final List<String> ANYTHING = List.of(
            "1",
            "1.0",
            "1.00",
            "0.0",
            "-0.0",
            "1e400",
            "null",
            "[1,[2]]",
            "[1,[2.0]]",
            "{}",
            "{\"~\":{\"a\":null}}",
            "{\"~\":{}}");

    private final Random random;
    private final UUID id = Uuid7.next();
    private final List<UUID> credentials = new ArrayList<>();
    private final List<UUID> secrets = new ArrayList<>();
    private final List<UUID> removedCredentials = new ArrayList<>();
    private final List<UUID> removedSecrets = new ArrayList<>();
    private final Map<UUID, Long> versions = new HashMap<>();
    private final List<UUID> handlers = new ArrayList<>();
    private final List<UUID> removedHandlers = new ArrayList<>();
    private boolean begun;
    private boolean deleted;
    private boolean purged;

    public RandomHistory(Random random) {
        this.random = random;
    }

    public UUID integrationId() {
        return id;
    }

    public boolean isOver() {
        return purged;
    }

    public IntegrationEvent next() {
        if (!begun) {
            begun = true;
            return new IntegrationCreated(id, text(), null);
        }
        if (deleted) {
            return endOrRestore();
        }
        int kind = random.nextInt(16);
        if (kind < 3) {
            return credential();
        } else if (kind < 6) {
            return secret();
        } else if (kind < 11) {
            return handler();
        } else if (kind == 11) {
            return new HandlersSynced(id, text(), "digest", new SyncCounts(0, 0, 0, 0, 0));
        } else if (kind == 12) {
            deleted = true;
            return new IntegrationDeleted(id, Instant.EPOCH);
        } else if (kind == 13) {
            return new SigningSecretRotated(id, random.nextInt(100), Instant.EPOCH);
        } else if (kind == 14) {
            return new ExternalIdsChanged(id, random.nextBoolean() ? Map.of() : Map.of("agent", text()));
        }
        return new IntegrationRenamed(id, text(), "before");
    }

    private IntegrationEvent endOrRestore() {
        deleted = false;
        purged = random.nextInt(4) == 0;
        return purged ? new IntegrationPurged(id) : new IntegrationRestored(id);
    }

    private IntegrationEvent credential() {
        int kind = random.nextInt(5);
        if (kind == 0 || credentials.isEmpty()) {
            credentials.add(Uuid7.next());
            return new CredentialAdded(id, credentials.get(credentials.size() - 1), text(), text(), 1);
        } else if (kind == 1 && !removedCredentials.isEmpty()) {
            UUID back = removedCredentials.remove(0);
            if (random.nextBoolean()) {
                return new CredentialPurged(id, back);
            }
            credentials.add(back);
            return new CredentialRestored(id, back);
        }
        UUID chosen = credentials.get(random.nextInt(credentials.size()));
        if (kind < 4) {
            return new CredentialChanged(id, chosen, text(), text(), 2);
        }
        credentials.remove(chosen);
        removedCredentials.add(chosen);
        return new CredentialRemoved(id, chosen, Instant.EPOCH);
    }

    private IntegrationEvent secret() {
        int kind = random.nextInt(6);
        if (kind == 0 || secrets.isEmpty()) {
            secrets.add(Uuid7.next());
            UUID added = secrets.get(secrets.size() - 1);
            versions.put(added, 1L);
            return new SecretAdded(id, added, text(), text(), 1, text(), null, Instant.EPOCH, text());
        } else if (kind == 1 && !removedSecrets.isEmpty()) {
            UUID back = removedSecrets.remove(0);
            if (random.nextBoolean()) {
                return new SecretPurged(id, back);
            }
            secrets.add(back);
            return new SecretRestored(id, back);
        }
        UUID chosen = secrets.get(random.nextInt(secrets.size()));
        if (kind < 4) {
            long next = versions.merge(chosen, 1L, Long::sum);
            return new SecretVersionAdded(
                    id, chosen, text(), next, Instant.EPOCH, null, Instant.EPOCH, null, text(), next - 1);
        } else if (kind == 4) {
            return new SecretVersionDestroyed(id, chosen, 1);
        }
        secrets.remove(chosen);
        removedSecrets.add(chosen);
        return new SecretRemoved(id, chosen, Instant.EPOCH);
    }

    private IntegrationEvent handler() {
        int kind = random.nextInt(6);
        if (kind == 0 || handlers.isEmpty()) {
            // A restore adds one again that was removed.
            boolean again = !removedHandlers.isEmpty() && random.nextBoolean();
            UUID added = again ? removedHandlers.remove(0) : Uuid7.next();
            handlers.add(added);
            return new HandlerAdded(id, added, handlerName(), args(), settings(), HandlerSource.MANUAL, null, null);
        }
        UUID chosen = handlers.get(random.nextInt(handlers.size()));
        if (kind == 1) {
            List<String> changed = random.nextBoolean() ? List.of("orphaned") : List.of("name");
            return new HandlerChanged(
                    id, chosen, handlerName(), args(), settings(), HandlerSource.OPENAPI, "POST /a", null, changed);
        } else if (kind == 2) {
            return new HandlerOrphaned(id, chosen, "gone");
        } else if (kind == 3) {
            return new HandlerDisabled(id, chosen, text());
        } else if (kind == 4) {
            return new HandlerEnabled(id, chosen);
        }
        handlers.remove(chosen);
        removedHandlers.add(chosen);
        return new HandlerRemoved(id, chosen, null);
    }

    private HandlerSettings settings() {
        return random.nextBoolean()
                ? HandlerSettings.EMPTY
                : new HandlerSettings("PUT", text(), text(), text(), text(), text())
                        .with(webhook())
                        .with(delivery());
    }

    private DeliverySettings delivery() {
        return new DeliverySettings(
                List.of(text()),
                random.nextInt(),
                null,
                null,
                text(),
                null,
                new TargetAuthentication(TargetAuthenticationType.BASIC, text(), null));
    }

    private WebhookSettings webhook() {
        return new WebhookSettings(
                List.of("POST", "PUT"),
                Verification.of(VerificationScheme.GITHUB, text()),
                null,
                new FixedResponse(200, Map.of(text(), text()), text()),
                null,
                null);
    }

    /** Out of few, so that names go from one handler to another and come back. */
    private String handlerName() {
        return "handler-" + random.nextInt(8);
    }

    private ObjectNode args() {
        ObjectNode args = JsonNodeFactory.instance
                .objectNode()
                .put("timeout", random.nextInt())
                .put(text(), text());
        args.set("any/thing", ExactJson.MAPPER.readTree(ANYTHING.get(random.nextInt(ANYTHING.size()))));
        return args;
    }

    private String text() {
        return Integer.toString(random.nextInt(), 36);
    }
}
