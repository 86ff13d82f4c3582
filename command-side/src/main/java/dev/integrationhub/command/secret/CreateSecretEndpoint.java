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
import dev.integrationhub.api.integration.SealedSecretValue;
import dev.integrationhub.api.integration.command.AddSecret;
import dev.integrationhub.api.integration.resource.SecretResource;
import dev.integrationhub.command.integration.SecretDetail;
import dev.integrationhub.command.sealing.Sealing;
import dev.integrationhub.command.write.Answers;
import dev.integrationhub.command.write.Writes;
import dev.integrationhub.command.write.Written;
import dev.integrationhub.platform.id.Uuid7;

/** {@code POST /integrations/{id}/secrets}. */
@RestController
class CreateSecretEndpoint {
    private final Writes writes;
    private final Sealing sealing;
    private final SecretResources resources;

    CreateSecretEndpoint(Writes writes, Sealing sealing, SecretResources resources) {
        this.writes = writes;
        this.sealing = sealing;
        this.resources = resources;
    }

    @PostMapping("/integrations/{id}/secrets")
    @Operation(summary = "Add a secret")
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @Access(scope = Scope.SECRETS_WRITE, audit = AuditPolicy.EVENT)
    ResponseEntity<SecretResource> create(@PathVariable UUID id, @RequestBody NewSecretBody body) {
        NewSecretBody.Valid secret = body.valid();
        UUID secId = Uuid7.next();
        SealedSecretValue sealed = sealing.secret(id, secId, 1, secret.value(), secret.hint());
        return writes.perform(
                new AddSecret(
                        id,
                        secId,
                        secret.key(),
                        sealed,
                        secret.dates().expiresAt(),
                        secret.dates().remindAt()),
                (Written<SecretDetail> written) -> Answers.created(
                        "/integrations/" + id + "/secrets/" + secId, resources.of(id, written.state()), written));
    }
}
