package dev.integrationhub.command.handler;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.integration.IfMatch;
import dev.integrationhub.api.integration.command.DisableHandler;
import dev.integrationhub.api.integration.resource.HandlerResource;
import dev.integrationhub.command.integration.HandlerDetail;
import dev.integrationhub.command.integration.Integrations;
import dev.integrationhub.command.write.Answers;
import dev.integrationhub.command.write.Writes;
import dev.integrationhub.command.write.Written;

/** {@code POST /integrations/{id}/handlers/{handler}/disable}; the handler by its id or its name. */
@RestController
class DisableHandlerEndpoint {
    private final Writes writes;
    private final Integrations integrations;
    private final HandlerResources resources;

    DisableHandlerEndpoint(Writes writes, Integrations integrations, HandlerResources resources) {
        this.writes = writes;
        this.integrations = integrations;
        this.resources = resources;
    }

    @PostMapping("/integrations/{id}/handlers/{handler}/disable")
    @Operation(summary = "Store the webhooks of a handler, by id or name, and deliver them no more")
    @Access(scope = Scope.DELIVERIES_WRITE, audit = AuditPolicy.EVENT)
    ResponseEntity<HandlerResource> disable(
            @PathVariable UUID id,
            @PathVariable String handler,
            @RequestBody(required = false) @Nullable DisableBody body,
            IfMatch ifMatch) {
        String reason = (body == null ? DisableBody.EMPTY : body).validReason();
        return writes.perform(
                id,
                () -> new DisableHandler(
                        id, integrations.snapshot(id).handler(handler).id(), reason, ifMatch),
                (Written<HandlerDetail> written) -> Answers.changed(resources.of(id, written.state()), written));
    }
}
