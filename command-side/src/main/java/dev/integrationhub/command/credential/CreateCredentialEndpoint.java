package dev.integrationhub.command.credential;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.integration.command.AddCredential;
import dev.integrationhub.api.integration.resource.CredentialResource;
import dev.integrationhub.command.integration.SealedEntry;
import dev.integrationhub.command.sealing.EntryBody;
import dev.integrationhub.command.sealing.Sealing;
import dev.integrationhub.command.write.Answers;
import dev.integrationhub.command.write.Writes;
import dev.integrationhub.command.write.Written;
import dev.integrationhub.platform.id.Uuid7;

/** {@code POST /integrations/{id}/credentials}. */
@RestController
class CreateCredentialEndpoint {
    private final Writes writes;
    private final Sealing sealing;

    CreateCredentialEndpoint(Writes writes, Sealing sealing) {
        this.writes = writes;
        this.sealing = sealing;
    }

    @PostMapping("/integrations/{id}/credentials")
    @Operation(summary = "Add a credential")
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @Access(scope = Scope.CREDENTIALS_WRITE, audit = AuditPolicy.EVENT)
    ResponseEntity<CredentialResource> create(@PathVariable UUID id, @RequestBody EntryBody body) {
        EntryBody.Entry entry = body.forCreation();
        UUID credId = Uuid7.next();
        String sealed = sealing.credential(id, credId, 1, entry.value());
        return writes.perform(
                new AddCredential(id, credId, entry.key(), sealed),
                (Written<SealedEntry> written) -> Answers.created(
                        "/integrations/" + id + "/credentials/" + credId,
                        CredentialResources.of(id, written.state(), entry.value()),
                        written));
    }
}
