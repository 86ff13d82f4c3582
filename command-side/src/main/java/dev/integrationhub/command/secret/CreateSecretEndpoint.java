package dev.integrationhub.command.secret;

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
import dev.integrationhub.api.integration.command.AddSecret;
import dev.integrationhub.api.integration.resource.SecretResource;
import dev.integrationhub.command.integration.SealedEntry;
import dev.integrationhub.command.sealing.EntryBody;
import dev.integrationhub.command.sealing.Sealing;
import dev.integrationhub.command.write.Answers;
import dev.integrationhub.command.write.Writes;
import dev.integrationhub.command.write.Written;
import dev.integrationhub.platform.id.Uuid7;
import dev.integrationhub.platform.keyring.Purpose;

/** {@code POST /integrations/{id}/secrets}. */
@RestController
class CreateSecretEndpoint {
    private final Writes writes;
    private final Sealing sealing;

    CreateSecretEndpoint(Writes writes, Sealing sealing) {
        this.writes = writes;
        this.sealing = sealing;
    }

    @PostMapping("/integrations/{id}/secrets")
    @Operation(summary = "Add a secret")
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @Access(scope = Scope.SECRETS_WRITE, audit = AuditPolicy.EVENT)
    ResponseEntity<SecretResource> create(@PathVariable UUID id, @RequestBody EntryBody body) {
        EntryBody.Entry entry = body.forCreation();
        UUID secId = Uuid7.next();
        String sealed = sealing.first(Purpose.SECRET, id, secId, entry.value());
        return writes.perform(
                new AddSecret(id, secId, entry.key(), sealed),
                (Written<SealedEntry> written) -> Answers.created(
                        "/integrations/" + id + "/secrets/" + secId, SecretResources.of(id, written.state()), written));
    }
}
