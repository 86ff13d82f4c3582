package dev.integrationhub.query.state;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import dev.integrationhub.api.integration.event.IntegrationEvent;
import dev.integrationhub.query.projection.Position;
import dev.integrationhub.query.projection.Projection;
import dev.integrationhub.query.projection.Views;

/**
 * An integration and all that belongs to it while its events go by, through the projections of the live read models. Everything it
 * knows is in its views.
 */
public class PastIntegration {
    private static final Logger LOG = LoggerFactory.getLogger(PastIntegration.class);

    private final UUID id;
    private final Views views;
    private final List<Projection> projections;
    private final Map<String, PastResources> types;

    PastIntegration(UUID id, Views views, List<Projection> projections, Map<String, PastResources> types) {
        this.id = id;
        this.views = views;
        this.projections = projections;
        this.types = types;
    }

    /**
     * Applies the next event.
     *
     * @return false if not all of it can be: it is about something that there is not, since what made it could not be read, or it says
     *     less than such events do
     */
    public boolean apply(IntegrationEvent event, Position at) {
        boolean applied = true;
        for (PastResources type : types.values()) {
            applied &= succeeds(() -> type.on(event, at, views));
        }
        for (Projection projection : projections) {
            applied &= succeeds(() -> projection.on(event, at, views));
        }
        return applied;
    }

    /** Passes over an event that cannot be read: until the next event about a resource nobody knows its members. */
    public void forget(long sequence) {
        UnreadEvent former = views.find(UnreadEvent.class, id);
        if (former != null) {
            views.remove(former);
        }
        views.add(new UnreadEvent(id, sequence));
    }

    /** What the state has of a resource; null if it is not there, or if an event that cannot be read may have changed it. */
    public @Nullable ObjectNode members(Resource resource) {
        PastResource known = find(resource);
        UnreadEvent unread = views.find(UnreadEvent.class, id);
        return known == null || known.removed() || (unread != null && known.version() < unread.sequence())
                ? null
                : known.members();
    }

    /** What people call a resource, a removed one too; null if it has no name. */
    public @Nullable String name(Resource resource) {
        PastResource known = find(resource);
        return known == null ? null : known.name();
    }

    /** Everything that is there; what events that could not be read did is missing. */
    public ObjectNode state() {
        ObjectNode state = JsonNodeFactory.instance.objectNode();
        PastResource integration = find(Resource.integration(id));
        if (integration != null) {
            state.setAll(integration.members());
        }
        state.set(Resource.CREDENTIALS, all(Resource.CREDENTIAL));
        state.set(Resource.SECRETS, all(Resource.SECRET));
        PastResource signing = find(Resource.signingSecret(id));
        if (signing != null) {
            state.set(Resource.SIGNING_SECRET_MEMBER, signing.members());
        }
        state.set(Resource.HANDLERS, all(Resource.HANDLER));
        return state;
    }

    /** The envelopes of the secrets that are there, by their ids. */
    public Map<String, String> sealedSecrets() {
        Map<String, String> envelopes = new LinkedHashMap<>();
        present(Resource.SECRET).forEach(secret -> {
            if (secret.envelope() != null) {
                envelopes.put(secret.id().toString(), secret.envelope());
            }
        });
        return envelopes;
    }

    private @Nullable PastResource find(Resource resource) {
        PastResources type = types.get(resource.type());
        return type == null ? null : type.find(resource.id(), views);
    }

    private ObjectNode all(String typeName) {
        ObjectNode byId = JsonNodeFactory.instance.objectNode();
        present(typeName).forEach(resource -> byId.set(resource.id().toString(), resource.members()));
        return byId;
    }

    /** The oldest first. */
    private Stream<PastResource> present(String typeName) {
        PastResources type = types.get(typeName);
        return type == null
                ? Stream.empty()
                : type.all(id, views).stream()
                        .filter(resource -> !resource.removed())
                        .sorted(Comparator.comparing(resource -> resource.id().toString()));
    }

    /** An event that no live read model could take must not hide what all the others say. */
    private static boolean succeeds(Runnable part) {
        try {
            part.run();
            return true;
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.debug("An event is not applied", e);
            return false;
        }
    }
}
