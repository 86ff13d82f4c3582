package dev.integrationhub.query.secret;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.integration.resource.SecretVersionResource;

@RestController
class ListSecretVersionsEndpoint {
    private final Secrets secrets;

    ListSecretVersionsEndpoint(Secrets secrets) {
        this.secrets = secrets;
    }

    /** All versions of a secret, the newest first. */
    @GetMapping(path = "/integrations/{id}/secrets/{secId}/versions", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "List the versions of a secret")
    @Access(scope = Scope.SECRETS_READ, audit = AuditPolicy.NONE)
    List<SecretVersionResource> list(@PathVariable String id, @PathVariable String secId) {
        return secrets.versions(id, secId);
    }
}
