package dev.integrationhub.query.handler;

import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.integration.resource.HandlerResource;
import dev.integrationhub.query.integration.Integrations;

@RestController
class ListHandlersEndpoint {
    private final Integrations integrations;
    private final HandlerViewRepository handlers;
    private final HandlerPresenter presenter;

    ListHandlersEndpoint(Integrations integrations, HandlerViewRepository handlers, HandlerPresenter presenter) {
        this.integrations = integrations;
        this.handlers = handlers;
        this.presenter = presenter;
    }

    /** All handlers of an integration, the oldest first. */
    @GetMapping(path = "/integrations/{id}/handlers", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "List handlers")
    @Access(scope = Scope.HANDLERS_READ, audit = AuditPolicy.NONE)
    List<HandlerResource> list(@PathVariable String id) {
        UUID integrationId = integrations.requireLive(id);
        return presenter.present(handlers.findByIntegrationIdOrderById(integrationId), integrationId);
    }
}
