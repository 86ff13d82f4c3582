package dev.integrationhub.command.keyring;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.keyring.command.RotateMasterKey;
import dev.integrationhub.api.keyring.resource.KeyringResource;
import dev.integrationhub.platform.keyring.MasterKeyRotation;

/** {@code POST /settings/keyring/rotate}: goes over to another master key, or goes on with the last time. */
@RestController
class RotateMasterKeyEndpoint {
    private final CommandGateway commands;
    private final RewrapRuns runs;
    private final MasterKeyRotation masterKey;

    RotateMasterKeyEndpoint(CommandGateway commands, RewrapRuns runs, MasterKeyRotation masterKey) {
        this.commands = commands;
        this.runs = runs;
        this.masterKey = masterKey;
    }

    @PostMapping("/settings/keyring/rotate")
    @Operation(summary = "Go over to another master key")
    @ApiResponse(responseCode = "202", useReturnTypeSchema = true)
    @Access(scope = Scope.HUB_OPERATE, audit = AuditPolicy.EVENT)
    ResponseEntity<KeyringResource> rotate() {
        commands.sendAndWait(new RotateMasterKey());
        runs.begin();
        return ResponseEntity.accepted().body(masterKey.state());
    }
}
