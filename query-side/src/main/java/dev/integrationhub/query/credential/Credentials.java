package dev.integrationhub.query.credential;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.platform.web.PathId;
import dev.integrationhub.query.integration.Integrations;

/** Finds the credentials that a request names. */
@Component
class Credentials {
    private final Integrations integrations;
    private final CredentialViewRepository views;

    Credentials(Integrations integrations, CredentialViewRepository views) {
        this.integrations = integrations;
        this.views = views;
    }

    List<CredentialView> of(String integrationPathId) {
        return views.findByIntegrationIdAndRemovedFalseOrderById(integrations.requireLive(integrationPathId));
    }

    CredentialView find(String integrationPathId, String pathId) {
        UUID integrationId = integrations.requireLive(integrationPathId);
        UUID id = PathId.parse(pathId, ProblemCode.CREDENTIAL_NOT_FOUND);
        return views.findByIdAndIntegrationIdAndRemovedFalse(id, integrationId)
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.CREDENTIAL_NOT_FOUND,
                        "Integration " + integrationId + " has no credential " + id + "."));
    }
}
