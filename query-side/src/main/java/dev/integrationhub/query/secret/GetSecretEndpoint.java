package dev.integrationhub.query.secret;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.integration.resource.SecretResource;
import dev.integrationhub.platform.web.ETags;

@RestController
class GetSecretEndpoint {
    private final Secrets secrets;

    GetSecretEndpoint(Secrets secrets) {
        this.secrets = secrets;
    }

    @GetMapping(path = "/integrations/{id}/secrets/{secId}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Get a secret, sealed")
    @Access(scope = Scope.SECRETS_READ, audit = AuditPolicy.NONE)
    ResponseEntity<SecretResource> get(@PathVariable String id, @PathVariable String secId) {
        SecretView view = secrets.find(id, secId);
        return ResponseEntity.ok().eTag(ETags.of(view.version())).body(secrets.resource(view));
    }
}
