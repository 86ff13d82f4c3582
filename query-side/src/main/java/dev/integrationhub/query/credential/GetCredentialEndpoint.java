package dev.integrationhub.query.credential;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.integration.resource.CredentialResource;
import dev.integrationhub.platform.web.ETags;

@RestController
class GetCredentialEndpoint {
    private final Credentials credentials;
    private final CredentialOpener opener;

    GetCredentialEndpoint(Credentials credentials, CredentialOpener opener) {
        this.credentials = credentials;
        this.opener = opener;
    }

    @GetMapping(path = "/integrations/{id}/credentials/{credId}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Get a credential")
    @Access(scope = Scope.CREDENTIALS_READ, audit = AuditPolicy.NONE)
    ResponseEntity<CredentialResource> get(@PathVariable String id, @PathVariable String credId) {
        CredentialView view = credentials.find(id, credId);
        return ResponseEntity.ok().eTag(ETags.of(view.version())).body(opener.open(view));
    }
}
