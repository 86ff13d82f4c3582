package dev.integrationhub.command.integration;

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
import dev.integrationhub.api.integration.command.RenameIntegration;
import dev.integrationhub.api.integration.resource.IntegrationResource;
import dev.integrationhub.command.write.Answers;
import dev.integrationhub.command.write.Writes;
import dev.integrationhub.command.write.Written;

/** {@code PUT /integrations/{id}}. */
@RestController
class RenameIntegrationEndpoint {
    private final Writes writes;

    RenameIntegrationEndpoint(Writes writes) {
        this.writes = writes;
    }

    @PutMapping("/integrations/{id}")
    @Operation(summary = "Rename an integration")
    @Access(scope = Scope.INTEGRATIONS_WRITE, audit = AuditPolicy.EVENT)
    ResponseEntity<IntegrationResource> rename(
            @PathVariable UUID id, @RequestBody IntegrationBody body, IfMatch ifMatch) {
        return writes.perform(
                new RenameIntegration(id, body.validName(), ifMatch),
                (Written<IntegrationResource> written) -> Answers.changed(written.state(), written));
    }
}
