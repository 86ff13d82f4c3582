package dev.integrationhub.command.handler;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.integration.IfMatch;
import dev.integrationhub.api.integration.command.ChangeHandler;
import dev.integrationhub.api.integration.resource.HandlerResource;
import dev.integrationhub.command.integration.HandlerDetail;
import dev.integrationhub.command.write.Answers;
import dev.integrationhub.command.write.Writes;
import dev.integrationhub.command.write.Written;

/** {@code PUT /integrations/{id}/handlers/{handlerId}}: replaces all that can be written; what is left out is cleared. */
@RestController
class ChangeHandlerEndpoint {
    private final Writes writes;
    private final HandlerResources resources;

    ChangeHandlerEndpoint(Writes writes, HandlerResources resources) {
        this.writes = writes;
        this.resources = resources;
    }

    @PutMapping("/integrations/{id}/handlers/{handlerId}")
    @Operation(summary = "Replace what can be written of a handler")
    @Access(scope = Scope.HANDLERS_WRITE, audit = AuditPolicy.EVENT)
    ResponseEntity<HandlerResource> change(
            @PathVariable UUID id, @PathVariable UUID handlerId, @RequestBody HandlerBody body, IfMatch ifMatch) {
        ValidHandler handler = body.valid();
        return writes.perform(
                new ChangeHandler(
                        id,
                        handlerId,
                        handler.name(),
                        handler.defaultArgs(),
                        handler.method(),
                        handler.targetUrl(),
                        handler.description(),
                        handler.webhook(),
                        handler.delivery(),
                        ifMatch),
                (Written<HandlerDetail> written) -> Answers.changed(resources.of(id, written.state()), written));
    }
}
