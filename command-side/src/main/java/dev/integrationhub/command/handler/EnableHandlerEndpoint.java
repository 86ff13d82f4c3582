package dev.integrationhub.command.handler;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.integration.IfMatch;
import dev.integrationhub.api.integration.command.EnableHandler;
import dev.integrationhub.api.integration.resource.HandlerResource;
import dev.integrationhub.command.integration.HandlerDetail;
import dev.integrationhub.command.integration.Integrations;
import dev.integrationhub.command.write.Answers;
import dev.integrationhub.command.write.Writes;
import dev.integrationhub.command.write.Written;

/** {@code POST /integrations/{id}/handlers/{handler}/enable}; the handler by its id or its name. */
@RestController
class EnableHandlerEndpoint {
    private final Writes writes;
    private final Integrations integrations;
    private final HandlerResources resources;

    EnableHandlerEndpoint(Writes writes, Integrations integrations, HandlerResources resources) {
        this.writes = writes;
        this.integrations = integrations;
        this.resources = resources;
    }

    @PostMapping("/integrations/{id}/handlers/{handler}/enable")
    @Operation(summary = "Deliver the webhooks of a handler, by id or name, again")
    @Access(scope = Scope.DELIVERIES_WRITE, audit = AuditPolicy.EVENT)
    ResponseEntity<HandlerResource> enable(@PathVariable UUID id, @PathVariable String handler, IfMatch ifMatch) {
        return writes.perform(
                id,
                () -> new EnableHandler(
                        id, integrations.snapshot(id).handler(handler).id(), ifMatch),
                (Written<HandlerDetail> written) -> Answers.changed(resources.of(id, written.state()), written));
    }
}
