package dev.integrationhub.command.keyring;

import io.swagger.v3.oas.annotations.Operation;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.keyring.command.DropFormerMasterKeys;
import dev.integrationhub.api.keyring.resource.KeyringResource;
import dev.integrationhub.platform.keyring.MasterKeyRotation;

/** {@code POST /settings/keyring/drop-former}: what only a former master key opens, in backups too, is lost from then on. */
@RestController
class DropFormerMasterKeysEndpoint {
    private final CommandGateway commands;
    private final MasterKeyRotation masterKey;

    DropFormerMasterKeysEndpoint(CommandGateway commands, MasterKeyRotation masterKey) {
        this.commands = commands;
        this.masterKey = masterKey;
    }

    @PostMapping("/settings/keyring/drop-former")
    @Operation(summary = "Drop the master keys that wrap nothing any more")
    @Access(scope = Scope.HUB_OPERATE, audit = AuditPolicy.EVENT)
    ResponseEntity<KeyringResource> dropFormer() {
        commands.sendAndWait(new DropFormerMasterKeys());
        return ResponseEntity.ok(masterKey.state());
    }
}
