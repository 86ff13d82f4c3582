package dev.integrationhub.query.audit;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import dev.integrationhub.api.integration.HandlerSettings;
import dev.integrationhub.api.integration.event.CredentialAdded;
import dev.integrationhub.api.integration.event.CredentialChanged;
import dev.integrationhub.api.integration.event.CredentialPurged;
import dev.integrationhub.api.integration.event.CredentialRemoved;
import dev.integrationhub.api.integration.event.CredentialRestored;
import dev.integrationhub.api.integration.event.HandlerAdded;
import dev.integrationhub.api.integration.event.HandlerChanged;
import dev.integrationhub.api.integration.event.HandlerDisabled;
import dev.integrationhub.api.integration.event.HandlerEnabled;
import dev.integrationhub.api.integration.event.HandlerOrphaned;
import dev.integrationhub.api.integration.event.HandlerRemoved;
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
import dev.integrationhub.api.webhook.WebhookSettings;
import dev.integrationhub.platform.json.ExactJson;

/**
 * An integration and all that belongs to it while its events go by, so that each event can be shown with what was before it. Every
 * resource is a JSON object; sealed values stand in it sealed.
 */
class History {
    private static final List<String> WEBHOOK_MEMBERS = Arrays.stream(WebhookSettings.class.getRecordComponents())
            .map(RecordComponent::getName)
            .toList();

    private final Map<Resource, ObjectNode> resources = new HashMap<>();
    /** Those that were removed, and may come back. */
    private final Set<Resource> gone = new HashSet<>();

    /** Applies an event and tells what it did. */
    Step apply(IntegrationEvent event) {
        Step step = step(event);
        if (step.after() != null) {
            resources.put(step.resource(), step.after());
        }
        return step;
    }

    /** Nobody knows what an event did: from here on nothing that was before it can be taken for true. */
    void forget() {
        resources.clear();
        gone.clear();
    }

    private Step step(IntegrationEvent event) {
        UUID id = event.integrationId();
        if (event instanceof IntegrationCreated created) {
            return change(Resource.integration(id), node -> node.put("name", created.name()));
        } else if (event instanceof IntegrationRenamed renamed) {
            return change(Resource.integration(id), node -> node.put("name", renamed.name()));
        } else if (event instanceof IntegrationDeleted) {
            return change(Resource.integration(id), node -> node.put("deleted", true));
        } else if (event instanceof IntegrationRestored) {
            return change(Resource.integration(id), node -> node.put("deleted", false));
        } else if (event instanceof IntegrationPurged) {
            return change(Resource.integration(id), node -> node.put("purged", true));
        }
        return partStep(event)
                .or(() -> signingStep(event))
                .or(() -> handlerStep(event))
                .orElseGet(() -> change(Resource.integration(id), UnaryOperator.identity()));
    }

    private Optional<Step> partStep(IntegrationEvent event) {
        if (event instanceof CredentialAdded added) {
            return Optional.of(change(Resource.credential(added.credentialId()), node -> node.put("key", added.key())
                    .putPOJO("value", new SealedCredential(added.version(), added.sealedValue()))));
        } else if (event instanceof CredentialChanged changed) {
            return Optional.of(
                    change(Resource.credential(changed.credentialId()), node -> node.put("key", changed.key())
                            .putPOJO("value", new SealedCredential(changed.version(), changed.sealedValue()))));
        }
        return secretStep(event).or(() -> endStep(event));
    }

    private Optional<Step> secretStep(IntegrationEvent event) {
        if (event instanceof SecretAdded added) {
            return Optional.of(change(Resource.secret(added.secretId()), node -> {
                node.put("key", added.key()).putPOJO("value", new SealedSecret(added.version()));
                return dates(node, added.expiresAt(), added.remindAt());
            }));
        } else if (event instanceof SecretVersionAdded added) {
            return Optional.of(change(Resource.secret(added.secretId()), node -> {
                node.putPOJO("value", new SealedSecret(added.version()));
                return dates(node, added.expiresAt(), added.remindAt());
            }));
        } else if (event instanceof SecretVersionDestroyed destroyed) {
            return Optional.of(change(
                    Resource.secret(destroyed.secretId()), node -> node.put("destroyedVersion", destroyed.version())));
        }
        return Optional.empty();
    }

