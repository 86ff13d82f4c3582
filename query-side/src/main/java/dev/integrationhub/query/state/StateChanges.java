package dev.integrationhub.query.state;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import dev.integrationhub.api.audit.AuditChange;
import dev.integrationhub.api.audit.AuditTarget;
import dev.integrationhub.api.audit.ResourceChange;

/** How two states of an integration differ, resource by resource. */
final class StateChanges {
    private final UUID integrationId;
    private final ObjectNode from;
    private final ObjectNode to;
    private final Function<@Nullable JsonNode, @Nullable JsonNode> shown;
    private final List<ResourceChange> changes = new ArrayList<>();

    private StateChanges(
            UUID integrationId,
            ObjectNode from,
            ObjectNode to,
            Function<@Nullable JsonNode, @Nullable JsonNode> shown) {
        this.integrationId = integrationId;
        this.from = from;
        this.to = to;
        this.shown = shown;
    }

    /**
     * Compares two states.
     *
     * @param shown what is shown of a value
     */
    static List<ResourceChange> between(
            UUID integrationId,
            ObjectNode from,
            ObjectNode to,
            Function<@Nullable JsonNode, @Nullable JsonNode> shown) {
        StateChanges between = new StateChanges(integrationId, from, to, shown);
        between.compareAll();
        return between.changes;
    }

    private void compareAll() {
        compare(Resource.integration(integrationId), itself(from), itself(to));
        compareSection(Resource.CREDENTIALS, Resource::credential);
        compareSection(Resource.SECRETS, Resource::secret);
        compare(
                Resource.signingSecret(integrationId),
                from.get(Resource.SIGNING_SECRET_MEMBER),
                to.get(Resource.SIGNING_SECRET_MEMBER));
        compareSection(Resource.HANDLERS, Resource::handler);
    }

    private void compareSection(String section, Function<UUID, Resource> resource) {
        Set<String> ids = new LinkedHashSet<>(from.path(section).propertyNames());
        ids.addAll(to.path(section).propertyNames());
        ids.forEach(id -> compare(
                resource.apply(UUID.fromString(id)),
                from.path(section).get(id),
                to.path(section).get(id)));
    }

    private void compare(Resource resource, @Nullable JsonNode before, @Nullable JsonNode after) {
        List<AuditChange> differences = Comparison.of(before, after, shown);
        if (!differences.isEmpty()) {
            String action = before == null ? "added" : after == null ? "removed" : "changed";
            JsonNode named = after == null ? before : after;
            changes.add(new ResourceChange(
                    new AuditTarget(resource.type(), resource.id(), name(named)), action, differences));
        }
    }

    private static @Nullable String name(@Nullable JsonNode resource) {
        return resource == null
                ? null
                : resource.path(resource.has("name") ? "name" : "key").asString(null);
    }

    /** The members of the integration alone; null if nothing is known of it. */
    private static @Nullable ObjectNode itself(ObjectNode state) {
        ObjectNode members = state.objectNode().setAll(state);
        members.remove(Resource.CREDENTIALS);
        members.remove(Resource.SECRETS);
        members.remove(Resource.SIGNING_SECRET_MEMBER);
        members.remove(Resource.HANDLERS);
        return members.isEmpty() ? null : members;
    }
}
