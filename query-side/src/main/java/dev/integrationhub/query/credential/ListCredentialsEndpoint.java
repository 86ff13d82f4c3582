package dev.integrationhub.query.credential;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.integration.resource.CredentialResource;

@RestController
class ListCredentialsEndpoint {
    private final Credentials credentials;
    private final CredentialOpener opener;

    ListCredentialsEndpoint(Credentials credentials, CredentialOpener opener) {
        this.credentials = credentials;
        this.opener = opener;
    }

    /** All credentials of an integration, the oldest first. */
    @GetMapping(path = "/integrations/{id}/credentials", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "List credentials")
    @Access(scope = Scope.CREDENTIALS_READ, audit = AuditPolicy.NONE)
    List<CredentialResource> list(@PathVariable String id) {
        return credentials.of(id).stream().map(opener::open).toList();
    }
}
