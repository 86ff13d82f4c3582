package dev.integrationhub.command.credential;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.integration.command.RestoreCredential;
import dev.integrationhub.api.integration.resource.CredentialResource;
import dev.integrationhub.command.integration.SealedEntry;
import dev.integrationhub.command.sealing.Sealing;
import dev.integrationhub.command.write.Answers;
import dev.integrationhub.command.write.Writes;
import dev.integrationhub.command.write.Written;

/** {@code POST /integrations/{id}/credentials/{credId}/restore}: undoes a removal within its grace period. */
@RestController
class RestoreCredentialEndpoint {
    private final Writes writes;
    private final Sealing sealing;

    RestoreCredentialEndpoint(Writes writes, Sealing sealing) {
        this.writes = writes;
        this.sealing = sealing;
    }

    @PostMapping("/integrations/{id}/credentials/{credId}/restore")
    @Operation(summary = "Bring a removed credential back")
    @Access(scope = Scope.CREDENTIALS_WRITE, audit = AuditPolicy.EVENT)
    ResponseEntity<CredentialResource> restore(@PathVariable UUID id, @PathVariable UUID credId) {
        return writes.perform(
                new RestoreCredential(id, credId),
                (Written<SealedEntry> written) -> Answers.changed(
                        CredentialResources.of(id, written.state(), sealing.openCredential(id, written.state())),
                        written));
    }
}
