package dev.integrationhub.query.secret;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;

import dev.integrationhub.api.integration.resource.SecretResource;
import dev.integrationhub.api.integration.resource.SecretVersionResource;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.platform.web.PathId;
import dev.integrationhub.query.handler.SecretUses;
import dev.integrationhub.query.integration.Integrations;

/** Finds the secrets that a request names. */
@Component
public class Secrets {
    private final Integrations integrations;
    private final SecretViewRepository views;
    private final SecretVersionViewRepository versions;
    private final SecretUses uses;
    private final Clock clock;

    Secrets(
            Integrations integrations,
            SecretViewRepository views,
            SecretVersionViewRepository versions,
            SecretUses uses,
            Clock clock) {
        this.integrations = integrations;
        this.views = views;
        this.versions = versions;
        this.uses = uses;
        this.clock = clock;
    }

    List<SecretResource> of(String integrationPathId) {
        Instant now = clock.instant();
        UUID integrationId = integrations.requireLive(integrationPathId);
        Map<String, List<String>> used = uses.of(integrationId);
        return views.findByIntegrationIdAndRemovedFalseOrderById(integrationId).stream()
                .map(view -> view.toResource(used.getOrDefault(view.key(), List.of()), now))
                .toList();
    }

    SecretResource resource(SecretView view) {
        Map<String, List<String>> used = uses.of(view.integrationId());
        return view.toResource(used.getOrDefault(view.key(), List.of()), clock.instant());
    }

    /** The newest first. */
    List<SecretVersionResource> versions(String integrationPathId, String pathId) {
        SecretView secret = find(integrationPathId, pathId);
        Instant now = clock.instant();
        return versions.findBySecretIdOrderByVersionDesc(secret.id()).stream()
                .map(view -> view.toResource(secret.valueVersion(), now))
                .toList();
    }

    /**
     * The versions that could be opened at a moment, the oldest first; of a removed secret too, as long as it is known.
     *
     * @throws ProblemException if there is no such secret
     */
    public List<Long> versionsAt(String integrationPathId, String pathId, Instant at) {
        UUID integrationId = integrations.requireLive(integrationPathId);
        UUID id = PathId.parse(pathId, ProblemCode.SECRET_NOT_FOUND);
        if (views.findByIdAndIntegrationId(id, integrationId).isEmpty()) {
            throw notFound(integrationId, id);
        }
        return versions.findBySecretIdOrderByVersionDesc(id).stream()
                .filter(version -> version.wasThere(at))
                .map(SecretVersionView::version)
                .sorted()
                .toList();
    }

    SecretView find(String integrationPathId, String pathId) {
        UUID integrationId = integrations.requireLive(integrationPathId);
        UUID id = PathId.parse(pathId, ProblemCode.SECRET_NOT_FOUND);
        return views.findByIdAndIntegrationIdAndRemovedFalse(id, integrationId)
                .orElseThrow(() -> notFound(integrationId, id));
    }

    private static ProblemException notFound(UUID integrationId, UUID id) {
        return new ProblemException(
                ProblemCode.SECRET_NOT_FOUND, "Integration " + integrationId + " has no secret " + id + ".");
    }
}
