package dev.integrationhub.query.handler;

import java.util.UUID;

import org.springframework.stereotype.Component;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.platform.web.PathId;
import dev.integrationhub.query.integration.Integrations;

/** Finds the handlers that a request names. */
@Component
class Handlers {
    private final Integrations integrations;
    private final HandlerViewRepository views;

    Handlers(Integrations integrations, HandlerViewRepository views) {
        this.integrations = integrations;
        this.views = views;
    }

    HandlerView find(String integrationPathId, String pathId) {
        UUID integrationId = integrations.requireLive(integrationPathId);
        UUID id = PathId.parse(pathId, ProblemCode.HANDLER_NOT_FOUND);
        return views.findByIdAndIntegrationId(id, integrationId)
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.HANDLER_NOT_FOUND, "Integration " + integrationId + " has no handler " + id + "."));
    }
}
