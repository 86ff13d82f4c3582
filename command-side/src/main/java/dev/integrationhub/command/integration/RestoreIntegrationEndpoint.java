package dev.integrationhub.command.integration;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.integration.command.RestoreIntegration;
import dev.integrationhub.api.integration.resource.IntegrationResource;
import dev.integrationhub.command.write.Answers;
import dev.integrationhub.command.write.Writes;
import dev.integrationhub.command.write.Written;

/** {@code POST /integrations/{id}/restore}: undoes a deletion within its grace period. */
@RestController
class RestoreIntegrationEndpoint {
    private final Writes writes;

    RestoreIntegrationEndpoint(Writes writes) {
        this.writes = writes;
    }

    @PostMapping("/integrations/{id}/restore")
    @Operation(summary = "Bring a deleted integration back")
    @Access(scope = Scope.INTEGRATIONS_WRITE, audit = AuditPolicy.EVENT)
    ResponseEntity<IntegrationResource> restore(@PathVariable UUID id) {
        return writes.perform(
                new RestoreIntegration(id),
                (Written<IntegrationResource> written) -> Answers.changed(written.state(), written));
    }
}
