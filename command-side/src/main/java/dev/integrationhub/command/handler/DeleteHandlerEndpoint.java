package dev.integrationhub.command.handler;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.integration.IfMatch;
import dev.integrationhub.api.integration.command.RemoveHandler;
import dev.integrationhub.command.integration.Handler;
import dev.integrationhub.command.write.Answers;
import dev.integrationhub.command.write.Writes;
import dev.integrationhub.command.write.Written;

/** {@code DELETE /integrations/{id}/handlers/{handlerId}}. */
@RestController
class DeleteHandlerEndpoint {
    private final Writes writes;

    DeleteHandlerEndpoint(Writes writes) {
        this.writes = writes;
    }

    @DeleteMapping("/integrations/{id}/handlers/{handlerId}")
    @Operation(summary = "Remove a handler")
    @ApiResponse(responseCode = "204")
    @Access(scope = Scope.HANDLERS_WRITE, audit = AuditPolicy.EVENT)
    ResponseEntity<Void> delete(@PathVariable UUID id, @PathVariable UUID handlerId, IfMatch ifMatch) {
        return writes.perform(
                new RemoveHandler(id, handlerId, ifMatch), (Written<Handler> written) -> Answers.removed());
    }
}
