package dev.integrationhub.query.secret;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.query.integration.Integrations;
import dev.integrationhub.query.request.PathId;

/** Finds the secrets that a request names. */
@Component
class Secrets {
    private final Integrations integrations;
    private final SecretViewRepository views;

    Secrets(Integrations integrations, SecretViewRepository views) {
        this.integrations = integrations;
        this.views = views;
    }

    List<SecretView> of(String integrationPathId) {
        return views.findByIntegrationIdOrderById(integrations.requireLive(integrationPathId));
    }

    SecretView find(String integrationPathId, String pathId) {
        UUID integrationId = integrations.requireLive(integrationPathId);
        UUID id = PathId.parse(pathId, ProblemCode.SECRET_NOT_FOUND);
        return views.findByIdAndIntegrationId(id, integrationId)
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.SECRET_NOT_FOUND, "Integration " + integrationId + " has no secret " + id + "."));
    }
}
