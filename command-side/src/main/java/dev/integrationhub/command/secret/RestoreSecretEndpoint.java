package dev.integrationhub.command.secret;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.integration.command.RestoreSecret;
import dev.integrationhub.api.integration.resource.SecretResource;
import dev.integrationhub.command.integration.SecretDetail;
import dev.integrationhub.command.write.Answers;
import dev.integrationhub.command.write.Writes;
import dev.integrationhub.command.write.Written;

/** {@code POST /integrations/{id}/secrets/{secId}/restore}: undoes a removal within its grace period. */
@RestController
class RestoreSecretEndpoint {
    private final Writes writes;
    private final SecretResources resources;

    RestoreSecretEndpoint(Writes writes, SecretResources resources) {
        this.writes = writes;
        this.resources = resources;
    }

    @PostMapping("/integrations/{id}/secrets/{secId}/restore")
    @Operation(summary = "Bring a removed secret back")
    @Access(scope = Scope.SECRETS_WRITE, audit = AuditPolicy.EVENT)
    ResponseEntity<SecretResource> restore(@PathVariable UUID id, @PathVariable UUID secId) {
        return writes.perform(
                new RestoreSecret(id, secId),
                (Written<SecretDetail> written) -> Answers.changed(resources.of(id, written.state()), written));
    }
}
