package dev.integrationhub.query.handler;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.integration.resource.HandlerResource;
import dev.integrationhub.platform.web.ETags;

@RestController
class GetHandlerEndpoint {
    private final Handlers handlers;
    private final HandlerPresenter presenter;

    GetHandlerEndpoint(Handlers handlers, HandlerPresenter presenter) {
        this.handlers = handlers;
        this.presenter = presenter;
    }

    @GetMapping(path = "/integrations/{id}/handlers/{handlerId}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Get a handler")
    @Access(scope = Scope.HANDLERS_READ, audit = AuditPolicy.NONE)
    ResponseEntity<HandlerResource> get(@PathVariable String id, @PathVariable String handlerId) {
        HandlerView view = handlers.find(id, handlerId);
        return ResponseEntity.ok().eTag(ETags.of(view.version())).body(presenter.present(view));
    }
}
