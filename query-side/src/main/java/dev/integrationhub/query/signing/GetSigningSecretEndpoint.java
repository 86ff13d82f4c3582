package dev.integrationhub.query.signing;

import java.time.Clock;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.integration.resource.SigningSecretResource;
import dev.integrationhub.platform.keyring.SigningKeys;
import dev.integrationhub.query.integration.Integrations;

@RestController
class GetSigningSecretEndpoint {
    private final Integrations integrations;
    private final SigningKeys keys;
    private final Clock clock;

    GetSigningSecretEndpoint(Integrations integrations, SigningKeys keys, Clock clock) {
        this.integrations = integrations;
        this.keys = keys;
        this.clock = clock;
    }

    /** Which versions of the secret sign now; the first is made if nothing was signed yet. */
    @GetMapping(path = "/integrations/{id}/signing-secret", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Show the versions of the secret that deliveries are signed with")
    @Access(scope = Scope.SECRETS_READ, audit = AuditPolicy.NONE)
    SigningSecretResource get(@PathVariable String id) {
        return keys.state(integrations.requireLive(id), clock.instant());
    }
}
