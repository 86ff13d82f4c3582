package dev.integrationhub.command.secret;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.integration.IfMatch;
import dev.integrationhub.api.integration.command.RemoveSecret;
import dev.integrationhub.command.integration.SealedEntry;
import dev.integrationhub.command.write.Answers;
import dev.integrationhub.command.write.Writes;
import dev.integrationhub.command.write.Written;

/** {@code DELETE /integrations/{id}/secrets/{secId}}. */
@RestController
class DeleteSecretEndpoint {
    private final Writes writes;

    DeleteSecretEndpoint(Writes writes) {
        this.writes = writes;
    }

    @DeleteMapping("/integrations/{id}/secrets/{secId}")
    @Operation(summary = "Remove a secret")
    @ApiResponse(responseCode = "204")
    @Access(scope = Scope.SECRETS_WRITE, audit = AuditPolicy.EVENT)
    ResponseEntity<Void> delete(@PathVariable UUID id, @PathVariable UUID secId, IfMatch ifMatch) {
        return writes.perform(
                new RemoveSecret(id, secId, ifMatch), (Written<SealedEntry> written) -> Answers.removed());
    }
}
