package dev.integrationhub.query.keyring;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.keyring.resource.KeyringResource;
import dev.integrationhub.platform.keyring.MasterKeyRotation;

@RestController
class GetKeyringEndpoint {
    private final MasterKeyRotation masterKey;

    GetKeyringEndpoint(MasterKeyRotation masterKey) {
        this.masterKey = masterKey;
    }

    /** Which master keys there are, and how many keys each wraps. */
    @GetMapping(path = "/settings/keyring", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Show the state of the master keys")
    @Access(scope = Scope.HUB_OPERATE, audit = AuditPolicy.NONE)
    KeyringResource get() {
        return masterKey.state();
    }
}
