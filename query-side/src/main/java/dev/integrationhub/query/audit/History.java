package dev.integrationhub.query.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import dev.integrationhub.api.integration.HandlerSettings;
import dev.integrationhub.api.integration.event.CredentialAdded;
import dev.integrationhub.api.integration.event.CredentialChanged;
import dev.integrationhub.api.integration.event.CredentialRemoved;
import dev.integrationhub.api.integration.event.HandlerAdded;
import dev.integrationhub.api.integration.event.HandlerChanged;
import dev.integrationhub.api.integration.event.HandlerOrphaned;
import dev.integrationhub.api.integration.event.HandlerRemoved;
import dev.integrationhub.api.integration.event.IntegrationCreated;
import dev.integrationhub.api.integration.event.IntegrationDeleted;
import dev.integrationhub.api.integration.event.IntegrationEvent;
import dev.integrationhub.api.integration.event.IntegrationPurged;
import dev.integrationhub.api.integration.event.IntegrationRenamed;
import dev.integrationhub.api.integration.event.IntegrationRestored;
import dev.integrationhub.api.integration.event.SecretAdded;
import dev.integrationhub.api.integration.event.SecretRemoved;
import dev.integrationhub.api.integration.event.SecretVersionAdded;

/**
 * An integration and all that belongs to it while its events go by, so that each event can be shown with what was before it. Every
 * resource is a JSON object; sealed values stand in it sealed.
 */
class History {
    private final Map<Resource, ObjectNode> resources = new HashMap<>();

    /** Applies an event and tells what it did. */
    Step apply(IntegrationEvent event) {
        Step step = step(event);
        if (step.after() == null) {
            resources.remove(step.resource());
        } else {
            resources.put(step.resource(), step.after());
        }
        return step;
    }

    /** Nobody knows what an event did: from here on nothing that was before it can be taken for true. */
    void forget() {
        resources.clear();
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
        } else if (event instanceof CredentialRemoved removed) {
            return Optional.of(remove(Resource.credential(removed.credentialId())));
        } else if (event instanceof SecretAdded added) {
            return Optional.of(change(Resource.secret(added.secretId()), node -> node.put("key", added.key())
                    .putPOJO("value", new SealedSecret(added.version()))));
        } else if (event instanceof SecretVersionAdded added) {
            return Optional.of(change(
                    Resource.secret(added.secretId()),
                    node -> node.putPOJO("value", new SealedSecret(added.version()))));
        } else if (event instanceof SecretRemoved removed) {
            return Optional.of(remove(Resource.secret(removed.secretId())));
        }
        return Optional.empty();
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
        } else if (event instanceof HandlerRemoved removed) {
            return Optional.of(remove(Resource.handler(removed.handlerId())));
        }
        return Optional.empty();
    }

    private static ObjectNode handler(ObjectNode node, String name, ObjectNode defaultArgs, HandlerSettings settings) {
        node.put("name", name).set("defaultArgs", defaultArgs);
        put(node, "method", settings.method());
        put(node, "targetUrl", settings.targetUrl());
        put(node, "description", settings.description());
        put(node, "summary", settings.summary());
        put(node, "operationId", settings.operationId());
        put(node, "contractSha256", settings.contractSha256());
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
        ObjectNode before = resources.get(resource);
        // Members are only ever set or taken away as a whole, so that a shallow copy is enough.
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        if (before != null) {
            copy.setAll(before);
        }
        return new Step(resource, before, change.apply(copy));
    }

    private Step remove(Resource resource) {
        return new Step(resource, resources.get(resource), null);
    }
}