    /** What was removed is remembered, as long as it can come back. */
    private Optional<Step> endStep(IntegrationEvent event) {
        if (event instanceof CredentialRemoved removed) {
            return Optional.of(remove(Resource.credential(removed.credentialId())));
        } else if (event instanceof CredentialRestored restored) {
            return Optional.of(restore(Resource.credential(restored.credentialId())));
        } else if (event instanceof CredentialPurged purged) {
            return Optional.of(unchanged(Resource.credential(purged.credentialId())));
        } else if (event instanceof SecretRevealed revealed) {
            return Optional.of(unchanged(Resource.secret(revealed.secretId())));
        } else if (event instanceof SecretRemoved removed) {
            return Optional.of(remove(Resource.secret(removed.secretId())));
        } else if (event instanceof SecretRestored restored) {
            return Optional.of(restore(Resource.secret(restored.secretId())));
        } else if (event instanceof SecretPurged purged) {
            return Optional.of(unchanged(Resource.secret(purged.secretId())));
        }
        return Optional.empty();
    }

    private Optional<Step> signingStep(IntegrationEvent event) {
        Resource secret = Resource.signingSecret(event.integrationId());
        if (event instanceof SigningSecretRotated rotated) {
            return Optional.of(change(secret, node -> node.put("version", rotated.version())));
        }
        return event instanceof SigningSecretRevealed ? Optional.of(unchanged(secret)) : Optional.empty();
    }

    private Optional<Step> handlerStep(IntegrationEvent event) {
        if (event instanceof HandlerAdded added) {
            return Optional.of(change(
                    Resource.handler(added.handlerId()),
                    node -> handler(node, added.name(), added.defaultArgs(), added.settings())));
        } else if (event instanceof HandlerChanged changed) {
            return Optional.of(change(Resource.handler(changed.handlerId()), node -> {
                if (changed.changed().contains("orphaned")) {
                    node.put("orphaned", false);
                }
                return handler(node, changed.name(), changed.defaultArgs(), changed.settings());
            }));
        } else if (event instanceof HandlerOrphaned orphaned) {
            return Optional.of(change(Resource.handler(orphaned.handlerId()), node -> node.put("orphaned", true)));
        } else if (event instanceof HandlerEnabled enabled) {
            return Optional.of(change(Resource.handler(enabled.handlerId()), node -> node.put("enabled", true)));
        } else if (event instanceof HandlerDisabled disabled) {
            return Optional.of(change(Resource.handler(disabled.handlerId()), node -> node.put("enabled", false)));
        } else if (event instanceof HandlerRemoved removed) {
            return Optional.of(remove(Resource.handler(removed.handlerId())));
        }
        return Optional.empty();
    }

    private static ObjectNode dates(ObjectNode node, @Nullable Instant expiresAt, @Nullable Instant remindAt) {
        put(node, "expiresAt", expiresAt == null ? null : expiresAt.toString());
        put(node, "remindAt", remindAt == null ? null : remindAt.toString());
        return node;
    }

    private static ObjectNode handler(ObjectNode node, String name, ObjectNode defaultArgs, HandlerSettings settings) {
        node.put("name", name).set("defaultArgs", defaultArgs);
        put(node, "method", settings.method());
        put(node, "targetUrl", settings.targetUrl());
        put(node, "description", settings.description());
        put(node, "summary", settings.summary());
        put(node, "operationId", settings.operationId());
        put(node, "contractSha256", settings.contractSha256());
        WEBHOOK_MEMBERS.forEach(node::remove);
        node.setAll((ObjectNode) ExactJson.MAPPER.valueToTree(settings.webhook()));
        node.remove("delivery");
        if (settings.delivery() != null) {
            node.set("delivery", ExactJson.MAPPER.valueToTree(settings.delivery()));
        }
        return node;
    }

    private static void put(ObjectNode node, String member, @Nullable String value) {
        if (value == null) {
            node.remove(member);
        } else {
            node.put(member, value);
        }
    }

    private Step change(Resource resource, UnaryOperator<ObjectNode> change) {
        ObjectNode before = gone.contains(resource) ? null : resources.get(resource);
        // Members are only ever set or taken away as a whole, so that a shallow copy is enough.
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        if (before != null) {
            copy.setAll(before);
        }
        return new Step(resource, before, change.apply(copy));
    }

    private Step remove(Resource resource) {
        gone.add(resource);
        return new Step(resource, resources.get(resource), null);
    }

    private Step restore(Resource resource) {
        gone.remove(resource);
        return new Step(resource, null, resources.get(resource));
    }

    private Step unchanged(Resource resource) {
        return new Step(resource, resources.get(resource), resources.get(resource));
    }
}
