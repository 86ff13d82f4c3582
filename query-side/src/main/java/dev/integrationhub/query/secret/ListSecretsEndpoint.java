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
import dev.integrationhub.api.integration.resource.SecretResource;

@RestController
class ListSecretsEndpoint {
    private final Secrets secrets;

    ListSecretsEndpoint(Secrets secrets) {
        this.secrets = secrets;
    }

    /** All secrets of an integration, the oldest first. */
    @GetMapping(path = "/integrations/{id}/secrets", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "List secrets, sealed")
    @Access(scope = Scope.SECRETS_READ, audit = AuditPolicy.NONE)
    List<SecretResource> list(@PathVariable String id) {
        return secrets.of(id);
    }
}
