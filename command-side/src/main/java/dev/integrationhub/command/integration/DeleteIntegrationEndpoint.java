package dev.integrationhub.command.integration;

import java.time.Instant;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.integration.IfMatch;
import dev.integrationhub.api.integration.command.DeleteIntegration;
import dev.integrationhub.command.erasure.Erasure;
import dev.integrationhub.command.write.Writes;
import dev.integrationhub.command.write.Written;

/** {@code DELETE /integrations/{id}}. */
@RestController
class DeleteIntegrationEndpoint {
    private final Writes writes;
    private final Erasure erasure;

    DeleteIntegrationEndpoint(Writes writes, Erasure erasure) {
        this.writes = writes;
        this.erasure = erasure;
    }

    @DeleteMapping("/integrations/{id}")
    @Operation(summary = "Delete an integration; it can be restored for 7 days")
    @ApiResponse(responseCode = "204")
    @Access(scope = Scope.INTEGRATIONS_WRITE, audit = AuditPolicy.EVENT)
    ResponseEntity<Void> delete(
            @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean purge, IfMatch ifMatch) {
        return writes.perform(
                new DeleteIntegration(id, purge, ifMatch),
                (Written<Instant> written) -> erasure.removed(written.state()));
    }
}
