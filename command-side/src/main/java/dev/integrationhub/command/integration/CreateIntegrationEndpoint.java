package dev.integrationhub.command.integration;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.integration.command.CreateIntegration;
import dev.integrationhub.api.integration.resource.IntegrationResource;
import dev.integrationhub.command.write.Answers;
import dev.integrationhub.command.write.Writes;
import dev.integrationhub.command.write.Written;
import dev.integrationhub.platform.id.Uuid7;

/** {@code POST /integrations}. */
@RestController
class CreateIntegrationEndpoint {
    private final Writes writes;

    CreateIntegrationEndpoint(Writes writes) {
        this.writes = writes;
    }

    @PostMapping("/integrations")
    @Operation(summary = "Create an integration")
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @Access(scope = Scope.INTEGRATIONS_WRITE, audit = AuditPolicy.EVENT)
    ResponseEntity<IntegrationResource> create(@RequestBody IntegrationBody body) {
        CreateIntegration command = new CreateIntegration(Uuid7.next(), body.validName());
        return writes.perform(
                command,
                (Written<IntegrationResource> written) ->
                        Answers.created("/integrations/" + command.integrationId(), written.state(), written));
    }
}
